import { dayInBerlin, type Job } from "@kommgraph/infra";
import { arrayOf, atOnce, lockDue } from "./due.ts";
import { moveUp } from "./move-up.ts";
import { announced } from "./seats.ts";

/** On the day named in `retainUntil` a referral and its steps are deleted for good; what it still took falls free. */
export const forgetReferrals: Job = {
  name: "forget referrals",
  everySeconds: 3_600,
  async work(change) {
    const today = dayInBerlin(change.now);
    const due = await lockDue(change, "retain_until <= ?", today);
    const freed: object[] = await change.em.execute(
      `with gone as (
         delete from course_referral where id = any(?) and retain_until <= ? returning course_id, state
       )
       update course set booked = booked - seats, waiting = waiting - places
       from (
         select course_id, count(*) filter (where state in ('HELD', 'ACCEPTED', 'STARTED')) as seats,
           count(*) filter (where state = 'WAITING') as places
         from gone group by course_id
       ) as counted
       where course.id = counted.course_id and seats + places > 0 returning course.*`,
      [arrayOf(due.referrals), today],
    );
    for (const row of freed) announced(change, row);
    await moveUp(change, due.courses);
    return due.referrals.length === atOnce;
  },
};
