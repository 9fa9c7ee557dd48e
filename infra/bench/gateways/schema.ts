/**
 * The federation of the public gateway benchmark (graphql-hive/graphql-gateways-benchmark): four subgraphs, entities by
 * key, one @requires, one @provides.
 */
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@external", "@requires", "@provides", "@shareable"])`;

export const sdls: Readonly<Record<string, string>> = {
  accounts: `${link}
type Query { me: User user(id: ID!): User users: [User] }
type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }
`,
  inventory: `${link}
type Product @key(fields: "upc") {
  upc: String! weight: Int @external price: Int @external
  inStock: Boolean shippingEstimate: Int @requires(fields: "price weight")
}
`,
  products: `${link}
type Query { topProducts(first: Int = 5): [Product] }
type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
`,
  reviews: `${link}
type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
type Product @key(fields: "upc") { upc: String! reviews: [Review] }
`,
};

export const firstPort = 4410;

export function urlOf(subgraph: string): string {
  return `http://127.0.0.1:${firstPort + Object.keys(sdls).indexOf(subgraph)}/graphql`;
}
