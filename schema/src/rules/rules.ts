import { idPrefixes, type NodeType, parseId } from "../ids.ts";
import { isMunicipality, towns } from "../vocabulary/municipalities.ts";
import { type Rule, rule } from "./rule.ts";

/** A text of `least` to `most` characters, not only blanks. */
export function textOf<Field extends string>(field: Field, most: number, least = 1) {
  return rule<Field, string>(field, (text) => {
    const length = text.trim().length;
    if (length >= least && length <= most) return null;
    return {
      code: "TEXT_LENGTH",
      message: {
        en: `${field} has ${length} characters; ${least} to ${most} are allowed.`,
        de: `${field} hat ${length} Zeichen; erlaubt sind ${least} bis ${most}.`,
      },
    };
  });
}

/** A whole number within bounds, both included. */
export function numberOf<Field extends string>(field: Field, least: number, most: number) {
  return rule<Field, number>(field, (value) => {
    if (value >= least && value <= most) return null;
    return {
      code: "OUT_OF_RANGE",
      message: {
        en: `${field} is ${value}; it must be from ${least} to ${most}.`,
        de: `${field} ist ${value}; erlaubt ist ${least} bis ${most}.`,
      },
    };
  });
}

/** A list of at most so many elements, none twice. */
export function listOf<Field extends string>(field: Field, most: number, least = 0) {
  return rule<Field, readonly unknown[]>(field, (list) => {
    if (list.length >= least && list.length <= most && new Set(list).size === list.length) return null;
    return {
      code: "LIST_LENGTH",
      message: {
        en: `${field} has ${list.length} entries; ${least} to ${most} are allowed, none twice.`,
        de: `${field} hat ${list.length} Einträge; erlaubt sind ${least} bis ${most}, keiner doppelt.`,
      },
    };
  });
}

/** Two days or instants in order; skipped where one is left out. */
export function inOrder<Earlier extends string, Later extends string>(
  earlier: Earlier,
  later: Later,
): Rule<{ [F in Earlier | Later]?: string | Date | null | undefined }> {
  return (input) => {
    const from = input[earlier] as string | Date | null | undefined;
    const to = input[later] as string | Date | null | undefined;
    if (from == null || to == null || from <= to) return [];
    const message = {
      en: `${later} is before ${earlier}.`,
      de: `${later} liegt vor ${earlier}.`,
    };
    return [{ code: "DATES_NOT_IN_ORDER", message, path: [later] }];
  };
}

/** A municipality of the state. */
export function existingMunicipality<Field extends string>(field: Field) {
  return rule<Field, string>(field, (id) => {
    if (isMunicipality(id)) return null;
    return {
      code: "UNKNOWN_MUNICIPALITY",
      message: {
        en: `${field}: there is no municipality ${id}. Ids look like mun_05122000.`,
        de: `${field}: Eine Kommune ${id} gibt es nicht. Kennungen sehen aus wie mun_05122000.`,
      },
    };
  });
}

/** A town or city; for a county there is no address. */
export function existingTown<Field extends string>(field: Field) {
  return rule<Field, string>(field, (id) => {
    if (towns.has(id)) return null;
    return {
      code: "UNKNOWN_TOWN",
      message: {
        en: `${field}: ${id} is no town or city. Ids look like mun_05122000; of a county, name the town.`,
        de: `${field}: ${id} ist keine Stadt oder Gemeinde. Kennungen sehen aus wie mun_05122000; in einem Kreis bitte die Gemeinde angeben.`,
      },
    };
  });
}

/** An id of one of these types. */
export function idOfType<Field extends string>(field: Field, ...types: NodeType[]) {
  return rule<Field, string>(field, (id) => (isIdOf(id, types) ? null : wrongId(field, [id], types)));
}

/** Ids of one of these types. */
export function idsOfType<Field extends string>(field: Field, ...types: NodeType[]) {
  return rule<Field, readonly string[]>(field, (ids) => {
    const wrong = ids.filter((id) => !isIdOf(id, types));
    return wrong.length === 0 ? null : wrongId(field, wrong, types);
  });
}

function isIdOf(id: string, types: readonly NodeType[]): boolean {
  try {
    return types.includes(parseId(id).type);
  } catch {
    return false;
  }
}

function wrongId(field: string, wrong: readonly string[], types: readonly NodeType[]) {
  const prefixes = idPrefixes
    .filter((prefix) => types.includes(parseId(`${prefix}_x`).type))
    .map((prefix) => `${prefix}_…`);
  return {
    code: "INVALID_ID",
    message: {
      en: `${field}: ${wrong.join(", ")} is no id of ${types.join(" or ")}; these look like ${prefixes.join(" or ")}.`,
      de: `${field}: ${wrong.join(", ")} ist keine Kennung von ${types.join(" oder ")}; diese sehen aus wie ${prefixes.join(" oder ")}.`,
    },
  };
}
