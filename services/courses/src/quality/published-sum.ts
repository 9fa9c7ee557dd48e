import type { CourseQuality } from "./course-quality.ts";
import { type Counts, exactQuality, mayBePublished, nothing } from "./published-quality.ts";

/** The finished courses of one provider in one town that ended in one year, summed up. */
export interface Batch {
  providerId: string;
  municipalityId: string;
  countyId: string | null;
  year: number;
  /** Sum of the courses that are published one by one; null without any. */
  open: Counts | null;
  /** Sum of the others; null without any. */
  closed: Counts | null;
  /** Sum of those that so few began that nothing is told of them, and that are in no bundle; null without any. */
  few: Counts | null;
}

/** Of whom a sum speaks. */
export type SumOf = "provider" | "municipalityId" | "countyId";

/**
 * The sum that everybody may know. Courses that may not be told one by one are told as one bundle where the bundle
 * itself may be told: first per provider, town and year; what is then left over, per town and year; and what is still
 * left over, per county and year. Every sum is made of whole bundles, and bundles do not overlap. So no difference of
 * sums (of a county and its towns, a town and its providers, all years and one) tells of less than a bundle.
 */
export function publishedSum(batches: readonly Batch[], of: SumOf): CourseQuality {
  const sum: Counts[] = batches.flatMap(({ open }) => open ?? []);
  const fewLeftOut = batches.some(({ few }) => few !== null);
  let rest = batches.filter((batch): batch is Batch & { closed: Counts } => batch.closed !== null);
  for (const bundleOf of levels[of]) {
    const bundles = [...Map.groupBy(rest, bundleOf).values()];
    const told = bundles.filter((bundle) => mayBePublished(total(bundle.map(({ closed }) => closed))));
    sum.push(...told.flat().map(({ closed }) => closed));
    rest = bundles.filter((bundle) => !told.includes(bundle)).flat();
  }
  const withheld = fewLeftOut || rest.length > 0;
  return sum.length === 0 ? { ...nothing, withheld } : { ...exactQuality(total(sum)), withheld };
}

type BundleOf = (batch: Batch) => string;
const byProvider: BundleOf = ({ providerId, municipalityId, year }) => `${providerId} ${municipalityId} ${year}`;
const byTown: BundleOf = ({ municipalityId, year }) => `${municipalityId} ${year}`;
const byCounty: BundleOf = ({ countyId, year }) => `${countyId} ${year}`;

/** A town's left-over bundle mixes its providers, so it is in no provider's sum; likewise for counties. */
const levels: Record<SumOf, BundleOf[]> = {
  provider: [byProvider],
  municipalityId: [byProvider, byTown],
  countyId: [byProvider, byTown, byCounty],
};

/** All counts together. */
export function total(counts: readonly Counts[]): Counts {
  const sum = { started: 0, completed: 0, examined: 0, passed: 0 };
  for (const { started, completed, examined, passed } of counts) {
    sum.started += started;
    sum.completed += completed;
    sum.examined += examined;
    sum.passed += passed;
  }
  return sum;
}
