import { dayInBerlin, daysAfter, type Job } from "@kommgraph/infra";
import { retentionDays } from "@kommgraph/schema";
import { arrayOf, atOnce, lockDue } from "./due.ts";
import { moveUp } from "./move-up.ts";
import { announced } from "./seats.ts";

/** Seats that were held for longer than providers have to answer fall free, each once, and the line moves up. */
export const letHoldsExpire: Job = {
  name: "let holds expire",
  everySeconds: 60,
  async work(change) {
    const now = change.now.toISOString();
    const due = await lockDue(change, "state = 'HELD' and hold_expires_at <= ?", now);
    const freed: object[] = await change.em.execute(
      `with expired as (
         update course_referral set state = 'EXPIRED', hold_expires_at = null, retain_until = ?, version = version + 1
         where id = any(?) and state = 'HELD' and hold_expires_at <= ?
         returning id, course_id
       ), step as (
         insert into course_referral_step (referral_id, state, at, by) select id, 'EXPIRED', ?, 'clock' from expired
       )
       update course set booked = booked - counted.seats
       from (select course_id, count(*) as seats from expired group by course_id) as counted
       where course.id = counted.course_id returning course.*`,
      [daysAfter(dayInBerlin(change.now), retentionDays("EXPIRED")), arrayOf(due.referrals), now, now],
    );
    for (const row of freed) announced(change, row);
    await moveUp(change, due.courses);
    return due.referrals.length === atOnce;
  },
};
