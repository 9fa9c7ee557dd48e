type Row = Record<string, any>;

/** The world the nasty subgraphs agree on, with holes in it. */
export const regions = [
  { code: "NW", label: "Nordrhein-Westfalen" },
  { code: "HE", label: null },
];

export const persons: Row[] = Array.from({ length: 6 }, (_, i) => ({
  __typename: "Person",
  id: `p${i}`,
  name: ["Ada", 'Bülent "B"', "Çiğdem", "Dörte\n", "Emre", "Fatma 🌱"][i],
  email: i % 2 ? null : `p${i}@example.org`,
  age: 20 + i,
  score: i * 1.5,
  home: regions[i % 2],
}));

export const products: Row[] = Array.from({ length: 6 }, (_, i) => ({
  __typename: "Product",
  id: `x${i}`,
  sku: `s${i}`,
  region: regions[i % 2],
  name: i === 2 ? null : `Product ${i}`,
  price: i === 3 ? null : 100 * i,
  weight: i + 0.25,
  tags: i % 2 ? ["a", "b\\c"] : [],
  matrix: [[i, 1], [], [2]],
  extra: [null, 1, { deep: [{ er: "x" }] }, ["l"], "text", true][i],
  width: i + 1,
  height: 2,
}));

export const books: Row[] = Array.from({ length: 3 }, (_, i) => ({
  __typename: "Book",
  id: `b${i}`,
  title: `Book ${i}`,
  kind: i ? "PAPER" : null,
  pages: 10 * i,
}));

export const films: Row[] = Array.from({ length: 3 }, (_, i) => ({
  __typename: "Film",
  id: `f${i}`,
  title: i ? `Film ${i}` : null,
  kind: i === 2 ? "SECRET" : "CELLULOID",
  seconds: i,
}));

export const reviewRows: Row[] = Array.from({ length: 9 }, (_, i) => ({
  __typename: "Review",
  id: `r${i}`,
  body: i % 3 ? `Body ${i}` : null,
  stars: (i % 5) + 1,
  verdict: i % 2 ? "GOOD" : "BAD",
}));

export function person(index: number): Row {
  return persons[index % persons.length] as Row;
}

export function product(index: number): Row {
  return products[index % products.length] as Row;
}

export function indexOf(row: Row): number {
  return Number(String(row.id).slice(1));
}

export function byId(rows: readonly Row[], id: unknown): Row | undefined {
  return rows.find((row) => row.id === id);
}
