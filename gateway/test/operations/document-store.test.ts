import type { DocumentNode } from "graphql";
import { expect, it } from "vitest";
import { documentStore } from "../../src/operations/document-store.ts";

const document = { kind: "Document", definitions: [] } as unknown as DocumentNode;

it("keeps the thousand documents that were asked for last, however many come", async () => {
  const store = documentStore();
  if (!store) throw new Error("there is no store");
  for (let number = 0; number < 1_500; number++) {
    await store.set(`q${number}`, document);
    await store.get("q0");
  }
  const kept = await Promise.all(Array.from({ length: 1_500 }, (_, number) => store.get(`q${number}`)));
  expect(kept.filter((each) => each === document)).toHaveLength(1_000);
  expect([kept[0], kept[1], kept[1_499]]).toEqual([document, undefined, document]);
  await store.delete("q0");
  expect(await store.get("q0")).toBeUndefined();
});
