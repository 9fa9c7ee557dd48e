import { forbidden, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, textOf } from "@kommgraph/schema";
import { dayOf } from "../calendar/day-of.ts";
import { Agreement } from "./agreement.entity.ts";
import type { EndAgreementInput } from "./agreement.input.ts";
import { AgreementPartner } from "./agreement-partner.entity.ts";

/** One of those who agreed ends it, today or on a later day; what was in force before stays so. */
export const endAgreement: WriteDefinition<EndAgreementInput, { agreement: Agreement }> = {
  name: "endAgreement",
  rules: [idOfType("agreement", "Agreement"), textOf("note", 500)],
  async effect(change, { agreement: id, expectedVersion, end, note }) {
    const { em, who } = change;
    const agreement = await change.load(Agreement, id, "agreement");
    const own = who.partner === null ? 0 : await em.count(AgreementPartner, { agreement: id, partnerId: who.partner });
    if (own === 0) throw forbidden(who, `ending ${id}`);
    change.expectVersion(agreement, expectedVersion);
    change.note = note ?? null;
    const last = end ?? dayOf(change);
    const earliest = [agreement.startsOn, dayOf(change)].toSorted().at(-1) as string;
    if (last < earliest || (agreement.endsOn !== null && last >= agreement.endsOn)) {
      const latest = agreement.endsOn === null ? null : agreement.endsOn;
      refuse(
        "END_OUT_OF_RANGE",
        {
          en: `It can end from ${earliest} on${latest ? ` and before ${latest}, when it ends anyway` : ""}; ${last} is not in between.`,
          de: `Enden kann sie ab ${earliest}${latest ? ` und vor dem ${latest}, an dem sie ohnehin endet` : ""}; ${last} liegt nicht dazwischen.`,
        },
        "end",
      );
    }
    agreement.endsOn = last;
    return { agreement };
  },
};
