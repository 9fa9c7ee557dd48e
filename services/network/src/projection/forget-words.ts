import type { Job } from "@kommgraph/infra";
import { subgraphNames } from "@kommgraph/schema";
import { lockSources } from "./lock-sources.ts";

/**
 * Words that no partner and no offer has any more are forgotten once an hour, so that there are never more than those of
 * today and of what was renamed within the hour. No page is applied meanwhile: one that brings such a word back while it
 * is being taken away would believe that it is still there.
 */
export const forgetWords: Job = {
  name: "forget words nobody uses",
  everySeconds: 3_600,
  async work({ em }) {
    await lockSources(em, subgraphNames);
    await em.execute(
      `delete from search_word where (kind, word) not in (
         select 'partner', word from partner cross join unnest(string_to_array(folded, ' ')) as word
         union select 'offer', word from offer cross join unnest(string_to_array(folded, ' ')) as word)`,
    );
    return false;
  },
};
