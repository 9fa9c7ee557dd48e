import { useEffect } from "preact/hooks";
import { useAnswer } from "../../graph/use-answer.ts";
import { announce } from "../../parts/announcer.tsx";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { TownChoice } from "../../parts/town-choice.tsx";
import { number } from "../../words/format.ts";
import { Links } from "./links.tsx";
import { partnersQuery } from "./network.query.ts";
import { networkView } from "./network.view.ts";
import { Networks } from "./networks.tsx";
import { PartnerTable } from "./partner-table.tsx";
import { townInView } from "./town-in-view.ts";
import { words } from "./words.ts";
import "./network.css";

/** Who works with whom: those who stand apart first, the links of one, and how networks grow. */
export function Page() {
  const { partner } = networkView.value;
  const town = townInView();
  const text = words.value;
  const answer = useAnswer(partnersQuery, { town });
  const apart = answer.waiting ? undefined : answer.data?.apart.totalCount;
  useEffect(() => {
    if (apart !== undefined) announce(text.results(number(apart)));
  }, [apart, text]);
  const name = answer.data?.municipality?.name ?? "";
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <div class="filters">
        <TownChoice
          legend={text.town}
          name={name}
          onChange={(next) => networkView.change({ town: next, partner: null, network: null })}
        />
      </div>
      {partner && <Links key={partner} partner={partner} />}
      <Panel
        title={text.panel(name)}
        answer={answer}
        lines={14}
        asOf={(data) => data.freshness.map(({ asOf }) => asOf).sort()[0]}
        empty={(data) => (data.apart.totalCount + data.tied.totalCount === 0 ? text.empty : null)}
      >
        {(data, { missing }) => <PartnerTable data={data} incomplete={missing.length > 0} />}
      </Panel>
      <Networks key={town} town={town} />
      <QuestionLinks question={answer.question} />
    </>
  );
}
