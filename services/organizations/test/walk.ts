import type { TestAnswer, TestService } from "@kommgraph/infra/testing";

/** Reads a list page by page, seven at a time, as a client does, and returns all of its nodes. */
export async function walk<Node>(service: TestService, field: string, args: string, fields: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors }: TestAnswer<any> = await service.ask(
      `query ($after: String) { list: ${field}(${args}, first: 7, after: $after) {
        nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    if (errors.length > 0) throw new Error(errors[0]?.message);
    nodes.push(...data.list.nodes);
    if (!data.list.pageInfo.hasNextPage) return nodes;
    after = data.list.pageInfo.endCursor;
  }
}
