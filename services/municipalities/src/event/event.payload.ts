import { UserError } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";
import { Event } from "./event.entity.ts";

@ObjectType({ description: "The event as it is now, or why nothing was changed." })
export class AnnounceEventPayload {
  @Field(() => Event, { nullable: true, description: "The event; null where nothing was changed." })
  event?: Event | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}
