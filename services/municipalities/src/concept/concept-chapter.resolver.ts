import type { Context } from "@kommgraph/infra";
import { Partner } from "@kommgraph/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { partnerOf } from "../references/partner.ts";
import { ConceptChapter } from "./concept-chapter.entity.ts";

@Resolver(() => ConceptChapter)
export class ConceptChapterResolver {
  @FieldResolver(() => [Partner], {
    nullable: "items",
    description: "Who carries it together; an element is null while the subgraph that knows it is away.",
  })
  partners(@Root() { partnerIds }: ConceptChapter, @Ctx() context: Context): Promise<(Partner | null)[]> {
    return Promise.all(partnerIds.map((id) => partnerOf(context, id)));
  }
}
