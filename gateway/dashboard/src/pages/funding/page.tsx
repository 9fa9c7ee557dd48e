import { hasRole } from "../../identity/acting.ts";
import { Choice } from "../../parts/choice.tsx";
import { Skeleton } from "../../parts/panel.tsx";
import { fundingView, type Part } from "./funding.view.ts";
import { ownPartner } from "./own-partner.ts";
import { useLater } from "./use-later.ts";
import { words } from "./words.ts";
import "./funding.css";

const loadCalls = () => import("./calls.tsx");
const loadWork = () => import("./work.ts");
const loadOverview = () => import("./overview.ts");

/** What money there is, what became of one's own applications, and who got it. */
export function Page() {
  const text = words.value;
  const own = ownPartner();
  const parts = partsFor(own);
  const part = parts.find((one) => one === fundingView.value.part) ?? "calls";
  const working = part === "applications" || part === "grants" || part === "queue";
  const overlooking = part === "map" || part === "programmes";
  const calls = useLater(part === "calls", loadCalls);
  const work = useLater(working, loadWork);
  const overview = useLater(overlooking, loadOverview);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <Choice
        legend={text.parts.legend}
        value={part}
        options={parts.map((value) => ({
          value,
          text: value === "queue" && !hasRole("authority") ? text.parts.budgets : text.parts[value],
        }))}
        onChange={(chosen) => fundingView.change({ part: chosen, call: null, application: null })}
      />
      {calls && part === "calls" && <calls.Calls applicant={own} />}
      {work && part === "applications" && <work.Applications />}
      {work && part === "grants" && own && <work.Grants partner={own} />}
      {work && part === "queue" && (hasRole("authority") ? <work.Queue /> : <work.Budgets />)}
      {overview && part === "map" && <overview.FundedMap />}
      {overview && part === "programmes" && <overview.Programmes />}
      {((part === "calls" && !calls) || (working && !work) || (overlooking && !overview)) && (
        <div aria-busy="true">
          <Skeleton lines={12} />
        </div>
      )}
    </>
  );
}

/** What concerns whoever is signed in; nothing of it for the public. */
function partsFor(own: string | null): Part[] {
  const mine: Part[] = own ? ["applications", "grants"] : [];
  const work: Part[] = hasRole("authority") || hasRole("ministry") ? ["queue"] : [];
  return ["calls", ...mine, ...work, "map", "programmes"];
}
