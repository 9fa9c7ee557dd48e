/** Rows of the benchmark's world. Ids beyond the fixed ones are made up on the spot, so that every request can differ. */
export type Row = Readonly<Record<string, unknown>>;

const users = ["Uri Goldshtein", "Dotan Simha", "Kamil Kisiela", "Arda Tanrikulu", "Gil Gardosh", "Laurin Quast"];
const products: readonly (readonly [string, number, number])[] = [
  ["Table", 899, 100],
  ["Couch", 1299, 1000],
  ["Glass", 15, 20],
  ["Chair", 499, 100],
  ["TV", 1299, 1000],
  ["Lamp", 6999, 300],
  ["Grill", 3999, 2000],
  ["Fridge", 100000, 6000],
  ["Sofa", 9999, 800],
];
/** How many reviews each product has: eleven in all. */
const reviewed = ["1", "1", "1", "1", "2", "2", "2", "2", "3", "4", "4"];
const sentences = [
  "We bought it for the kitchen and moved it to the hall, where it has stood without a complaint for two winters now. ",
  "The delivery came a day early, the manual is short, and the one screw that was missing was in the post by Monday. ",
  "Sturdy, plain, and exactly the colour of the photograph, which cannot be said of the one we sent back before it. ",
  "Would buy again, although the box is far too large for what is in it. ",
];
const userReviews = 10;

export function userIds(): string[] {
  return users.map((_, index) => String(index + 1));
}

export function user(id: string): Row {
  const name = users[Number(id) - 1] ?? `Reader ${id}`;
  return { __typename: "User", id, name, username: name.toLowerCase().replaceAll(" ", ""), birthday: 1990 };
}

export function topProducts(first: number): Row[] {
  return products.slice(0, first).map((_, index) => product(String(index + 1)));
}

export function product(upc: string): Row {
  const [name, price, weight] = products[Number(upc) - 1] ?? [`Thing ${upc}`, 1 + (upc.length % 7) * 100, 500];
  return { __typename: "Product", upc, name, price, weight };
}

export function review(id: string): Row {
  const fixed = reviewed[Number(id) - 1];
  const [reader, number] = id.split("-");
  const upc = fixed ?? `${reader}${number}`;
  const index = Number(fixed ? id : number);
  const body = sentences
    .slice(0, 1 + (index % 4))
    .join("")
    .trim();
  return { __typename: "Review", id, body, upc, authorId: fixed ? "1" : String(reader) };
}

export function reviewsOfProduct(upc: string): Row[] {
  return reviewed.flatMap((each, index) => (each === upc ? [review(String(index + 1))] : []));
}

export function reviewsOfUser(id: string): Row[] {
  if (Number(id) <= users.length) return [review("1"), review("2")];
  return Array.from({ length: userReviews }, (_, index) => review(`${id}-${index}`));
}
