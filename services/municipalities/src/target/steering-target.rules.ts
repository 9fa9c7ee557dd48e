import { actsFor, type Change, forbidden, refuse } from "@kommgraph/infra";
import { dayWithin, decimalOf, notPast, type Rule } from "@kommgraph/schema";
import { type SteeringIndicator, SteeringTarget } from "./steering-target.entity.ts";

/** The most that an indicator can reach, or that anybody would mean, in its unit. */
const most: Record<SteeringIndicator, number> = {
  SEATS_PER_NEED: 100,
  FREE_SEATS: 1_000_000,
  WAITING_DAYS: 3_650,
  COMPLETION_RATE: 100,
  PASS_RATE: 100,
  NETWORK_DENSITY: 100,
  GRANT_PER_HEAD: 100_000,
  COST_PER_COMPLETION: 1_000_000,
};

/** Values that the indicator can have. */
export const valuesFitIndicator: Rule<{
  indicator: SteeringIndicator;
  baseline?: string | null | undefined;
  target?: string | null | undefined;
}> = ({ indicator, ...values }) => [
  ...decimalOf("baseline", 0, most[indicator])(values),
  ...decimalOf("target", 0, most[indicator])(values),
];

export const dueRules = [notPast("due"), dayWithin("due", "2000-01-01", "2100-12-31")] as const;

/** The target to be changed, of the municipality somebody acts for, as they have seen it, and still there. */
export async function ownTarget(
  change: Change,
  input: { steeringTarget: string; expectedVersion: number },
): Promise<SteeringTarget> {
  const target = await change.load(SteeringTarget, input.steeringTarget, "steeringTarget");
  if (!actsFor(change.who, target.municipality.id)) throw forbidden(change.who, `a change of ${target.id}`);
  change.expectVersion(target, input.expectedVersion);
  if (target.withdrawnOn === null) return target;
  return refuse(
    "ALREADY_WITHDRAWN",
    {
      en: `This target was withdrawn on ${target.withdrawnOn}; set a new one.`,
      de: `Dieses Ziel wurde am ${target.withdrawnOn} zurückgezogen; bitte ein neues setzen.`,
    },
    "steeringTarget",
  );
}

/** For one day, a municipality has one target of an indicator and topic. */
export async function refuseSecondTarget({ em }: Change, target: SteeringTarget): Promise<void> {
  const { id, municipality, indicator, topic, due } = target;
  // Two that set the same target at once wait for each other here.
  await em.execute("select pg_advisory_xact_lock(hashtext(?))", [`targets of ${municipality.id}`]);
  const [same] = (await em.execute(
    `select id from steering_target where municipality_id = ? and indicator = ? and topic is not distinct from ?
     and due = ? and withdrawn_on is null and id <> ?`,
    [municipality.id, indicator, topic, due, id],
  )) as { id: string }[];
  if (!same) return;
  refuse(
    "TARGET_EXISTS",
    {
      en: `There is a target of this indicator and topic for ${due} already, ${same.id}. Revise that one.`,
      de: `Ein Ziel zu diesem Indikator und Thema gibt es für den ${due} schon, ${same.id}. Bitte dort ändern.`,
    },
    "due",
  );
}
