import { Migration } from "@mikro-orm/migrations";
import { searched } from "./0004-search.ts";
import { findNearWords } from "./0008-near-words.ts";

/** What the index of three letters knows; in other scripts, and of one or two letters, texts are looked through. */
const indexed = "[a-z0-9]{3}";

const score = `case
              when ' ' || folded || ' ' like '% ' || typed || ' %' then 1000
              when ' ' || folded like '% ' || typed || '%' then 900
              else 700 end as score`;

/**
 * The same words found by their index: with a word that is known only while it runs, the planner takes every word for a
 * frequent one and reads the whole table. A frequent one costs no more by the index.
 */
export class FindWords extends Migration {
  override up(): void {
    for (const table of searched)
      this.addSql(`create or replace function find_${table}s(text[]) returns table (id text, score integer)
        language sql stable parallel safe rows 500
        set pg_trgm.word_similarity_threshold = '0.38' set enable_seqscan = off as $$
          select found.id, (sum(found.score) / cardinality($1))::integer
          from (
            select typed, id, ${score}
            from unnest($1) as typed join ${table} on folded like '%' || typed || '%'
            where typed ~ '${indexed}'
            union all
            select typed, id, ${score}
            from unnest($1) as typed join ${table} on strpos(folded, typed) > 0
            where typed !~ '${indexed}'
            union all
            select typed, ${table}.id, max(600 * near.likeness)::integer
            from unnest($1) as typed cross join lateral (
              select word, word_similarity(typed, word) as likeness from search_word
              where kind = '${table}' and typed <% word
                and not exists (select from ${table} where folded like '%' || typed || '%')
              order by likeness desc, word limit 20
            ) as near
            join ${table} on string_to_array(folded, ' ') @> array[near.word]
            where typed ~ '${indexed}'
            group by typed, ${table}.id
          ) as found
          group by found.id having count(*) = cardinality($1)
        $$`);
  }

  override down(): void {
    for (const table of searched) this.addSql(findNearWords(table));
  }
}
