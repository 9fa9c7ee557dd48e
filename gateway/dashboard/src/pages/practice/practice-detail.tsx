import type {
  AdoptMutation,
  AdoptPracticeInput,
  PracticesQuery,
  TransfersQuery,
} from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { hasRole, partner } from "../../identity/acting.ts";
import { Figure } from "../../parts/figure.tsx";
import { Form } from "../../parts/form/form.tsx";
import { useSubmit } from "../../parts/form/use-submit.ts";
import { Notice } from "../../parts/notice.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Table } from "../../parts/table.tsx";
import { date, number, today } from "../../words/format.ts";
import { adoptMutation, transfersQuery } from "./practice.query.ts";
import { practiceView } from "./practice.view.ts";
import { words } from "./words.ts";

type Practice = PracticesQuery["practices"][number];
type Transfer = NonNullable<NonNullable<TransfersQuery["practice"]>["transfers"]>[number];

/** One practice: what problem it answers, who took it up, and what changed there. */
export function PracticeDetail({ practice, about }: { practice: string; about: Practice | undefined }) {
  const text = words.value.detail;
  const answer = useAnswer(transfersQuery, { practice });
  return (
    <Panel
      title={about?.title ?? answer.data?.practice?.title ?? text.panel}
      answer={answer}
      lines={8}
      empty={(data) => (data.practice ? null : text.gone)}
      aside={<a href={practiceView.href({ practice: null })}>{text.close}</a>}
    >
      {(data) => (
        <>
          {about && (
            <>
              <p>{about.summary}</p>
              <p class="source-line">{text.source(about.source)}</p>
            </>
          )}
          {data.practice?.transfers && <Transfers transfers={data.practice.transfers} />}
          {about && <Adopt practice={about} />}
        </>
      )}
    </Panel>
  );
}

function Transfers({ transfers }: { transfers: readonly Transfer[] }) {
  const text = words.value.detail;
  if (transfers.length === 0) return <p>{text.nobody}</p>;
  const better = transfers.filter(({ outcome }) => outcome === "CLOSED" || outcome === "SMALLER").length;
  const measured = transfers.filter(({ outcome }) => !["TOO_EARLY", "WITHHELD", "NO_GAP"].includes(outcome)).length;
  const about = {
    asOf: today(),
    source: text.figure.source,
    group: text.figure.group,
    method: text.method,
    kind: "demonstration" as const,
  };
  const supplied = { ...about, unit: text.figure.supply };
  return (
    <>
      <Sentence>
        <Figure {...about} unit={text.figure.towns}>
          {text.sentence(number(transfers.length), number(better), number(measured))}
        </Figure>
      </Sentence>
      <Table
        caption={text.caption}
        columns={[
          { key: "adopter", title: text.column.adopter, value: ({ adopter }) => adopter?.name ?? null },
          {
            key: "adoptedOn",
            title: text.column.adoptedOn,
            value: ({ adoptedOn }) => adoptedOn,
            show: ({ adoptedOn }) => date(adoptedOn),
          },
          { key: "before", title: text.column.before, value: ({ before }) => supply(before), figure: supplied },
          { key: "after", title: text.column.after, value: ({ after }) => supply(after ?? null), figure: supplied },
          { key: "outcome", title: text.column.outcome, value: ({ outcome }) => text.outcome[outcome] },
        ]}
        rows={transfers}
        rowKey={({ adopter, adoptedOn }) => `${adopter?.id} ${adoptedOn}`}
        order="-adoptedOn"
        file={text.file}
      />
      <p>{text.method}</p>
    </>
  );
}

function supply(of: Transfer["before"] | null): string | null {
  const text = words.value.detail;
  return of && text.supply(number(of.offered), of.needed == null ? "•" : number(of.needed));
}

/** Takes a practice up for one's own town. */
function Adopt({ practice }: { practice: Practice }) {
  const text = words.value.detail;
  const submit = useSubmit<AdoptMutation, AdoptPracticeInput>(adoptMutation, (data) => data.adoptPractice.userErrors);
  const town = partner.value;
  if (!town?.startsWith("mun_") || !hasRole("editor") || practice.origin.id === town) return null;
  if (submit.done || practice.adoptedBy.some(({ id }) => id === town))
    return <Notice kind="success">{text.adopted}</Notice>;
  return (
    <Form submit={submit} action={text.adopt} input={() => ({ practice: practice.id, municipality: town })}>
      {null}
    </Form>
  );
}
