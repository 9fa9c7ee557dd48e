import { partner, roles } from "../../identity/acting.ts";
import { Choice } from "../../parts/choice.tsx";
import { FitForPerson } from "./fit-for-person.tsx";
import { OfferDetail } from "./offer-detail.tsx";
import { offersView } from "./offers.view.ts";
import { OwnCases } from "./own-cases.tsx";
import { OwnSeats } from "./own-seats.tsx";
import { Search } from "./search.tsx";
import { words } from "./words.ts";
import "./offers.css";

/** Everything that is offered: one box to search it all, what fits a person, and what concerns oneself. */
export function Page() {
  const { part, offer } = offersView.value;
  const text = words.value;
  const own = ownPart();
  const parts = own ? (["search", "person", "own"] as const) : (["search", "person"] as const);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <Choice
        legend={text.parts.legend}
        value={part}
        options={parts.map((value) => ({ value, text: value === "own" && own ? text.parts[own] : text.parts[value] }))}
        onChange={(chosen) => offersView.change({ part: chosen, offer: null })}
      />
      {offer && <OfferDetail key={offer} offer={offer} />}
      {part === "search" && <Search />}
      {part === "person" && <FitForPerson />}
      {part === "own" && own === "cases" && <OwnCases town={partner.value ?? ""} />}
      {part === "own" && own === "seats" && <OwnSeats provider={partner.value ?? ""} />}
    </>
  );
}

/** What there is of one's own: cases of an office, seats of a provider. */
function ownPart(): "cases" | "seats" | null {
  if (partner.value?.startsWith("prv_") && roles.value.includes("provider")) return "seats";
  return partner.value?.startsWith("mun_") && roles.value.includes("caseworker") ? "cases" : null;
}
