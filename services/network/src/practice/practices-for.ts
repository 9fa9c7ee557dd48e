import { type Context, dayInBerlin, loaderOf, referenceTo } from "@kommgraph/infra";
import { badInput, type Topic } from "@kommgraph/schema";
import { arrayOf } from "../projection/array-of.ts";
import { Practice } from "../references/practice.ts";

/** Practices on a topic, those that most took up first; one statement for all topics of a request. */
export async function practicesFor(context: Context, topic: Topic, first: number): Promise<Practice[]> {
  if (!(first >= 1 && first <= 100)) {
    throw badInput("INVALID_PAGE_SIZE", `“first” is ${first}; a list has 1 to 100 elements.`);
  }
  const loader = loaderOf<string[]>(
    context,
    "practices for topics",
    async (topics) => {
      const rows = (await context.em.execute(
        `select topic, id from practice_fact
         where topic = any(?)
         order by (select count(*) from unnest(adopted_on) as adopted where adopted <= ?::date) desc, id`,
        [arrayOf(topics), dayInBerlin(context.now)],
      )) as { topic: string; id: string }[];
      return new Map([...Map.groupBy(rows, (row) => row.topic)].map(([key, own]) => [key, own.map(({ id }) => id)]));
    },
    () => [],
  );
  return (await loader.load(topic)).slice(0, first).map((id) => referenceTo(Practice, id));
}
