import { type Send, SubgraphFailure } from "../execution/index.ts";
import { type FailureRules, NotTried, Shield, type ShieldLimits } from "./shield.ts";

/** Puts a shield of its own before each subgraph, and shows it to whoever wants to know how it stands. */
export function shielded(
  limits: ShieldLimits,
  show: (service: string, shield: Shield) => void = () => {},
): (service: string, send: Send) => Send {
  return (service, send) => {
    const shield = new Shield(rules, limits);
    show(service, shield);
    return async (call) => {
      try {
        return await shield.run(() => send(call), { repeatable: call.question.kind === "query" });
      } catch (error) {
        if (!(error instanceof NotTried)) throw error;
        throw new SubgraphFailure(error.reason === "full" ? "overloaded" : "unreachable", service, { cause: error });
      }
    };
  };
}

const rules: FailureRules = {
  // An answer that is too large says something about what was asked, one that nobody waited for nothing at all.
  isIllness: (error) => error instanceof SubgraphFailure && error.kind !== "too-large" && error.kind !== "cancelled",
  // After a timeout there is no time left, and garbage would come again.
  mayPass: (error) => error instanceof SubgraphFailure && (error.kind === "unreachable" || error.kind === "refused"),
};
