import { dayInBerlin, type Job } from "@kommgraph/infra";
import { LockMode } from "@mikro-orm/postgresql";
import { Grant } from "./grant.entity.ts";
import { step } from "./grant-step.ts";

const batch = 200;

/** Bestandskraft: a notice is final when its month has passed without objection. */
export const makeNoticesFinal: Job = {
  name: "make notices final",
  everySeconds: 3_600,
  async work({ em, now }) {
    const [row] = (await em.execute(`select (?::date - interval '1 month')::date::text as "last"`, [
      dayInBerlin(now),
    ])) as { last: string }[];
    const where = { state: "NOTIFIED", awardedOn: { $lt: row?.last as string } } as const;
    const grants = await em.find(Grant, where, {
      orderBy: { id: "asc" },
      limit: batch,
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    for (const grant of grants) step(grant, "FINAL", "clock");
    return grants.length === batch;
  },
};

/** The period is over: the proof of use is awaited. */
export const awaitProofs: Job = {
  name: "await proofs of use",
  everySeconds: 3_600,
  async work({ em, now }) {
    const where = { state: { $in: ["FINAL", "DRAWING"] }, endsOn: { $lt: dayInBerlin(now) } } as const;
    const grants = await em.find(Grant, where as never, {
      orderBy: { id: "asc" },
      limit: batch,
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    for (const grant of grants) step(grant, "PROOF_DUE", "clock");
    return grants.length === batch;
  },
};
