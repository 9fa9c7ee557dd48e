import type { TestAnswer, TestService } from "@kommgraph/infra/testing";

/** All nodes of the query `courses`, page by page, as a client would fetch them. */
export async function everyCourse(
  service: TestService,
  fields: string,
  { args = "", first = 100 }: { args?: string; first?: number } = {},
): Promise<any[]> {
  const found = [];
  for (let after: string | null = null; ; ) {
    const { data, errors }: TestAnswer<any> = await service.ask(
      `query ($first: Int!, $after: String) { courses(${args} first: $first, after: $after) {
        nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { first, after },
    );
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    found.push(...data.courses.nodes);
    if (!data.courses.pageInfo.hasNextPage) return found;
    after = data.courses.pageInfo.endCursor;
  }
}
