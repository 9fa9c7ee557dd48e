import { useId, useState } from "preact/hooks";
import type { CallInFullQuery, Verdict } from "../../graph/generated/graphql.ts";
import { useAnswer } from "../../graph/use-answer.ts";
import { hasRole } from "../../identity/acting.ts";
import { Figure } from "../../parts/figure.tsx";
import { Panel } from "../../parts/panel.tsx";
import { date, dateTime, today } from "../../words/format.ts";
import { callWords } from "./call.words.ts";
import { daysLeftInWords } from "./days-left.ts";
import { Fact } from "./fact.tsx";
import { DraftForm } from "./forms/draft-form.tsx";
import { euroField } from "./forms/euro-field.ts";
import { formWords } from "./forms/words.ts";
import { callQuery } from "./funding.query.ts";
import { fundingView } from "./funding.view.ts";
import { programmeName } from "./programme-name.ts";
import { amountsOf, eligibleOf } from "./programme-terms.ts";
import { Tasks } from "./tasks.tsx";
import { words } from "./words.ts";

type Call = NonNullable<CallInFullQuery["call"]>;

/** One call: until when, for whom, how much, and what has to be fulfilled, for the own partner rule by rule. */
export function CallDetail({ call, applicant }: { call: string; applicant: string | null }) {
  const text = callWords.value.call;
  const [requested, setRequested] = useState<string | null>(null);
  const answer = useAnswer(callQuery, { call, applicant: applicant ?? "", checks: applicant !== null, requested });
  return (
    <Panel
      title={answer.data?.call?.title ?? text.panel}
      answer={answer}
      lines={12}
      empty={(data) => (data.call ? null : text.gone)}
      aside={<a href={fundingView.href({ call: null })}>{text.close}</a>}
    >
      {({ call: one }) =>
        one && (
          <>
            <dl class="facts">
              <Facts of={one} />
            </dl>
            {one.precheck && <PrecheckAmount amount={requested} onChange={setRequested} />}
            <Rules of={one} />
            {applicant && one.open && (hasRole("editor") || hasRole("provider")) && (
              <DraftForm call={one.id} applicant={applicant} />
            )}
          </>
        )
      }
    </Panel>
  );
}

/** Without an amount the precheck can say nothing of the least and the most there is. */
function PrecheckAmount({ amount, onChange }: { amount: string | null; onChange(amount: string | null): void }) {
  const text = formWords.value;
  const id = useId();
  return (
    <div class="field amount-to-check">
      <label for={id}>{text.precheckAmount}</label>
      <span class="hint" id={`${id}-hint`}>
        {text.precheckHint}
      </span>
      <input
        id={id}
        {...euroField}
        aria-describedby={`${id}-hint`}
        defaultValue={amount ?? ""}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value) > 0 ? currentTarget.value : null)}
      />
    </div>
  );
}

function Facts({ of }: { of: Call }) {
  const { call: text, calls } = callWords.value;
  const { days, source } = words.value;
  return (
    <>
      <Fact term={text.programme}>{programmeName(of.programme)}</Fact>
      <Fact term={text.window}>
        {text.until(of.opensPrecision === "DAY" ? date(of.opensAt) : null, dateTime(of.closesAt))}
      </Fact>
      <Fact term={text.daysLeft}>
        {of.daysLeft == null ? (
          text.notOpen
        ) : (
          <Figure unit={days.unit} asOf={today()} source={source} group={of.title} method={days.method} kind="computed">
            {daysLeftInWords(of.daysLeft)}
          </Figure>
        )}
      </Fact>
      <Fact term={text.budgetYear}>{of.budgetYear}</Fact>
      <Fact term={calls.column.who}>{eligibleOf(of.programme)}</Fact>
      <Fact term={calls.column.amounts}>{amountsOf(of.programme)}</Fact>
      {of.priorities.length > 0 && (
        <Fact term={text.priorities}>
          <ul class="plain">
            {of.priorities.map((priority) => (
              <li key={priority}>{priority}</li>
            ))}
          </ul>
        </Fact>
      )}
      {of.demonstration && <Fact term={text.note}>{words.value.invented}</Fact>}
    </>
  );
}

const stateOf: Record<Verdict, "done" | "open" | "refused"> = { YES: "done", MISSING: "open", NO: "refused" };

function Rules({ of }: { of: Call }) {
  const { call: text, verdict } = callWords.value;
  const { precheck, rules } = of;
  return (
    <>
      <h3>{precheck ? text.precheck : text.rules}</h3>
      {precheck && <p>{text.verdict[precheck.verdict]}</p>}
      {precheck ? (
        <Tasks
          tasks={precheck.results.map(({ rule, verdict: found, detail }) => ({
            key: rule.code,
            title: ruleInWords(rule),
            state: stateOf[found],
            stateInWords: verdict[found],
            details: [detail, rule.legalBasis].filter((line) => line != null),
          }))}
        />
      ) : (
        <ul>
          {rules.map((rule) => (
            <li key={rule.code}>
              {ruleInWords(rule)} {rule.legalBasis && <span class="hint">({rule.legalBasis})</span>}
            </li>
          ))}
        </ul>
      )}
      {precheck && <p class="hint">{callWords.value.calls.decidesNothing}</p>}
    </>
  );
}

function ruleInWords({ code, text }: { code: string; text: string }): string {
  return callWords.value.rule[code] ?? text;
}
