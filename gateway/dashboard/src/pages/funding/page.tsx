import { hasRole } from "../../identity/acting.ts";
import { Choice } from "../../parts/choice.tsx";
import { Later } from "../../parts/later.tsx";
import { fundingView, type Part } from "./funding.view.ts";
import { ownPartner } from "./own-partner.ts";
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
      {part === "calls" && <Later load={loadCalls}>{({ Calls }) => <Calls applicant={own} />}</Later>}
      {(part === "applications" || part === "grants" || part === "queue") && (
        <Later load={loadWork}>
          {({ Applications, Grants, Queue, Budgets }) => (
            <>
              {part === "applications" && <Applications />}
              {part === "grants" && own && <Grants partner={own} />}
              {part === "queue" && (hasRole("authority") ? <Queue /> : <Budgets />)}
            </>
          )}
        </Later>
      )}
      {(part === "map" || part === "programmes") && (
        <Later load={loadOverview}>
          {({ FundedMap, Programmes }) => (part === "map" ? <FundedMap /> : <Programmes />)}
        </Later>
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
