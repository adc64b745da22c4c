import type { ClockPlace } from "../domain/clocks/resolve-clock.js";
import type { Derivation, LoadedPolicy } from "../domain/domain.js";
import type { Rule } from "../ir/rule.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import { parseInstant } from "../time/instant.js";
import { checkFacts } from "./check-facts.js";
import type { ComplaintEvent, EscalationFacts } from "./facts.js";
import type { EventType } from "./vocabulary.js";

/** An event with its instant as epoch milliseconds. */
export interface TimedEvent extends Omit<ComplaintEvent, "at"> {
  readonly atMs: number;
}

/** A complaint, prepared: checked facts, and its history in the order in which it happened. */
export interface EscalationCase {
  readonly facts: EscalationFacts;
  readonly document: PolicyDocument;
  /** The instant asked about. */
  readonly nowMs: number;
  /** The history, begun by what opened the case: the complaint, or the signal in its place. */
  readonly events: readonly TimedEvent[];
  readonly fromSignal: boolean;
  /** The tier that each step of the policy raises a case to, by the step's name. */
  readonly tiers: ReadonlyMap<string, number>;
  /** The lowest tier that a rule names somebody on; none in a law, which names nobody. */
  readonly lowestTier: number | undefined;
}

/** The complaint that a clock is asked about. */
export interface ComplaintPlace extends ClockPlace {
  readonly given: EscalationCase;
}

/** Checks facts against each other and derives what rules and clocks start from. */
export function derive(
  facts: EscalationFacts,
  { document, rules }: LoadedPolicy,
): Derivation<EscalationCase> {
  const contradictions = checkFacts(facts, document.currency);
  if (contradictions.length > 0) return { issues: contradictions };
  const given = facts.history.map(timed);
  const fromSignal = given[0]?.type !== "received";
  const opened: readonly TimedEvent[] =
    fromSignal && facts.signal !== undefined
      ? [{ type: "received", atMs: msOf(facts.signal.observedAt) }]
      : [];
  const nowMs = msOf(facts.at);
  const events = [...opened, ...given];
  const tiers = stepTiers(rules);
  const lowestTier = lowestTierOf(rules);
  return { derived: { facts, document, nowMs, events, fromSignal, tiers, lowestTier } };
}

function lowestTierOf(rules: readonly Rule[]): number | undefined {
  const tiers = rules.flatMap(({ effect: { type, params } }) =>
    type === "route" && typeof params.tier === "number" ? [params.tier] : [],
  );
  return tiers.length === 0 ? undefined : Math.min(...tiers);
}

function stepTiers(rules: readonly Rule[]): EscalationCase["tiers"] {
  return new Map(
    rules.flatMap(({ name, effect: { type, params } }) =>
      type === "step" && typeof params.tier === "number" ? [[name, params.tier] as const] : [],
    ),
  );
}

function timed({ at, ...event }: ComplaintEvent): TimedEvent {
  return { ...event, atMs: msOf(at) };
}

/** The epoch milliseconds of an instant that was checked. */
function msOf(instant: string): number {
  return parseInstant(instant) ?? Number.NaN;
}

/** The last event that is of one of several types. */
export function lastOf(
  events: readonly TimedEvent[],
  types: readonly EventType[],
): TimedEvent | undefined {
  return events.findLast(({ type }) => types.includes(type));
}
