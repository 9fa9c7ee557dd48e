import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import { perSecond } from "../courses/report.ts";
import type { Funds, Job, Kind } from "./funds.ts";

/** Past the service, over as many connections as it has. */
export interface Bare {
  /** The same transaction as the service's, lock by lock and row by row, sent as it stands: nothing is checked, nothing read. */
  transaction(kind: Kind, job: Job, mark: string): Promise<void>;
  /** The least a booking is: one entry, with the trigger that sums up; each caller has grants of its own. */
  entries(funds: Funds, load: { callers: number; seconds: number }): Promise<number>;
  end(): Promise<void>;
}

export function connectBare(url: string): Bare {
  const pool = new Pool({ connectionString: url, options: "-c search_path=funding,public", max: 10 });
  return {
    async transaction(kind, job, mark) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        await statements[kind]((text, values) => client.query(text, values), job, mark);
        await client.query("commit");
      } finally {
        client.release();
      }
    },
    entries: (funds, { callers, seconds }) =>
      perSecond(callers, seconds, async (turn, caller) => {
        const line = turn % funds.lines;
        // Grant n of a round hangs on line (n - 1) % lines.
        const grant = `grt_${funds.mark}p${line + 1 + funds.lines * (funds.lines === 1 ? caller : 0)}`;
        await pool.query(
          `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
           values ('bare', $1, $2, 1, now(), 'COMMIT', $3)`,
          [`committed:${grant}`, `available:${funds.mark}:${line}`, `bare ${randomUUID()}`],
        );
      }),
    end: () => pool.end(),
  };
}

type Send = (text: string, values: unknown[]) => Promise<unknown>;

const statements: Record<Kind, (send: Send, job: Job, mark: string) => Promise<void>> = {
  async approvals(send, { id: application, line: code }, mark) {
    const grant = `grt_${randomUUID()}`;
    const project = application.replace("app_", "prj_");
    const line = `${mark}:${code.slice(1)}`;
    await takeKey(send, "approveApplication", application);
    await send("select * from application where id = $1 for update", [application]);
    await send(
      `insert into "grant" (id, number, application_id, project_id, budget_line_id, programme_id, recipient_id, giver_id,
         amount, requested, awarded_on, starts_on, ends_on, state)
       values ($1, $1, $2, $3, $4, 'prg_KOMM_IN', 'mun_05122000', 'reg_059', 100, 100, current_date, current_date,
         current_date + 300, 'NOTIFIED') returning proof_due_on, version`,
      [grant, application, project, line],
    );
    await send("update application set state = 'APPROVED', version = version + 1 where id = $1 returning version", [
      application,
    ]);
    await send("update project set awarded = true where id = $1", [project]);
    await send(
      `insert into application_step (application_id, position, state, at, by)
       select $1, coalesce(max(position) + 1, 0), 'APPROVED', now(), 'reg_059' from application_step where application_id = $1`,
      [application],
    );
    await send(
      `insert into account (id, kind, budget_line_id, grant_id)
       select lower(kind) || ':' || $1, kind, $2, $1 from unnest('{COMMITTED,DISBURSED,SPENT}'::text[]) as kind`,
      [grant, line],
    );
    await move(send, { what: "COMMIT", from: `available:${line}`, to: `committed:${grant}`, reference: grant });
    await keep(send, "approveApplication", { Grant: grant, Application: application, Project: project });
    await tell(send, { Grant: grant, Project: project });
    await keepAnswer(send, "approveApplication", application);
  },
  async payments(send, { id: disbursement }) {
    const grant = disbursement.replace("dis_", "grt_");
    await takeKey(send, "payDisbursement", disbursement);
    await send(`select * from "grant" where id = $1 for update`, [grant]);
    await send("select * from disbursement where id = $1 for update", [disbursement]);
    await send("update disbursement set state = 'PAID', paid_at = now() where id = $1", [disbursement]);
    const [from, to] = [`committed:${grant}`, `disbursed:${grant}`];
    await move(send, { what: "DISBURSE", from, to, reference: disbursement });
    await keep(send, "payDisbursement", { Disbursement: disbursement });
    await keepAnswer(send, "payDisbursement", disbursement);
  },
};

async function takeKey(send: Send, mutation: string, key: string): Promise<void> {
  await send(
    `insert into idempotency_key (actor, key, mutation, input_hash) values ('bare', $2, $1, $2) on conflict do nothing returning 1`,
    [mutation, key],
  );
}

/** As much as the service keeps of an answer. */
async function keepAnswer(send: Send, mutation: string, key: string): Promise<void> {
  await send("update idempotency_key set answer = $2 where actor = 'bare' and key = $1", [
    key,
    JSON.stringify({ grant: { type: mutation, row: ballast } }),
  ]);
}

async function move(
  send: Send,
  { what, from, to, reference }: Record<"what" | "from" | "to" | "reference", string>,
): Promise<void> {
  await send(
    `insert into entry (transaction, debit_account_id, credit_account_id, cents, at, what, reference)
     values ($4, $1, $2, 100, now(), $3, $4) returning id`,
    [to, from, what, reference],
  );
}

async function keep(send: Send, mutation: string, entities: Record<string, string>): Promise<void> {
  await send(
    `insert into history (entity_type, entity_id, kind, mutation, partner, subject, at, differences)
     select key, value, 'UPDATED', $1, 'reg_059', 'bare', now(), $3 from jsonb_each_text($2)`,
    [mutation, JSON.stringify(entities), JSON.stringify(ballast)],
  );
}

async function tell(send: Send, entities: Record<string, string>): Promise<void> {
  await send(
    `insert into outbox (kind, entity_type, entity_id, at, data)
     select 'UPDATED', key, value, now(), $2 from jsonb_each_text($1)`,
    [JSON.stringify(entities), JSON.stringify(ballast)],
  );
}

/** What a row weighs in history, feed and stored answers. */
const ballast = Object.fromEntries(
  Array.from({ length: 12 }, (_, number) => [`field${number}`, "a value of ordinary length"]),
);
