import { ChangeKind, DateTimeScalar } from "@kommgraph/schema";
import { Field, ID, ObjectType } from "type-graphql";
import { Node } from "../node/node.interface.ts";

@ObjectType({ description: "That something public was created, changed or taken away." })
export class Change {
  @Field(() => String, { description: "Opaque; pass it as `after` to go on behind this change." })
  cursor!: string;

  @Field(() => DateTimeScalar, { description: "When it was changed, by the clock of its owner." })
  at!: Date;

  @Field(() => ChangeKind, { description: "What happened." })
  kind!: ChangeKind;

  @Field(() => String, { description: "Type of what was changed, e.g. `Course`." })
  type!: string;

  @Field(() => ID, { description: "Its global id." })
  id!: string;

  @Field(() => Node, {
    nullable: true,
    description: "The thing as it is now, not as it was then; null when it is gone or its owner does not answer.",
  })
  node!: Promise<Node | null>;
}

@ObjectType({ description: "A stretch of the feed of all changes." })
export class ChangePage {
  @Field(() => [Change], {
    description: "Changes, oldest first; those of one thing in the order in which they happened.",
  })
  changes!: Change[];

  @Field(() => String, { description: "Pass it as `after` next time, also when there was nothing new." })
  next!: string;

  @Field(() => Boolean, { description: "There is more at once." })
  more!: boolean;
}
