import type { Answer } from "../../../graph/answer.ts";
import type { TownWorkFragment } from "../../../graph/generated/graphql.ts";
import { Panel } from "../../../parts/panel.tsx";
import { Sentence } from "../../../parts/sentence.tsx";
import { townName } from "../../../parts/towns.ts";
import { rowOf } from "../rows.ts";
import { SituationTable } from "../situation-table.tsx";
import { townWords } from "./words.ts";

/** The town among those of its kind and size, by the same numbers as on the map. */
export function PeersPanel({ answer, ags }: { answer: Answer<TownWorkFragment>; ags: string }) {
  const words = townWords.value;
  return (
    <Panel
      title={words.peers}
      answer={answer}
      reads={["steering", "peers", "coverage"]}
      empty={({ steering }) => (steering?.peers.length === 0 ? words.noPeers : null)}
    >
      {({ steering, coverage }) => {
        const peers = steering?.peers.filter((peer) => peer !== null) ?? [];
        const rows = [
          rowOf(ags, townName(ags), coverage, null, null),
          ...peers.map((peer) => rowOf(peer.id.slice(4), townName(peer.id.slice(4)), peer.coverage, null, null)),
        ];
        return (
          <>
            <Sentence>{words.peersSentence}</Sentence>
            <SituationTable rows={rows} />
          </>
        );
      }}
    </Panel>
  );
}
