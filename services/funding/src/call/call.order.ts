import { graphEnum } from "@kommgraph/schema";

export const CallOrder = graphEnum("CallOrder", "In which order calls come.", {
  LATEST: "The one that opened last first.",
  DEADLINE: "The one that closes first.",
});
export type CallOrder = keyof typeof CallOrder;

export const callOrderings = {
  LATEST: { opensAt: "desc", id: "asc" },
  DEADLINE: { closesAt: "asc", id: "asc" },
} as const;
