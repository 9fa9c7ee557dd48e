import { access } from "./access.ts";
import { queryArguments } from "./arguments.ts";
import { everyChange } from "./changes.ts";
import type { ErrorGroup } from "./error-entry.ts";
import { funding } from "./funding.ts";
import { parts } from "./parts.ts";
import { referring } from "./referring.ts";
import { requests } from "./requests.ts";
import { local } from "./subjects.ts";

/** Every code that a client can meet. A test holds it against the code of the house, in both directions. */
export const errorCatalogue: readonly ErrorGroup[] = [
  requests,
  access,
  parts,
  queryArguments,
  everyChange,
  local,
  referring,
  funding,
];
