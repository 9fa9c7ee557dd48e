import { type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType({ description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "There is more after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "There is something before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first element." })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last element; pass it as `after` for the next page.",
  })
  endCursor!: string | null;
}

/** A page of a list: what every connection type of the graph looks like in code. */
export interface Page<Node> {
  edges: { node: Node; cursor: string }[];
  nodes: Node[];
  pageInfo: PageInfo;
  /** Counted only when it is read. */
  readonly totalCount: Promise<number> | number;
}

/** The connection and edge types of a node type, e.g. `NeedConnection` and `NeedEdge` for `Need`. */
export function connectionOf<Node extends object>(node: () => ClassType<Node>, name: string): ClassType<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list.` })
  class Edge {
    @Field(node, { description: `The ${name}.` })
    node!: Node;

    @Field(() => String, { description: "Opaque; pass it as `after` to go on behind this element." })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (Relay connection).` })
  class Connection {
    @Field(() => [Edge], { description: "The elements with their cursors." })
    edges!: Edge[];

    @Field(() => [node()], { description: "The elements alone." })
    nodes!: Node[];

    @Field(() => PageInfo, { description: "Where this page stands." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "Elements in the whole list; costs one more statement." })
    totalCount!: number;
  }
  return Connection as unknown as ClassType<Page<Node>>;
}
