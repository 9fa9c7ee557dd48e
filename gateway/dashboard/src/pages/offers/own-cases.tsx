import { useAnswer } from "../../graph/use-answer.ts";
import { Panel } from "../../parts/panel.tsx";
import { QuestionLinks } from "../../parts/question-links.tsx";
import { CaseList } from "./case-list.tsx";
import { ownCasesQuery } from "./offers.query.ts";
import { offersView } from "./offers.view.ts";
import { words } from "./words.ts";

/** The cases an office has referred, with what has become of them. */
export function OwnCases({ town }: { town: string }) {
  const text = words.value.cases;
  const answer = useAnswer(ownCasesQuery, { town });
  return (
    <>
      <Panel
        title={text.panel}
        answer={answer}
        lines={10}
        empty={({ municipality }) =>
          municipality?.courseReferrals?.totalCount === 0 ? (
            <p>
              {text.none} <a href={offersView.href({ part: "person" })}>{text.find}</a>
            </p>
          ) : null
        }
      >
        {({ municipality }) => <CaseList cases={municipality?.courseReferrals?.nodes ?? []} side="office" />}
      </Panel>
      <QuestionLinks question={answer.question} />
    </>
  );
}
