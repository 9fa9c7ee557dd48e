import type { Answer } from "../../../graph/answer.ts";
import type { TownWorkFragment } from "../../../graph/generated/graphql.ts";
import { Figure } from "../../../parts/figure.tsx";
import { Panel } from "../../../parts/panel.tsx";
import { Table } from "../../../parts/table.tsx";
import { number, today } from "../../../words/format.ts";
import { townWords } from "./words.ts";

export function OrganizationsPanel({ answer }: { answer: Answer<TownWorkFragment> }) {
  const words = townWords.value;
  return (
    <Panel
      title={words.organizations}
      answer={answer}
      reads={["organizations"]}
      empty={({ organizations }) => (organizations?.totalCount === 0 ? words.noOrganizations : null)}
    >
      {({ organizations }) =>
        organizations && (
          <Table
            caption={words.shown(number(organizations.nodes.length), number(organizations.totalCount))}
            rows={organizations.nodes}
            rowKey={({ id }) => id}
            order="name"
            first={8}
            columns={[
              { key: "name", title: words.organization, value: ({ name }) => name },
              { key: "kind", title: words.type, value: ({ kind }) => words.organizationKind[kind] },
              {
                key: "members",
                title: words.members,
                value: ({ members }) => members,
                figure: {
                  unit: words.members,
                  asOf: today(),
                  source: words.source.organizations,
                  group: words.organizations,
                  method: words.method.members,
                  kind: organizations.nodes.some(({ demonstration }) => demonstration) ? "demonstration" : "published",
                },
              },
            ]}
          />
        )
      }
    </Panel>
  );
}

export function NetworksPanel({ answer }: { answer: Answer<TownWorkFragment> }) {
  const words = townWords.value;
  return (
    <Panel
      title={words.networks}
      answer={answer}
      reads={["networks"]}
      lines={3}
      empty={({ networks }) => (networks?.length === 0 ? words.noNetworks : null)}
    >
      {({ networks }) => (
        <ul>
          {networks?.map(({ id, name, purpose, members }) => (
            <li key={id}>
              <b>{name}</b>
              {members && (
                <>
                  {" "}
                  <Figure
                    unit={words.members}
                    asOf={today()}
                    source={words.source.networks}
                    group={name}
                    label={name}
                    method={words.method.networkMembers}
                    kind="demonstration"
                  >
                    ({words.networkMembers(number(members.totalCount))})
                  </Figure>
                </>
              )}
              {purpose && <>: {purpose}</>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
