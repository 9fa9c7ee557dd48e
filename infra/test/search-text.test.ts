import { array, check, constantFrom, oneof, property, string } from "fast-check";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { foldFunction } from "../src/migrate.ts";
import { containsFolded, fold } from "../src/search-text.ts";

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: inject("databaseUrl") });
  await client.connect();
  await client.query(`create schema if not exists fold_test; ${foldFunction("fold_test")}`);
});
afterAll(async () => {
  await client.query("drop schema fold_test cascade");
  await client.end();
});

/** Text in Postgres has no zero byte. */
const unstorable = /\0/g;

/** Pairs of upper and lower case that came with Unicode 14 and later, which the Unicode of a Postgres may not know yet. */
const newLetters = /[\u1C89\u1C8A\u2C2F\u2C5F\uA7C0-\uA7DC\u{10570}-\u{105BF}\u{10D50}-\u{10D85}\u{16EA0}-\u{16EDF}]/gu;

async function foldInDatabase(texts: string[]): Promise<string[]> {
  const { rows } = await client.query(
    "select fold_test.fold(text) as folded from unnest($1::text[]) with ordinality as given(text, number) order by number",
    [texts],
  );
  return rows.map(({ folded }) => folded);
}

describe("folding text for searching", () => {
  it.each([
    [["Köln", "Koeln", "KÖLN", "koln", "Ko\u0308ln"], "koln"],
    [["Straße", "STRASSE", "Strasse", "STRAẞE"], "strasse"],
    [["Ärztehaus", "aerztehaus", "ARZTEHAUS"], "arztehaus"],
    [["Übach-Palenberg", "Uebach-Palenberg"], "ubach-palenberg"],
    [["Café", "CAFÉ", "cafe"], "cafe"],
    [["Şişli", "ŞİŞLİ", "sisli"], "sisli"],
  ])("makes one of %j", async (texts, folded) => {
    expect(texts.map(fold)).toEqual(texts.map(() => folded));
    expect(await foldInDatabase(texts)).toEqual(texts.map(() => folded));
  });

  it("is the same in TypeScript and in SQL, for German and for any other text", async () => {
    const german = array(
      constantFrom(..."abcosuÄÖÜäöüßẞSsEe -.éèñçğışŞİIΑΣσς", "ae", "oe", "ue", "AE", "Oe", "uE", "\u0308", "\u0301"),
      { maxLength: 12 },
    ).map((parts) => parts.join(""));
    const any = string({ unit: "binary", maxLength: 12 }).map((text) =>
      text.replace(unstorable, "").replace(newLetters, ""),
    );
    const texts: string[] = [];
    check(
      property(oneof(german, any), (text) => {
        texts.push(text);
      }),
      { numRuns: 5_000, seed: 20261118 },
    );
    const inDatabase = await foldInDatabase(texts);
    const different = texts
      .map((text, index) => ({ text, here: fold(text), there: inDatabase[index] }))
      .filter(({ here, there }) => here !== there);
    expect(different.slice(0, 5)).toEqual([]);
    expect(texts.length).toBe(5_000);
  });

  it("does not depend on the order of the database it runs in", async () => {
    await client.query("drop database if exists fold_ascii");
    await client.query("create database fold_ascii template template0 locale_provider libc locale 'C' encoding 'UTF8'");
    const plain = new Client({ connectionString: inject("databaseUrl").replace(/[^/]+$/, "fold_ascii") });
    await plain.connect();
    await plain.query(`create schema fold_test; ${foldFunction("fold_test")}`);
    const { rows } = await plain.query("select fold_test.fold('ÖSTERREICH Київ ΑΘΗΝΑ Þór') as folded");
    await plain.end();
    await client.query("drop database fold_ascii with (force)");
    expect(rows).toEqual([{ folded: fold("ÖSTERREICH Київ ΑΘΗΝΑ Þór") }]);
  });

  it("finds what a person typed literally, also where it means something to LIKE", async () => {
    const finds = async (text: string, typed: string) => {
      const { rows } = await client.query("select fold_test.fold($1) like $2 as found", [
        text,
        containsFolded(typed).$like,
      ]);
      return rows[0].found;
    };
    expect(await finds("100 % Köln", " 0 % koe ")).toBe(true);
    expect(await finds("1000 Köln", "0 %")).toBe(false);
    expect(await finds("a_b", "A_B")).toBe(true);
    expect(await finds("axb", "a_b")).toBe(false);
    expect(await finds("a\\b", "a\\b")).toBe(true);
  });
});
