import type { NetworksOfTownQuery } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { Figure, type Provenance } from "../../parts/figure.tsx";
import { LineChart } from "../../parts/line-chart.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { number, percent, today } from "../../words/format.ts";
import { networksQuery } from "./network.query.ts";
import { networkView } from "./network.view.ts";
import { words } from "./words.ts";

type Network = NetworksOfTownQuery["networks"][number];

/** The networks of a town: how large and how close they are, and how one of them grew. */
export function Networks({ town }: { town: string }) {
  const text = words.value.networks;
  const answer = useAnswer(networksQuery, { town });
  return (
    <Panel
      title={text.panel}
      answer={answer}
      lines={10}
      empty={({ networks }) => (networks.length === 0 ? text.none : null)}
    >
      {({ networks }) => {
        const open = networks.find(({ id }) => id === networkView.value.network) ?? largest(networks);
        const about = { asOf: today(), source: text.source, group: text.panel, kind: "demonstration" as const };
        return (
          <>
            {open && (
              <Growth
                network={open}
                about={{ ...about, group: open.name, unit: text.unit, method: text.growthMeans }}
              />
            )}
            <Table
              caption={text.caption}
              columns={[
                {
                  key: "name",
                  title: text.column.name,
                  value: ({ name }) => name,
                  show: ({ id, name }) => (
                    <a href={networkView.href({ network: id })} aria-current={id === open?.id ? "true" : undefined}>
                      {name}
                    </a>
                  ),
                },
                {
                  key: "members",
                  title: text.column.members,
                  value: membersOf,
                  figure: { ...about, unit: text.unit, method: text.membersMean },
                },
                {
                  key: "density",
                  title: text.column.density,
                  value: ({ density }) => Math.round(density * 100),
                  show: ({ density }) => percent(density),
                  figure: { ...about, unit: text.share, method: text.densityMeans },
                },
              ]}
              rows={networks}
              rowKey={({ id }) => id}
              order="-members"
              file={text.file}
            />
          </>
        );
      }}
    </Panel>
  );
}

function Growth({ network, about }: { network: Network; about: Provenance }) {
  const text = words.value.networks;
  const [first, last] = [network.growth[0], network.growth.at(-1)];
  if (!first || !last) return null;
  const sentence = text.grew(network.name, number(first.members), first.quarter, number(last.members));
  return (
    <>
      <Sentence>
        <Figure {...about}>{sentence}</Figure>
      </Sentence>
      <LineChart
        label={sentence}
        places={network.growth.map(({ quarter }) => quarter.replace("-", " "))}
        lines={[{ name: text.column.members, kind: "own", values: network.growth.map(({ members }) => members) }]}
        format={(value) => number(value)}
      />
    </>
  );
}

function membersOf({ growth }: Network): number {
  return growth.at(-1)?.members ?? 0;
}

function largest(networks: readonly Network[]): Network | undefined {
  return [...networks].sort((one, other) => membersOf(other) - membersOf(one))[0];
}
