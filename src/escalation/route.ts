import { calendarOf } from "../domain/clocks/calendars.js";
import { formatInstant } from "../time/instant.js";
import { nextOpening } from "../time/open-time.js";
import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import { tierOf } from "./build-record.js";
import type { RouteDecision } from "./decision.js";
import { lastOf, type TimedEvent } from "./derive.js";
import { isAtLeast, type JudgedSeverity } from "./severity.js";
import type { RunStep } from "./steps.js";
import { severityRank } from "./vocabulary.js";

/** Whose a complaint is; or why that cannot be said. */
export type JudgedRoute =
  | { readonly route: RouteDecision }
  | { readonly missing: readonly string[] }
  | { readonly review: "no-route" | "several-routes" };

/** A route that applies, or may. */
interface Candidate {
  readonly effect: ActiveEffect<"route">;
  readonly applies: boolean | undefined;
}

/**
 * Whose a complaint is: on the tier that it has reached, who the rules name there. It starts on the lowest
 * tier that has somebody; a step that is due raises it whether it was carried out or not. Of two answers
 * the one for the higher severity counts; two that are alike are for a person.
 */
export function judgeRoute(
  layer: ComplaintLayer,
  steps: readonly RunStep[],
  severity: JudgedSeverity | undefined,
): JudgedRoute {
  const all = layer.effects.route.map((effect) => ({
    effect,
    applies: appliesTo(effect, severity),
  }));
  const candidates = all.filter(({ applies }) => applies !== false);
  if (candidates.length === 0) return { review: "no-route" };
  const tier = tierOfCase(candidates, layer, steps);
  const here = candidates.filter(({ effect }) => effect.params.tier === tier);
  const untold = [
    ...unknownAmong(candidates, here, tier, severity),
    ...unknownSteps(steps, tier, layer.given.nowMs),
  ];
  if (untold.length > 0) return { missing: [...new Set(untold)] };
  const [first, second] = [...here].sort((a, b) => gradeOf(b) - gradeOf(a));
  if (first === undefined) return { review: "no-route" };
  if (second !== undefined && gradeOf(second) === gradeOf(first) && !isSame(first, second))
    return { review: "several-routes" };
  return { route: toRoute(first.effect, layer, steps) };
}

function appliesTo(
  effect: ActiveEffect<"route">,
  severity: JudgedSeverity | undefined,
): boolean | undefined {
  const isSevere = isAtLeast(severity, effect.params.atLeast);
  if (isSevere === false) return false;
  return effect.certain && isSevere ? true : undefined;
}

/** The tier that a complaint has reached: by its history, or by a step that is due, but the lowest there is. */
function tierOfCase(
  candidates: readonly Candidate[],
  layer: ComplaintLayer,
  steps: readonly RunStep[],
): number {
  const lowest = Math.min(...candidates.map(({ effect }) => effect.params.tier));
  const reached = tierOf(layer.given) ?? lowest;
  const due = steps.flatMap(({ state, fellDue, effect }) =>
    state === "due" || fellDue ? (effect.params.tier ?? []) : [],
  );
  return Math.max(lowest, reached, ...due);
}

/** The facts that could change the answer: routes of this tier, or of a lower one that would come first. */
function unknownAmong(
  candidates: readonly Candidate[],
  here: readonly Candidate[],
  tier: number,
  severity: JudgedSeverity | undefined,
): readonly string[] {
  const below = candidates.filter(({ effect }) => effect.params.tier < tier);
  const starts = below.length > 0 && below.every(({ applies }) => applies === undefined);
  return [...here, ...(starts ? below : [])]
    .filter(({ applies }) => applies === undefined)
    .flatMap(({ effect }) => [
      ...(effect.certain ? [] : effect.missing()),
      ...(effect.params.atLeast === undefined ? [] : (severity?.missing ?? [])),
    ]);
}

/** The facts on which it turns whether a step that is not told has raised the case by now. */
function unknownSteps(steps: readonly RunStep[], tier: number, nowMs: number): readonly string[] {
  return steps.flatMap(({ state, effect, earliestMs = nowMs, missing }) =>
    state === "not-told" && (effect.params.tier ?? tier) > tier && earliestMs <= nowMs
      ? missing
      : [],
  );
}

function gradeOf({ effect: { params } }: Candidate): number {
  return params.atLeast === undefined ? -1 : severityRank(params.atLeast);
}

function isSame(
  { effect: { params: a } }: Candidate,
  { effect: { params: b } }: Candidate,
): boolean {
  return a.owner === b.owner && a.team === b.team && a.attendant === b.attendant;
}

/** Who it was handed over to on this tier owns it; else who the rule names. */
function toRoute(
  { params, rule }: ActiveEffect<"route">,
  layer: ComplaintLayer,
  steps: readonly RunStep[],
): RouteDecision {
  const { tier, attendant, team, owner } = params;
  const handed = lastOf(layer.given.events, ["handed-over"]);
  const isHere = handed !== undefined && isOnTier(handed, tier, steps);
  return {
    tier,
    attendant,
    owner: (isHere ? handed.owner : undefined) ?? owner,
    ...(team !== undefined && { team }),
    rule: rule.name,
    ...hoursOf(params.calendar, layer),
  };
}

/** A case that is handed over without a word of its tier stays on it, until a step raises it. */
function isOnTier(handed: TimedEvent, tier: number, steps: readonly RunStep[]): boolean {
  if (handed.tier !== undefined) return handed.tier === tier;
  return !steps.some(
    ({ state, atMs = 0, dueMs = atMs, effect }) =>
      (state === "due" || state === "taken") && effect.params.tier === tier && dueMs > handed.atMs,
  );
}

function hoursOf(name: string | undefined, { given }: ComplaintLayer): Partial<RouteDecision> {
  const calendar = calendarOf(given.document, name);
  if (calendar.hours === undefined) return {};
  const opening = nextOpening(given.nowMs, calendar);
  if (!("atMs" in opening)) return {};
  return opening.atMs === given.nowMs
    ? { open: true }
    : { open: false, opensAt: formatInstant(opening.atMs) };
}
