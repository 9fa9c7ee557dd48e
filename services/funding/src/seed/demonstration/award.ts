import type { GrantState } from "../../grant/grant.entity.ts";

/** A grant while it is being invented; weeks are relative to the Monday of the demonstration. */
export interface Award {
  id: string;
  number: string;
  line: string;
  project: string;
  recipient: string;
  amount: bigint;
  /** What is not passed on to others. */
  own: bigint;
  awarded: number;
  starts: number;
  weeks: number;
  /** Weeks from one instalment to the next: only what is needed within two months is drawn. */
  rhythm: number;
  state: GrantState;
}
