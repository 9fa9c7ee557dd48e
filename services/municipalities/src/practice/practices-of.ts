import { type Context, loaderOf } from "@kommgraph/infra";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { Practice } from "./practice.entity.ts";
import { PracticeAdoption } from "./practice-adoption.entity.ts";

/** The practices a municipality began or took up, by title; one statement for all municipalities of a request. */
export function practicesOf(context: Context, municipalityId: string): Promise<Practice[]> {
  const loader = loaderOf<Practice[]>(
    context,
    "practices of municipalities",
    async (ids) => {
      const among = { $in: [...ids] };
      const practices = await context.em.find(
        Practice,
        { $or: [{ origin: among }, { adoptions: { municipality: among } }] },
        { populate: ["adoptions"], strategy: "joined", orderBy: { title: "asc", id: "asc" } },
      );
      return new Map(ids.map((id) => [id, practices.filter((practice) => isPractisedBy(practice, id))]));
    },
    () => [],
  );
  return loader.load(municipalityId);
}

function isPractisedBy({ origin, adoptions }: Practice, id: string): boolean {
  return origin.id === id || adoptions.getItems().some(({ municipality }) => municipality.id === id);
}

/** Who took up a practice, by name; one statement for all practices of a request. */
export function adoptersOf(context: Context, practiceId: string): Promise<Municipality[]> {
  const loader = loaderOf<Municipality[]>(
    context,
    "adopters of practices",
    async (ids) => {
      const adoptions = await context.em.find(
        PracticeAdoption,
        { practice: { $in: [...ids] } },
        { populate: ["municipality"], strategy: "joined", orderBy: { municipality: { name: "asc", id: "asc" } } },
      );
      const byPractice = Map.groupBy(adoptions, ({ practice }) => practice.id);
      return new Map(
        [...byPractice].map(([id, group]) => [id, group.map(({ municipality }) => municipality.getEntity())]),
      );
    },
    () => [],
  );
  return loader.load(practiceId);
}
