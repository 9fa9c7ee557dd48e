import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { ask, theHouse } from "./dashboard.ts";

/** The city whose editors the tests act for. */
export const solingen = "mun_05122000";

interface Stored {
  id: string;
  version: number;
}

/** A complete draft of Solingen for the open call of KOMM-AN, unless its plan does not add up to 10,000 euros. */
export async function draftApplication(
  title: string,
  plan: object[] = [{ kind: "MATERIAL", text: "Bücher", amount: "10000" }],
): Promise<Stored> {
  const { data } = await ask(`{ calls(open: true, programme: "prg_KOMM_AN_II") { id } }`);
  return asEditor("draftApplication", "DraftApplicationInput", {
    call: data.calls[0].id,
    applicant: solingen,
    title,
    kind: "LOCAL",
    topics: ["EDUCATION"],
    requested: "9000",
    ownShare: "1000",
    financing: "SHARE",
    plan,
  });
}

/** Changes an application, as a colleague does beside the browser. */
export function reviseApplication(application: string, changes: object, expectedVersion: number): Promise<Stored> {
  return asEditor("reviseApplication", "ReviseApplicationInput", { application, expectedVersion, ...changes });
}

/** An application of Solingen that its authority has to examine. */
export async function handedIn(title: string): Promise<string> {
  const { id, version } = await draftApplication(title);
  await asEditor("submitApplication", "ApplicationActionInput", { application: id, expectedVersion: version });
  return id;
}

async function asEditor(name: string, type: string, input: object): Promise<Stored> {
  const house = theHouse();
  const { data } = await house.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { application { id version } userErrors { message } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
    { authorization: `Bearer ${await house.token(solingen, ["editor"])}` },
  );
  expect(data[name].userErrors).toEqual([]);
  return data[name].application;
}
