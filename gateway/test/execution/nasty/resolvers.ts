import { books, byId, films, indexOf, person, persons, product, products, reviewRows } from "./data.ts";

type Resolve = (source: any, args: any) => unknown;
type Resolvers = Record<string, Record<string, Resolve>>;

const ref = (row: any): any => row && { __typename: row.__typename, id: row.id };
const skuRef = (row: any): any => ({ __typename: "Product", sku: row.sku, region: { code: row.region.code } });
const first = (rows: any[], count: number | null | undefined): any[] => rows.slice(0, count ?? rows.length);
const mediaOf = (index: number): any => (index % 2 ? books[index % 3] : films[index % 3]);

const catalog: Resolvers = {
  Query: {
    products: (_, { first: count }) => first(products, count),
    product: (_, { id }) => byId(products, id),
    strictProducts: () => [product(1), product(1), product(2)],
    grid: () => [[product(0), null], [], [product(1), product(0)]],
    media: (_, { kinds }) => [...books, null, ...films].filter((m) => !kinds || !m || kinds.includes(m.kind)),
    search: (_, { term }) => [product(term ? 1 : 0), books[1], ref(person(2)), product(3), ref(person(2))],
    node: (_, { id }) => byId([...products, ...books, ...films], id),
    featured: () => ({}),
  },
  Mutation: { rename: (_, { id, name }) => ({ ...byId(products, id), name }), touch: () => ({ at: 7 }) },
  Touched: { query: () => ({}), product: () => product(1) },
  Product: {
    related: (row) => [product(indexOf(row) + 1), null, product(indexOf(row) + 2), product(indexOf(row) + 1)],
    maker: (row) => ref(person(indexOf(row))),
    dimensions: (row) => ({ width: row.width, height: row.height }),
    substitute: (row) => (indexOf(row) % 2 ? product(0) : null),
  },
  Book: { creator: (row) => ref(person(indexOf(row))) },
  Film: {
    creator: (row) => ref(person(indexOf(row) + 1)),
    stars: (row) => [ref(person(indexOf(row))), ref(person(5))],
  },
  Featured: {
    headline: () => "Today",
    item: () => books[2],
    media: () => [films[1], books[1]],
    product: () => product(4),
  },
};

const people: Resolvers = {
  Query: {
    me: () => person(0),
    people: (_, { limit }) => first([...persons, null], limit),
    strictMe: () => person(1),
    everybody: () => ({}),
  },
  Crowd: { leader: () => person(3), members: () => [person(4), person(5), person(4)], count: () => 2 },
  Person: {
    friends: (row) => [person(indexOf(row) + 1), person(indexOf(row) + 2)],
    favourites: (row) => [ref(mediaOf(indexOf(row))), skuRef(product(indexOf(row))), null, ref(books[0])],
  },
};

const reviews: Resolvers = {
  Query: { latestReviews: (_, { first: count }) => first([...reviewRows, null], count) },
  Review: {
    author: (row) => ({ ...ref(person(indexOf(row))), name: person(indexOf(row)).name }),
    product: (row) => ref(product(indexOf(row))),
  },
  Person: { reviews: (row, { first: count }) => first([reviewRows[indexOf(row)], null, reviewRows[0]], count) },
  Product: {
    reviews: (row, { first: count }) => first([reviewRows[indexOf(row)], reviewRows[indexOf(row) + 1]], count),
    best: (row) => reviewRows[indexOf(row) + 2],
    rating: (row) => (indexOf(row) % 3 ? 4.5 : null),
  },
  Book: { reviews: (row) => [reviewRows[indexOf(row)], reviewRows[8]] },
};

const inventory: Resolvers = {
  Query: { warehouses: () => [{ id: "w0" }, { id: "w1" }] },
  Warehouse: {
    stock: (row) => (row.id === "w0" ? [product(0), product(5), product(0)] : null),
    shelves: () => [[{ __typename: "Media", id: "b1" }, null], [], [{ __typename: "Media", id: "f1" }]],
  },
  Product: {
    shipping: (row) => (row.price ?? 0) / 100 + (row.weight ?? 0),
    inStock: (row) => indexOf(row) % 2 === 0,
    dimensions: (row) => ({ width: indexOf(row) + 1, volume: indexOf(row) * 10 }),
    label: (row) => `by ${row.maker?.name}`,
  },
  Media: { shelf: (row) => (row.id.endsWith("2") ? null : `shelf ${row.id}`), copies: (row) => indexOf(row) },
};

export const resolvers: Readonly<Record<string, Resolvers>> = { catalog, people, reviews, inventory };

/** What a subgraph makes of a representation. */
export function entity(service: string, representation: any): unknown {
  const { __typename: type, id, sku } = representation;
  switch (type) {
    case "Product": {
      const row = id ? byId(products, id) : products.find((each) => each.sku === sku);
      // Inventory sees of price, weight and maker only what was sent to it.
      return (
        row && (service === "inventory" ? { ...ref(row), sku: row.sku, region: row.region, ...representation } : row)
      );
    }
    case "Person":
      return service === "people" ? byId(persons, id) : byId(persons, id) && { ...representation };
    case "Book":
      return byId(books, id);
    case "Film":
      return byId(films, id);
    case "Media":
      return service === "inventory" ? representation : (byId(books, id) ?? byId(films, id));
    case "Review":
      return byId(reviewRows, id);
    default:
      return null;
  }
}
