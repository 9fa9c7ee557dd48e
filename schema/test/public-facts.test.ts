import { describe, expect, it } from "vitest";
import { knownCountries, postcode, webAddress } from "../src/rules/public-facts.ts";
import { within } from "../src/rules/rule.ts";
import { textOf } from "../src/rules/rules.ts";

describe("the rules of what is published", () => {
  it.each(["https://www.solingen.de", "http://verein.example/über-uns?x=1"])("take %s for a website", (address) => {
    expect(webAddress("website")({ website: address })).toEqual([]);
  });

  it.each(["javascript:alert(1)", "www.solingen.de", "https://solingen", "https://a:b@solingen.de", "ftp://x.de", ""])(
    "do not take “%s” for one",
    (address) => {
      expect(webAddress("website")({ website: address })).toMatchObject([{ code: "INVALID_WEB_ADDRESS" }]);
    },
  );

  it("know countries, and name those they do not know", () => {
    expect(knownCountries("communities")({ communities: ["SY", "TR", "XK"] })).toEqual([]);
    const [violation] = knownCountries("communities")({ communities: ["SY", "XX", "tr", "Syrien"] });
    expect(violation?.message.de).toContain("XX, tr, Syrien");
  });

  it("know postcodes", () => {
    expect(postcode("postalCode")({ postalCode: "01067" })).toEqual([]);
    expect(postcode("postalCode")({ postalCode: "4265" })).toMatchObject([{ code: "INVALID_POSTCODE" }]);
  });

  it("say where in an inner input something is wrong, and leave out what is not there", () => {
    const rule = within<"place", { postalCode?: string; city?: string }>(
      "place",
      postcode("postalCode"),
      textOf("city", 5),
    );
    const now = new Date();
    expect(rule({ place: { postalCode: "1", city: "Wuppertal" } }, now).map(({ path }) => path)).toEqual([
      ["place", "postalCode"],
      ["place", "city"],
    ]);
    expect([...rule({}, now), ...rule({ place: null }, now)]).toEqual([]);
  });
});
