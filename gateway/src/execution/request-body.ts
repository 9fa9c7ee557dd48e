import type { FetchNode } from "@apollo/query-planner";

type Variables = Readonly<Record<string, unknown>>;

/**
 * The body of a fetch: query and operation name serialized once, variables and representations appended per request.
 * Variables the client left out stay out, for a default in the subgraph's operation to hold.
 */
export function compileRequestBody(node: FetchNode): (variables: Variables, representations?: string) => string {
  const name = node.operationName === undefined ? "" : `"operationName":${JSON.stringify(node.operationName)},`;
  const head = `{"query":${JSON.stringify(node.operation)},${name}"variables":{`;
  const used = (node.variableUsages ?? []).map((variable) => ({ variable, head: `"${variable}":` }));

  return (variables, representations) => {
    let body = head;
    let separator = "";
    for (const each of used) {
      if (!Object.hasOwn(variables, each.variable)) continue;
      const value = variables[each.variable];
      if (value === undefined) continue;
      body += separator + each.head + JSON.stringify(value);
      separator = ",";
    }
    if (representations !== undefined) body += `${separator}"representations":[${representations}]`;
    return `${body}}}`;
  };
}
