import { type Change, refuse } from "@kommgraph/infra";
import type { CommunityOffer } from "./community-offer.entity.ts";

type Places = Pick<CommunityOffer, "capacity" | "free">;

/**
 * Places in all and free ones after a revision. A new capacity moves the free places along; a stated number of free
 * ones holds. What referrals have taken is never given away a second time.
 */
export async function countPlaces(
  change: Change,
  offer: CommunityOffer,
  input: { capacity?: number | null; free?: number | null },
): Promise<Places> {
  const capacity = input.capacity === undefined ? offer.capacity : input.capacity;
  if (capacity === null) {
    if (input.free != null) refuse("CAPACITY_UNKNOWN", needsCapacity, "free");
    return { capacity, free: null };
  }
  if (input.capacity === undefined && input.free === undefined) return { capacity, free: offer.free };
  const referred = await takenByReferrals(change, offer);
  const most = capacity - referred;
  const unreferred = offer.capacity === null || offer.free === null ? 0 : offer.capacity - offer.free - referred;
  const free = input.free === null ? null : (input.free ?? most - Math.max(unreferred, 0));
  if ((free ?? most) < 0) refuse("PLACES_TAKEN", stillTaken(capacity - (free ?? most)), "capacity");
  if (free !== null && free > most) refuse("PLACES_TAKEN", tooMany(free, capacity, referred), "free");
  return { capacity, free };
}

/** How many referrals have a place of the offer. */
async function takenByReferrals({ em }: Change, { id }: CommunityOffer): Promise<number> {
  const [row] = await em.execute(
    `select count(*)::int as "taken" from "advice_referral"
     where "offer_id" = ? and "state" in ('HELD', 'ACCEPTED', 'STARTED')`,
    [id],
  );
  return (row as { taken: number }).taken;
}

const needsCapacity = {
  en: "Free places can only be counted where capacity is known; give both.",
  de: "Freie Plätze lassen sich nur zählen, wo capacity bekannt ist; bitte beides angeben.",
};

function stillTaken(taken: number) {
  return {
    en: `${taken} places are taken; capacity cannot be below that.`,
    de: `${taken} Plätze sind vergeben; weniger kann capacity nicht sein.`,
  };
}

function tooMany(free: number, capacity: number, referred: number) {
  return {
    en: `free is ${free}, but of ${capacity} places ${referred} are held or taken by referrals; at most ${capacity - referred} can be free.`,
    de: `free ist ${free}, doch von ${capacity} Plätzen sind ${referred} durch Vermittlungen gehalten oder belegt; frei sein können höchstens ${capacity - referred}.`,
  };
}
