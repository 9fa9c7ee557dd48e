/**
 * The one place where we reach into @apollo/gateway below its public door. These functions are what makes our answers
 * the library's answers in rare cases; the version is pinned, and `assertLibrary` tells at start if they moved.
 */
import { applyRewrites, isObjectOfType } from "@apollo/gateway/dist/dataRewrites.js";
import { computeResponse } from "@apollo/gateway/dist/resultShaping.js";

export { applyRewrites, computeResponse, isObjectOfType };

export function assertLibrary(): void {
  for (const [name, value] of Object.entries({ applyRewrites, computeResponse, isObjectOfType })) {
    if (typeof value !== "function") {
      throw new Error(`@apollo/gateway no longer has ${name} where src/execution/library.ts looks for it`);
    }
  }
}
