import { rule } from "./rule.ts";

/** Address of a website, which browsers open: `https` or `http`, nothing that runs. */
export function webAddress<Field extends string>(field: Field) {
  return rule<Field, string>(field, (address) => {
    const url = address.length <= 300 && /^https?:\/\//.test(address) ? URL.parse(address) : null;
    if (url?.hostname.includes(".") && !url.username && !url.password) return null;
    return {
      code: "INVALID_WEB_ADDRESS",
      message: {
        en: `${field} must be the address of a website of up to 300 characters, like https://www.solingen.de.`,
        de: `${field} muss die Adresse einer Website mit höchstens 300 Zeichen sein, etwa https://www.solingen.de.`,
      },
    };
  });
}

/** Countries by their codes of two capitals (ISO 3166-1 alpha-2, and XK for Kosovo). */
export function knownCountries<Field extends string>(field: Field) {
  return rule<Field, readonly string[]>(field, (codes) => {
    const unknown = codes.filter((code) => !/^[A-Z]{2}$/.test(code) || countries.of(code) === undefined);
    if (unknown.length === 0) return null;
    return {
      code: "UNKNOWN_COUNTRY",
      message: {
        en: `${field}: ${unknown.join(", ")} is no country; write the two capitals of ISO 3166-1, like SY.`,
        de: `${field}: ${unknown.join(", ")} ist kein Land; bitte die zwei Großbuchstaben nach ISO 3166-1 angeben, etwa SY.`,
      },
    };
  });
}

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** A German postcode. */
export function postcode<Field extends string>(field: Field) {
  return rule<Field, string>(field, (code) => {
    if (/^\d{5}$/.test(code)) return null;
    return {
      code: "INVALID_POSTCODE",
      message: {
        en: `${field} must have five digits, like 42651.`,
        de: `${field} braucht fünf Ziffern, etwa 42651.`,
      },
    };
  });
}
