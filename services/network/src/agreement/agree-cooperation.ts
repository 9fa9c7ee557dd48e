import { forbidden, type WriteDefinition } from "@kommgraph/infra";
import { idsOfType, inOrder, listOf, newId, textOf } from "@kommgraph/schema";
import { partnerTypes } from "../partner/find-partner.ts";
import { refuseUnknownPartners } from "../partner/unknown-partners.ts";
import { Agreement } from "./agreement.entity.ts";
import type { AgreeCooperationInput } from "./agreement.input.ts";
import { AgreementPartner } from "./agreement-partner.entity.ts";

/** Whoever records an agreement is one of those who agree; the others see it in the feed and in its history. */
export const agreeCooperation: WriteDefinition<AgreeCooperationInput, { agreement: Agreement }> = {
  name: "agreeCooperation",
  rules: [
    textOf("title", 200, 3),
    idsOfType("partners", ...partnerTypes),
    listOf("partners", 20, 2),
    listOf("topics", 14, 1),
    inOrder("start", "end"),
  ],
  async effect({ em, who }, { title, kind, partners, topics, start, end }) {
    if (who.partner === null || !partners.includes(who.partner)) {
      throw forbidden(who, "an agreement of others, in which the own partner does not take part");
    }
    await refuseUnknownPartners(em, partners, "partners");
    const agreement = em.create(Agreement, {
      id: newId("agr"),
      title: title.trim(),
      kind,
      topics,
      startsOn: start,
      endsOn: end ?? null,
      demonstration: false,
      version: 1,
    });
    await em.flush();
    const rows = partners.map((partnerId, position) => ({ agreement: agreement.id, position, partnerId }));
    await em.insertMany(AgreementPartner, rows as never[]);
    return { agreement };
  },
};
