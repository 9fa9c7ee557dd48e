/** A supergraph made to hurt: everything a plan can do to an answer, in four small subgraphs. */

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@inaccessible", "@override"])`;

export const catalog = `${link}
type Query {
  products(first: Int = 3): [Product!]
  product(id: ID!): Product
  strictProducts: [Product!]!
  grid: [[Product]!]
  media(kinds: [Kind!]): [Media]
  search(term: String): [SearchResult!]
  node(id: ID!): Node
  featured: Featured
}
type Mutation { rename(id: ID!, name: String!): Product  touch: Touched }
type Touched { at: Int! query: Query! product: Product }
scalar JSON
enum Kind { PAPER CELLULOID SECRET @inaccessible }
interface Node { id: ID! }
interface Media @key(fields: "id") { id: ID! title: String kind: Kind creator: Person }
type Region @shareable { code: String! label: String }
type Dimensions @shareable { width: Float height: Float }
type Product implements Node @key(fields: "id") @key(fields: "sku region { code }") {
  id: ID! sku: String! region: Region @shareable
  name: String price: Int weight: Float tags: [String!] matrix: [[Int!]] extra: JSON
  related: [Product] maker: Person! dimensions: Dimensions @shareable substitute: Product
}
type Book implements Node & Media @key(fields: "id") { id: ID! title: String! kind: Kind creator: Person pages: Int! }
type Film implements Node & Media @key(fields: "id") { id: ID! title: String kind: Kind creator: Person seconds: Int stars: [Person!]! }
type Featured { headline: String! item: SearchResult media: [Media!] product: Product! }
union SearchResult = Product | Book | Person
type Person @key(fields: "id", resolvable: false) { id: ID! }
`;

export const people = `${link}
type Query { me: Person people(limit: Int): [Person] strictMe: Person! everybody: Crowd }
type Crowd { leader: Person members: [Person!]! count: Int! }
interface Node { id: ID! }
type Person implements Node @key(fields: "id") {
  id: ID! name: String! @shareable email: String age: Int score: Float friends: [Person!] favourites: [Favourite] home: Region
}
type Region @shareable { code: String! label: String }
union Favourite = Book | Film | Product
type Book @key(fields: "id", resolvable: false) { id: ID! }
type Film @key(fields: "id", resolvable: false) { id: ID! }
type Product @key(fields: "sku region { code }", resolvable: false) { sku: String! region: Region @shareable }
`;

export const reviews = `${link}
type Query { latestReviews(first: Int = 4): [Review] }
interface Node { id: ID! }
type Review implements Node @key(fields: "id") {
  id: ID! body: String stars: Int! author: Person @provides(fields: "name") product: Product verdict: Verdict!
}
enum Verdict { GOOD BAD }
type Person @key(fields: "id") { id: ID! name: String! @external reviews(first: Int): [Review] }
type Product @key(fields: "id") { id: ID! reviews(first: Int): [Review!] best: Review rating: Float }
type Book @key(fields: "id") { id: ID! reviews: [Review!]! }
`;

export const inventory = `${link}
type Query { warehouses: [Warehouse!]! }
type Warehouse { id: ID! stock: [Product!] shelves: [[Media]] }
type Dimensions @shareable { width: Float volume: Float }
type Region @shareable { code: String! }
type Product @key(fields: "id") @key(fields: "sku region { code }") {
  id: ID! sku: String! region: Region @shareable price: Int @external weight: Float @external
  shipping: Float @requires(fields: "price weight") inStock: Boolean! dimensions: Dimensions @shareable
  maker: Person! @external label: String @requires(fields: "maker { name }")
}
type Person @key(fields: "id") { id: ID! name: String! @external }
type Media @key(fields: "id") @interfaceObject { id: ID! shelf: String copies: Int! }
`;

export const subgraphs: Readonly<Record<string, string>> = { catalog, people, reviews, inventory };
