import { type Context, dayInBerlin } from "@kommgraph/infra";
import { graphEnum, idOf, Topic } from "@kommgraph/schema";
import { Field, ID, InputType } from "type-graphql";
import { arrayOf } from "../projection/array-of.ts";
import { checkNear, NearInput } from "./near.input.ts";
import { Question } from "./question.ts";

export const PartnerType = graphEnum("PartnerType", "What takes part in the coordination network.", {
  Municipality: "A town, a county, a county-free city.",
  MigrantOrganization: "Migrantenorganisation, welfare association, agency or initiative.",
  CourseProvider: "Kursträger.",
  Network: "A network itself.",
});
export type PartnerType = keyof typeof PartnerType;

@InputType({ description: "Which partners; all conditions hold together." })
export class PartnerFilter {
  @Field(() => ID, { nullable: true, description: "Members of this network today." })
  network?: string | null;

  @Field(() => ID, { nullable: true, description: "At home in this town, or in the towns of this county." })
  municipality?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "In no network today (or in one): who stands apart, and should be asked in.",
  })
  withoutNetwork?: boolean | null;

  @Field(() => [PartnerType], { nullable: true, description: "Any of these types." })
  type?: PartnerType[] | null;

  @Field(() => [Topic], { nullable: true, description: "Works on any of these topics." })
  topic?: Topic[] | null;

  @Field(() => NearInput, {
    nullable: true,
    description: "At home near this point; nearest first where nothing is searched.",
  })
  near?: NearInput | null;
}

const held = `from membership where partner_id = partner.id and since <= ?::date and (until is null or until >= ?::date)`;

/** The filter as conditions on the table `partner`. */
export function wherePartner(filter: PartnerFilter | null | undefined, { now }: Pick<Context, "now">): Question {
  const { network, municipality, withoutNetwork, type, topic, near } = filter ?? {};
  const today = dayInBerlin(now);
  const question = new Question();
  if (network) question.and(`exists (select ${held} and network_id = ?)`, today, today, idOf(network, "Network"));
  if (municipality) {
    const id = idOf(municipality, "Municipality");
    question.and("(municipality_id = ? or county_id = ?)", id, id);
  }
  if (withoutNetwork != null) question.and(`${withoutNetwork ? "not " : ""}exists (select ${held})`, today, today);
  if (type) question.and("type = any(?)", arrayOf(type));
  if (topic) question.and("topics && ?", arrayOf(topic));
  if (near) {
    checkNear(near);
    question.near(near);
  }
  return question;
}
