import type { Answer } from "../../../graph/answer.ts";
import type { TownWorkFragment, TownWorkQueryVariables } from "../../../graph/generated/graphql.ts";
import { useAnswer } from "../../../graph/use-answer.ts";
import { townWorkPastNetworkQuery, townWorkQuery } from "./town.query.ts";

/**
 * What everybody else knows of a town. One of the five answers “node” and another “municipality”: where the one is away
 * the same is asked of the other, so that nothing is missing but what is its own.
 */
export function useTownWork(variables: TownWorkQueryVariables): Answer<TownWorkFragment> {
  const usual = useAnswer(townWorkQuery, variables);
  const away = !usual.data?.node && usual.missing.length > 0;
  const other = useAnswer(townWorkPastNetworkQuery, away ? variables : null);
  if (!away) return { ...usual, data: (usual.data?.node as TownWorkFragment | null | undefined) ?? undefined };
  const again = () => {
    usual.again();
    other.again();
  };
  return { ...other, data: other.data?.municipality ?? undefined, again };
}
