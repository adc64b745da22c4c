import type { JudgedCase } from "./judge-case.js";

/**
 * The next instant at which something about a complaint changes though nothing happens to it: the first
 * at which a clock is late, a step falls due, or a way out opens or closes. Rules see no time pass, so
 * until then clocks, steps, owner and ways out are the same. Only whether the owner's hours are open, and
 * what was granted within the last days, can change in between.
 */
export function nextCheckOf({
  own,
  targets,
  steps,
  route,
  referrals,
}: JudgedCase): number | undefined {
  const { nowMs } = own.given;
  const instants = [
    ...targets.flatMap(({ effect, end, done, missing }) => {
      if (end?.kind !== "due" || done !== undefined) return [];
      const isGraded = effect.certain && missing.length > 0;
      return isGraded ? [end.dueByMs + 1, end.latestByMs + 1] : [end.dueByMs + 1];
    }),
    ...steps.flatMap(({ state, atMs }) => (state === "next" ? (atMs ?? []) : [])),
    ...steps.flatMap(({ state, effect, earliestMs }) =>
      // From then on it cannot be told whose it is.
      state === "not-told" && "route" in route && (effect.params.tier ?? 0) > route.route.tier
        ? (earliestMs ?? [])
        : [],
    ),
    ...referrals.referrals.flatMap(({ fromMs, closesMs }) => [
      fromMs,
      ...(closesMs === undefined ? [] : [closesMs + 1]),
    ]),
  ].filter((instant) => instant > nowMs && instant < Number.POSITIVE_INFINITY);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
