import { type Context, findAllOf, related } from "@kommgraph/infra";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { ConceptChapter } from "./concept-chapter.entity.ts";
import { IntegrationConcept } from "./integration-concept.entity.ts";

@Resolver(() => IntegrationConcept)
export class IntegrationConceptResolver {
  @FieldResolver(() => Municipality, { description: "Whose concept it is." })
  municipality(@Root() concept: IntegrationConcept, @Ctx() context: Context): Promise<Municipality> {
    return related(context, Municipality, concept.municipality);
  }

  @FieldResolver(() => [ConceptChapter], { description: "Its chapters, in their order." })
  chapters(@Root() { id }: IntegrationConcept, @Ctx() context: Context): Promise<ConceptChapter[]> {
    return findAllOf(context, ConceptChapter, { property: "conceptId", id }, { orderBy: { number: "asc" } });
  }
}

@Resolver(() => Municipality)
export class MunicipalityConcept {
  @FieldResolver(() => IntegrationConcept, {
    nullable: true,
    description: "Its integration concept; null where none is known.",
  })
  async concept(@Root() { id }: Municipality, @Ctx() context: Context): Promise<IntegrationConcept | null> {
    const concepts = await findAllOf(
      context,
      IntegrationConcept,
      { property: "municipality", id },
      { orderBy: { id: "asc" } },
    );
    return concepts[0] ?? null;
  }
}
