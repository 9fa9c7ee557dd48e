import type { Invented } from "@kommgraph/schema";
import type { ApplicationState } from "../../application/application.entity.ts";
import type { Fund } from "./funds.ts";
import type { RoundName } from "./rounds.ts";

/** What an application is about; its project, steps, plan and grant follow from it. */
export interface Case {
  id: string;
  call: string;
  /** Null for a draft. */
  number: string | null;
  serial: number | null;
  town: Invented["town"];
  fund: Fund;
  line: Fund["lines"][number];
  round: RoundName;
  state: ApplicationState;
  applicant: string;
  authority: string;
  requested: bigint;
  /** Week of the decision, on a Wednesday. */
  decided: number;
}
