import { Access, type Context, everybody } from "@kommgraph/infra";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { FundedMunicipality, findFundedMunicipalities } from "./funded-municipality.ts";

@Resolver()
export class FundedMunicipalities {
  @Query(() => [FundedMunicipality], {
    description: "Every municipality with a grant, with its sums: at most 449, in the order of their keys.",
  })
  @Access(everybody)
  fundedMunicipalities(
    @Arg("programme", () => ID, { nullable: true, description: "Of this programme and its components." })
    programme: string | null,
    @Arg("year", () => Int, { nullable: true, description: "Haushaltsjahr of the call." }) year: number | null,
    @Ctx() context: Context,
  ): Promise<FundedMunicipality[]> {
    return findFundedMunicipalities(context, programme ?? null, year ?? null);
  }
}
