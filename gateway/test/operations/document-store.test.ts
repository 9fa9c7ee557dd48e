import { parse } from "graphql";
import { expect, it } from "vitest";
import { documentStore } from "../../src/operations/document-store.ts";

it.each([
  ["small", "{ a }", 655],
  ["large", `{ ${"a ".repeat(600)}}`, 133],
])(
  "keeps the %s documents that were asked for last, as many as there is room for, however many come",
  async (_size, text, most) => {
    const store = documentStore();
    const document = parse(text);
    if (!store) throw new Error("there is no store");
    for (let number = 0; number < 1_500; number++) {
      await store.set(`q${number}`, document);
      await store.get("q0");
    }
    const kept = await Promise.all(Array.from({ length: 1_500 }, (_, number) => store.get(`q${number}`)));
    expect(kept.filter((each) => each === document)).toHaveLength(most);
    expect([kept[0], kept[1], kept[1_499]]).toEqual([document, undefined, document]);
    await store.delete("q0");
    expect(await store.get("q0")).toBeUndefined();
  },
);
