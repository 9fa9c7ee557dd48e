import { type Change, refuse, type WriteDefinition } from "@kommgraph/infra";
import { idOfType, listOf, newId, numberOf, textOf, type Violation } from "@kommgraph/schema";
import { Programme } from "../programme/programme.entity.ts";
import { Call } from "./call.entity.ts";
import type { OpenCallInput } from "./call.input.ts";

/** The ministry calls for applications. Numbers begin with programme, year and how many calls there were before. */
export const openCall: WriteDefinition<OpenCallInput, { call: Call }> = {
  name: "openCall",
  rules: [
    idOfType("programme", "Programme"),
    textOf("title", 200, 3),
    numberOf("budgetYear", 2005, 2100),
    oneDeadline,
    listOf("priorities", 20),
    ({ priorities }) => priorities.flatMap((priority) => textOf("priorities", 300, 3)({ priorities: priority })),
  ],
  async effect(change, input) {
    const { programme: id, title, budgetYear, opensAt, priorities } = input;
    const programme = await change.load(Programme, id, "programme");
    if (programme.authorityIds.length === 0) refuseWithoutAuthority(programme);
    const last = await lastSecond(change, input);
    if (last <= change.now || last <= opensAt) {
      refuse(
        "CLOSES_TOO_EARLY",
        {
          en: "It closes before it opens, or before now; nobody could apply.",
          de: "Er endet vor seinem Beginn oder vor jetzt; niemand könnte einen Antrag stellen.",
        },
        input.closesAt ? "closesAt" : "closesOn",
      );
    }
    // The programme is locked, so no two calls get the same sign.
    const before = await change.em.count(Call, { programme: id, budgetYear });
    const call = change.em.create(Call, {
      id: newId("cal"),
      programme: id,
      title: title.trim(),
      budgetDay: `${budgetYear}-07-01`,
      opensAt,
      opensPrecision: "DAY",
      closesAt: last,
      priorities,
      sign: `${programme.code}-${budgetYear}-${before + 1}`,
      issued: 0,
      demonstration: false,
    });
    // The year is written by the database; the answer shows it.
    await change.em.flush();
    await change.em.refresh(call);
    return { call };
  },
};

/** Of some programmes no source tells who decides. */
function refuseWithoutAuthority({ id }: Programme): never {
  return refuse(
    "NO_AUTHORITY",
    {
      en: `Of ${id} it is not known which authority decides on applications; “Programme.authorities” tells.`,
      de: `Bei ${id} ist nicht bekannt, welche Bewilligungsbehörde entscheidet; „Programme.authorities“ nennt sie.`,
    },
    "programme",
  );
}

/** Gives exactly one of the two ways to say when it closes. */
function oneDeadline({ closesAt, closesOn }: OpenCallInput): Violation[] {
  if ((closesAt == null) !== (closesOn == null)) return [];
  const message = {
    en: "Give either closesAt or closesOn: when the call closes.",
    de: "Bitte entweder closesAt oder closesOn angeben: wann der Aufruf endet.",
  };
  return [{ code: "ONE_DEADLINE_NEEDED", message, path: ["closesAt"] }];
}

/** A deadline names the last second that counts; a day counts to its end, whatever the clocks do on it. */
async function lastSecond({ em }: Change, { closesAt, closesOn }: OpenCallInput): Promise<Date> {
  if (closesAt) return new Date(Math.floor(closesAt.getTime() / 1_000) * 1_000);
  const [row] = (await em.execute(
    `select ((?::date + 1)::timestamp at time zone 'Europe/Berlin') - interval '1 second' as "last"`,
    [closesOn],
  )) as { last: string | Date }[];
  return new Date(row?.last as string);
}
