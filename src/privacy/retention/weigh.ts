import type { RetentionOutcome } from "./decision.js";

/** What something that keeps a record or has it erased goes before: a hold before the law, it before the shop. */
export type Rank = "hold" | "law" | "shop";

/** Something that keeps a record to the end of a day; without one it has no end yet. */
export interface Keeping {
  readonly rank: Rank;
  readonly until?: string | undefined;
}

/** Something that has a record erased by the end of a day. */
export interface Erasing {
  readonly rank: Rank;
  readonly until: string;
}

/** What becomes of a record, for sure, on one day. */
export interface Weighed {
  readonly outcome: Exclude<RetentionOutcome, "undetermined">;
  readonly keepUntil?: string;
  readonly eraseBy?: string;
}

const ranks: readonly Rank[] = ["shop", "law", "hold"];

/**
 * Weighs what keeps a record against what has it erased. Where the one must go before the other ends, the
 * higher in rank prevails; of two of one rank neither does. What no longer keeps prevails over nothing.
 */
export function weigh(
  keeping: readonly Keeping[],
  erasing: readonly Erasing[],
  today: string,
): Weighed {
  const lastingOf = (keeps: readonly Keeping[]) => keeps.filter((keep) => isLasting(keep, today));
  const keeps = keeping.filter(
    (keep) => !erasing.some((erase) => endsBefore(erase.until, keep) && isAbove(erase, keep)),
  );
  const erases = erasing.filter(
    (erase) =>
      !lastingOf(keeping).some((keep) => endsBefore(erase.until, keep) && isAbove(keep, erase)),
  );
  const [eraseBy] = erases.map(({ until }) => until).sort();
  return {
    outcome: outcomeOf(lastingOf(keeps), eraseBy, today),
    ...latestOf(keeps),
    ...(eraseBy !== undefined && { eraseBy }),
  };
}

function isAbove(one: { readonly rank: Rank }, other: { readonly rank: Rank }): boolean {
  return ranks.indexOf(one.rank) > ranks.indexOf(other.rank);
}

function endsBefore(date: string, { until }: Keeping): boolean {
  return until === undefined || date < until;
}

/** Whether something still keeps a record on a day. */
export function isLasting({ until }: Pick<Keeping, "until">, today: string): boolean {
  return until === undefined || today <= until;
}

function outcomeOf(
  lasting: readonly Keeping[],
  eraseBy: string | undefined,
  today: string,
): Weighed["outcome"] {
  if (lasting.some(({ rank }) => rank === "hold")) return "keep";
  if (eraseBy !== undefined && lasting.some((keep) => endsBefore(eraseBy, keep))) return "conflict";
  if (lasting.length > 0) return "keep";
  return eraseBy !== undefined && today > eraseBy ? "erase" : "may-keep";
}

function latestOf(keeps: readonly Keeping[]): Pick<Weighed, "keepUntil"> {
  const ends = keeps.map(({ until }) => until);
  const keepUntil = ends.includes(undefined) ? undefined : ends.sort().at(-1);
  return keepUntil === undefined ? {} : { keepUntil };
}
