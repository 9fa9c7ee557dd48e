export interface Load {
  readonly name: string;
  /** The body of the nth request. */
  body(n: number): string;
}

const fragments = `fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }`;

const heavy = `${fragments}
query TestQuery {
  users { ...User reviews { ...Review product { ...Product reviews { ...Review author {
    ...User reviews { ...Review product { ...Product } } } } } } }
  topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
}`;

const light = `${fragments}
query LightQuery { topProducts(first: 5) { ...Product reviews { ...Review author { ...User } } } }`;

const tiny = "query TinyQuery { me { name } }";

const varied = `${fragments}
query VariedQuery($id: ID!) { user(id: $id) { ...User reviews { ...Review product { ...Product } author { ...User } } } }`;

export const loads: readonly Load[] = [
  fixed("heavy", heavy),
  fixed("light", light),
  fixed("tiny", tiny),
  { name: "varied", body: (n) => JSON.stringify({ query: varied, variables: { id: String(1_000 + n) } }) },
];

function fixed(name: string, query: string): Load {
  const body = JSON.stringify({ query });
  return { name, body: () => body };
}
