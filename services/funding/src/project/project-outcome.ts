import { type Context, loaderOf } from "@kommgraph/infra";
import { Money, money, parseId } from "@kommgraph/schema";
import { Field, Int, ObjectType } from "type-graphql";
import type { Project } from "./project.entity.ts";

@ObjectType({
  description:
    "What came of a project: its money beside the verified completions of the courses it pays for. A course that several " +
    "projects pay for counts in each; of fewer than five people nothing is told.",
})
export class ProjectOutcome {
  @Field(() => Int, { description: "Courses it pays for." })
  courses!: number;

  @Field(() => Int, { description: "Courses whose completions are told; the others run, or tell of too few people." })
  coursesTold!: number;

  @Field(() => Int, { nullable: true, description: "People who attended one of them to the end; null under five." })
  completed!: number | null;

  @Field(() => Money, { description: "Paid to the project and not paid back, for all that it does." })
  cost!: Money;
}

/** Counts are people; fewer could be recognized. */
const leastPublished = 5;

/** The basis of the cost per outcome; null where nobody brought what the courses tell. */
export async function outcomeOf(context: Context, project: Project): Promise<ProjectOutcome | null> {
  const { offersWithQuality, offerIds } = project;
  if (!offersWithQuality) return null;
  const courses = offerIds.filter((id) => parseId(id).type === "Course").length;
  const told = offersWithQuality.flatMap((offer) =>
    offer?.quality?.completed == null ? [] : [offer.quality.completed],
  );
  const completed = told.reduce((sum, count) => sum + count, 0);
  const cost = await costOf(context, project.id);
  return {
    courses,
    coursesTold: told.length,
    completed: completed >= leastPublished ? completed : null,
    cost: money(cost),
  };
}

/** Money per completion, to the cent; null until every course has told, since the cost is that of all of them. */
export async function costPerOutcomeOf(context: Context, project: Project): Promise<Money | null> {
  const outcome = await outcomeOf(context, project);
  if (!outcome || outcome.completed === null || outcome.coursesTold < outcome.courses) return null;
  const completed = BigInt(outcome.completed);
  const cost = await costOf(context, project.id);
  return money((cost + completed / 2n) / completed);
}

/** What was paid and not paid back, as the ledger says; one statement for all projects of a request. */
function costOf(context: Context, project: string): Promise<bigint> {
  const loader = loaderOf<bigint>(
    context,
    "cost of projects",
    async (projects) => {
      const rows: { project: string; cents: string }[] = await context.em.execute(costOfProjects, [[...projects]]);
      return new Map(rows.map(({ project: id, cents }) => [id, BigInt(cents)]));
    },
    () => 0n,
  );
  return loader.load(project);
}

const costOfProjects = `
  select project_id as project, sum(debits - credits)::text as cents
  from "grant" join account on account.grant_id = "grant".id and kind in ('DISBURSED', 'SPENT')
  where project_id in (?)
  group by project_id`;
