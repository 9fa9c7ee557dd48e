import { Migration } from "@mikro-orm/migrations";
import { findByWords, searched } from "./0004-search.ts";

/**
 * What is mistyped is compared with the words there are, a few thousand, and not with every text that holds them. A word
 * that nothing holds any more leads to nothing, and is forgotten before long.
 */
export class NearWords extends Migration {
  override up(): void {
    this.addSql("create table search_word (kind text not null, word text not null, primary key (kind, word))");
    this.addSql("create index on search_word using gin (word gin_trgm_ops)");
    for (const table of searched) {
      this.addSql(`create index ${table}_words on ${table} using gin (string_to_array(folded, ' '))`);
      this.addSql(`insert into search_word
        select distinct '${table}', word from ${table} cross join unnest(string_to_array(folded, ' ')) as word`);
      this.addSql(findNearWords(table));
    }
  }

  override down(): void {
    for (const table of searched) {
      this.addSql(`drop function find_${table}s(text[])`);
      this.addSql(findByWords(table));
      this.addSql(`drop index ${table}_words`);
    }
    this.addSql("drop table search_word");
  }
}

export const findNearWords = (
  table: (typeof searched)[number],
) => `create or replace function find_${table}s(text[]) returns table (id text, score integer)
        language sql stable parallel safe rows 500 set pg_trgm.word_similarity_threshold = '0.38' as $$
          select found.id, (avg(found.score) * 1000)::integer
          from unnest($1) as typed cross join lateral (
            select id, case
              when ' ' || folded || ' ' like '% ' || typed || ' %' then 1.0
              when ' ' || folded like '% ' || typed || '%' then 0.9
              else 0.7 end as score
            from ${table} where folded like '%' || typed || '%'
            union all
            select ${table}.id, max(0.6 * near.likeness)
            from (
              select word, word_similarity(typed, word) as likeness from search_word
              where kind = '${table}' and typed <% word
                and not exists (select from ${table} where folded like '%' || typed || '%')
              order by likeness desc, word limit 20
            ) as near
            join ${table} on string_to_array(folded, ' ') @> array[near.word]
            group by ${table}.id
          ) as found
          group by found.id having count(*) = cardinality($1)
        $$`;
