import { Access, type Context, decidedInside, ofOwn, type Payload, write } from "@kommgraph/infra";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { ofTown } from "../references/acts-for-town.ts";
import { dissolveOrganization } from "./dissolve-organization.ts";
import type { MigrantOrganization } from "./organization.entity.ts";
import { DissolveOrganizationInput, RegisterOrganizationInput, ReviseOrganizationInput } from "./organization.input.ts";
import { OrganizationPayload } from "./organization.payload.ts";
import { registerOrganization } from "./register-organization.ts";
import { reviseOrganization } from "./revise-organization.ts";

type Answer = Promise<Payload<{ organization: MigrantOrganization }>>;

@Resolver()
export class OrganizationMutations {
  @Mutation(() => OrganizationPayload, {
    description: "Enters an organization. Its town does that, or the county; from then on it speaks for itself.",
  })
  @Access(ofTown("editor"))
  registerOrganization(
    @Arg("input", () => RegisterOrganizationInput, { description: "The organization." })
    input: RegisterOrganizationInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, registerOrganization, input);
  }

  @Mutation(() => OrganizationPayload, { description: "Changes what an organization says of itself." })
  @Access(ofOwn("input.organization", "editor"))
  reviseOrganization(
    @Arg("input", () => ReviseOrganizationInput, { description: "What is new." }) input: ReviseOrganizationInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, reviseOrganization, input);
  }

  @Mutation(() => OrganizationPayload, {
    description:
      "Ends an organization: lists no longer show it, its offers are withdrawn, cases not yet accepted go back. " +
      "What it was stays to be found by its id.",
  })
  @Access(decidedInside("of the organization, of its town or of its county", "editor"))
  dissolveOrganization(
    @Arg("input", () => DissolveOrganizationInput, { description: "Which, and since when." })
    input: DissolveOrganizationInput,
    @Ctx() context: Context,
  ): Answer {
    return write(context, dissolveOrganization, input);
  }
}
