import type { CodeRequest } from "./request.ts";

/** A program for Python 3.9 or newer that needs nothing but its standard library. */
export function pythonOf({ url, query, variables, operation, signedIn }: CodeRequest): string {
  const hasVariables = Object.keys(variables).length > 0;
  const body = [
    '"query": query',
    hasVariables && '"variables": variables',
    operation && `"operationName": ${literal(operation)}`,
  ];
  const headers = [
    '"content-type": "application/json"',
    signedIn && '"authorization": "Bearer " + os.environ["TOKEN"]',
  ];
  return `import json
${signedIn ? "import os\n" : ""}import sys
import urllib.error
import urllib.request

query = """
${escaped(query)}
"""
${hasVariables ? `variables = ${literal(variables)}\n` : ""}
request = urllib.request.Request(
    ${literal(url)},
    data=json.dumps({${body.filter(Boolean).join(", ")}}).encode(),
    headers={${headers.filter(Boolean).join(", ")}},
)
try:
    with urllib.request.urlopen(request, timeout=15) as response:
        answer = json.load(response)
except urllib.error.HTTPError as refused:
    answer = json.load(refused)

# Data and errors may come together: what one subgraph could not say is missing, the rest is there.
for error in answer.get("errors", []):
    print(error.get("path"), error["message"], file=sys.stderr)
print(json.dumps(answer.get("data"), indent=2, ensure_ascii=False))
`;
}

function escaped(text: string): string {
  return text.trim().replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"');
}

/** A value as Python writes it. Its strings may be written as those of JSON are. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${literal(part)}`)
    .join(", ")}}`;
}
