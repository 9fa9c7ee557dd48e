import { type IsKnownName, noteErrors, noteOperation, watchedRequest } from "@kommgraph/infra";
import type { Stage } from "./stage.ts";

/** Notes what is asked and what failed, for metrics and traces; in Apollo Server's way `watchOperations` does the same. */
export function watch(isKnown: IsKnownName): Stage {
  return ({ operation }, whenAnswered) => {
    const watched = watchedRequest.getStore();
    if (watched) {
      noteOperation(watched, operation, isKnown);
      whenAnswered(({ errors }) => noteErrors(watched, errors));
    }
    return undefined;
  };
}
