import type { FetchNode } from "@apollo/query-planner";

type Variables = Readonly<Record<string, unknown>>;

/**
 * The body of a fetch: query and operation name serialized once, variables appended per request. Variables the client left
 * out stay out, for a default in the subgraph's operation to hold.
 */
export function compileRequestBody(node: FetchNode): (variables: Variables) => string {
  const open = compileOpenBody(node);
  return (variables) => `${open(variables, "")}}}`;
}

/** The body of a fetch of entities up to their list, which comes last. */
export function compileEntitiesHead(node: FetchNode): (variables: Variables) => string {
  const open = compileOpenBody(node);
  const last = '"representations":';
  if (!node.variableUsages?.length) {
    const head = open({}, last);
    return () => head;
  }
  return (variables) => open(variables, last);
}

function compileOpenBody(node: FetchNode): (variables: Variables, last: string) => string {
  const name = node.operationName === undefined ? "" : `"operationName":${JSON.stringify(node.operationName)},`;
  const head = `{"query":${JSON.stringify(node.operation)},${name}"variables":{`;
  const used = (node.variableUsages ?? []).map((variable) => ({ variable, head: `"${variable}":` }));

  return (variables, last) => {
    let body = head;
    let separator = "";
    for (const each of used) {
      if (!Object.hasOwn(variables, each.variable)) continue;
      const value = variables[each.variable];
      if (value === undefined) continue;
      body += separator + each.head + JSON.stringify(value);
      separator = ",";
    }
    return last === "" ? body : body + separator + last;
  };
}
