import { Migration } from "@mikro-orm/migrations";

/**
 * What somebody typed, found in spite of typing errors. Every word must be found: as the beginning of a word (best),
 * within one, or, where nothing holds it, nearly so: with two letters swapped in a word of eight. The functions carry
 * the threshold of “nearly”, which otherwise is a setting of the session.
 */
export class Search extends Migration {
  override up(): void {
    for (const table of searched) this.addSql(findByWords(table));
  }

  override down(): void {
    this.addSql("drop function find_partners(text[]), find_offers(text[])");
  }
}

export const searched = ["partner", "offer"] as const;

export const findByWords = (table: (typeof searched)[number]) => `create function find_${table}s(text[])
  returns table (id text, score integer)
  language sql stable parallel safe rows 500 set pg_trgm.word_similarity_threshold = '0.38' as $$
    select found.id, (avg(found.score) * 1000)::integer
    from unnest($1) as word cross join lateral (
      select id, case
        when ' ' || folded || ' ' like '% ' || word || ' %' then 1.0
        when ' ' || folded like '% ' || word || '%' then 0.9
        else 0.7 end as score
      from ${table} where folded like '%' || word || '%'
      union all
      select id, 0.6 * word_similarity(word, folded)
      from ${table} where word <% folded
        and not exists (select from ${table} where folded like '%' || word || '%')
    ) as found
    group by found.id having count(*) = cardinality($1)
  $$`;
