import { containsFolded } from "@kommgraph/infra";
import { DateScalar, LanguageTagScalar, TargetGroup, Topic } from "@kommgraph/schema";
import type { FilterQuery } from "@mikro-orm/postgresql";
import { Field, ID, InputType } from "type-graphql";
import { townsIn } from "../references/towns-in.ts";
import { type CommunityOffer, CommunityOfferKind } from "./community-offer.entity.ts";

@InputType({ description: "Which offers of organizations; all conditions hold together." })
export class CommunityOfferFilter {
  @Field(() => [CommunityOfferKind], { nullable: true, description: "Any of these kinds." })
  kind?: CommunityOfferKind[] | null;

  @Field(() => [Topic], { nullable: true, description: "Any of these topics." })
  topic?: Topic[] | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description: "For any of these groups; name `EVERYONE` too if offers without restriction are also wanted.",
  })
  targetGroup?: TargetGroup[] | null;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: "Held or accompanied in this language, e.g. `ar`.",
  })
  language?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Takes place in this town, e.g. `mun_05122000`; of a county, in any of its towns.",
  })
  municipality?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Runs on this day: begun, and not yet ended." })
  on?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "With places free, or full if false; offers whose places nobody counts are neither.",
  })
  freeSeats?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the title or of the house's name; Frühstück, fruehstueck and fruhstuck are one.",
  })
  search?: string | null;
}

export function whereCommunityOffer(filter: CommunityOfferFilter | null | undefined): FilterQuery<CommunityOffer> {
  const { kind, topic, targetGroup, language, municipality, on, freeSeats, search } = filter ?? {};
  return {
    withdrawnOn: null,
    ...(kind && { kind: { $in: kind } }),
    ...(topic && { topic: { $in: topic } }),
    ...(targetGroup && { targetGroups: { $overlap: targetGroup } }),
    ...(language && { languages: { $contains: [language] } }),
    ...(municipality != null && { municipalityId: { $in: townsIn(municipality) } }),
    ...(on && { startsOn: { $lte: on }, $or: [{ endsOn: null }, { endsOn: { $gte: on } }] }),
    ...(freeSeats != null && { free: freeSeats ? { $gt: 0 } : 0 }),
    ...(search?.trim() && { searchFolded: containsFolded(search) }),
  };
}
