import { useAnswer } from "../../graph/use-answer.ts";
import { Figure } from "../../parts/figure.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { date, number, today } from "../../words/format.ts";
import { LinkMap } from "./link-map.tsx";
import { linksQuery } from "./network.query.ts";
import { networkView } from "./network.view.ts";
import { type Evidence, otherEnd, type PartnerLink, partnerWithLinks, titleOf } from "./rows.ts";
import { words } from "./words.ts";

/** With whom one partner is connected, and what proves it. */
export function Links({ partner }: { partner: string }) {
  const text = words.value.links;
  const answer = useAnswer(linksQuery, { partner });
  const found = answer.data && partnerWithLinks(answer.data);
  return (
    <Panel
      title={found ? text.panel(found.name) : text.panel("")}
      answer={answer}
      lines={10}
      empty={(data) => {
        const one = partnerWithLinks(data);
        return one?.links?.length === 0 ? <p>{text.none}</p> : one ? null : <p>{text.unknown}</p>;
      }}
      aside={<a href={networkView.href({ partner: null })}>{text.close}</a>}
    >
      {(data) => {
        const one = partnerWithLinks(data);
        if (!one?.links) return null;
        const partners = new Set(one.links.map((link) => otherEnd(link, one.id)?.id)).size;
        const sentence = text.sentence(one.name, number(partners), number(one.links.length));
        return (
          <>
            <Sentence>
              <Figure
                unit={text.unit}
                asOf={today()}
                source={text.source}
                group={one.name}
                method={text.method}
                kind="demonstration"
              >
                {sentence}
              </Figure>
            </Sentence>
            <LinkMap partner={one} label={sentence} />
            <Table
              caption={text.caption}
              columns={[
                {
                  key: "partner",
                  title: text.column.partner,
                  value: (link) => otherEnd(link, one.id)?.name ?? null,
                  show: (link) => <OtherEnd link={link} of={one.id} />,
                },
                { key: "kind", title: text.column.kind, value: ({ kind }) => text.kind[kind] },
                {
                  key: "since",
                  title: text.column.since,
                  value: ({ since }) => since ?? null,
                  show: ({ since }) => (since ? date(since) : "–"),
                },
                {
                  key: "evidence",
                  title: text.column.evidence,
                  value: ({ evidence }) => facts(evidence).map(titleOf).join(", "),
                  show: ({ evidence }) => <Proof evidence={facts(evidence)} />,
                },
              ]}
              rows={one.links}
              rowKey={(link) => `${link.kind} ${link.from?.id} ${link.to?.id}`}
              order="partner"
              file={`${text.file}`}
            />
          </>
        );
      }}
    </Panel>
  );
}

function OtherEnd({ link, of }: { link: PartnerLink; of: string }) {
  const end = otherEnd(link, of);
  if (!end) return <>–</>;
  return <a href={networkView.href({ partner: end.id })}>{end.name}</a>;
}

function Proof({ evidence }: { evidence: readonly Evidence[] }) {
  const text = words.value.links;
  const [first, ...others] = evidence;
  if (!first) return <>–</>;
  const said = (fact: Evidence) => `${text.evidence[fact.__typename] ?? ""} ${titleOf(fact) ?? ""}`.trim();
  if (others.length === 0) return <>{said(first)}</>;
  return (
    <details>
      <summary>{text.proof(said(first), number(others.length))}</summary>
      <ul>
        {others.map((fact) => (
          <li key={fact.id}>{said(fact)}</li>
        ))}
      </ul>
    </details>
  );
}

function facts(evidence: PartnerLink["evidence"]): Evidence[] {
  return evidence.filter((fact) => fact !== null);
}
