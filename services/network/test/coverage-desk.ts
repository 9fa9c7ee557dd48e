import type { Who } from "@kommgraph/infra";
import type { TestService } from "@kommgraph/infra/testing";
import { expect } from "vitest";
import { type Told, tell } from "./projected-world.ts";
import { county, townsOfCounty } from "./random-world.ts";

export const everyTown = ["mun_05122000", county, ...townsOfCounty];
/** Fewer runs than the library's hundred: every one goes through the public door. */
export const runs = { numRuns: 40 };

export const placesOf = (id: string) => (id === county ? [county, ...townsOfCounty] : [id]);

/** Tells facts in the place of all needs and offers that were told before. */
export async function load(service: TestService, told: Told[]): Promise<void> {
  const rows = (await service.orm.em
    .fork()
    .execute(`select 'Need' as type, id from need union all select type, id from offer`)) as {
    type: string;
    id: string;
  }[];
  await tell(service.orm, [...rows.map(({ type, id }): Told => [type, id, null]), ...told]);
}

/** The same fields of several municipalities, in one request. */
export async function ofEach<Field>(
  service: TestService,
  fields: string,
  ids: string[],
  who: Who,
): Promise<Map<string, Field>> {
  const { data, errors } = await service.ask(
    `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Municipality { id answer: ${fields} } } }`,
    { ids: ids.map((id) => ({ __typename: "Municipality", id })) },
    { who },
  );
  expect(errors).toEqual([]);
  return new Map(data._entities.map(({ id, answer }: any) => [id, answer]));
}
