import { type Context, loaderOf } from "@kommgraph/infra";
import { dayOf } from "../calendar/day-of.ts";
import { type Agreement, inForceOn } from "./agreement.entity.ts";
import { AgreementPartner } from "./agreement-partner.entity.ts";

/** The agreements of a partner in force on a day, the latest first; one statement for all partners of a request. */
export function agreementsOf(context: Context, partner: string, on: string | null): Promise<Agreement[]> {
  const day = dayOf(context, on);
  const loader = loaderOf<Agreement[]>(
    context,
    `agreements of partners on ${day}`,
    async (partners) => {
      const parts = await context.em.find(
        AgreementPartner,
        { partnerId: { $in: [...partners] }, agreement: inForceOn(day) as object },
        { populate: ["agreement"], strategy: "joined", orderBy: { agreement: { startsOn: "desc", id: "asc" } } },
      );
      const byPartner = Map.groupBy(parts, ({ partnerId }) => partnerId);
      return new Map([...byPartner].map(([id, agreed]) => [id, agreed.map(({ agreement }) => agreement.unwrap())]));
    },
    () => [],
  );
  return loader.load(partner);
}
