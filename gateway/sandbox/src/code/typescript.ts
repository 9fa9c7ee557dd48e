import type { CodeRequest } from "./request.ts";

/** A program in TypeScript that needs nothing but `fetch`. */
export function typescriptOf({ url, query, variables, operation, signedIn }: CodeRequest): string {
  const hasVariables = Object.keys(variables).length > 0;
  const body = ["query", hasVariables && "variables", operation && `operationName: ${JSON.stringify(operation)}`];
  const headers = [
    '"content-type": "application/json"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program.
    signedIn && "authorization: `Bearer ${process.env.TOKEN}`",
  ];
  return `// Types of the answer: npx graphql-codegen with ${new URL("/schema.graphql", url)} as its schema.
const query = /* GraphQL */ \`
${escaped(query)}
\`;
${hasVariables ? `\nconst variables = ${JSON.stringify(variables, null, 2)};\n` : ""}
const response = await fetch(${JSON.stringify(url)}, {
  method: "POST",
  headers: { ${headers.filter(Boolean).join(", ")} },
  body: JSON.stringify({ ${body.filter(Boolean).join(", ")} }),
});
const { data, errors = [] } = (await response.json()) as {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
};
// Data and errors may come together: what one subgraph could not say is missing, the rest is there.
for (const { message, path = [] } of errors) console.error(path.join("."), message);
console.log(JSON.stringify(data, null, 2));
`;
}

function escaped(text: string): string {
  return text.trim().replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
}
