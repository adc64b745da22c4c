import type { Derivation, LoadedPolicy } from "../domain/domain.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import { calendarDateIn } from "../time/time-zone.js";
import { checkFacts } from "./check-facts.js";
import type { PrivacyFacts } from "./facts.js";
import { msOf } from "./ms-of.js";
import type { RequestEventType } from "./vocabulary/words.js";

/** An event of a request with its instant as epoch milliseconds. */
export interface TimedEvent {
  readonly type: RequestEventType;
  readonly atMs: number;
}

/** A question, prepared: checked facts, and of a request its history in the order in which it happened. */
export interface PrivacyCase {
  readonly facts: PrivacyFacts;
  readonly document: PolicyDocument;
  /** The instant asked about, and its date. */
  readonly nowMs: number;
  readonly today: string;
  /** The date whose rules are in force: of a request that on which it came. */
  readonly on: string;
  readonly events: readonly TimedEvent[];
}

/** Checks facts against each other and derives what rules and clocks start from. */
export function derive(facts: PrivacyFacts, { document }: LoadedPolicy): Derivation<PrivacyCase> {
  const contradictions = checkFacts(facts);
  if (contradictions.length > 0) return { issues: contradictions };
  const events =
    facts.question === "request"
      ? facts.history.map(({ type, at }) => ({ type, atMs: msOf(at) }))
      : [];
  const nowMs = msOf(facts.at);
  const dateOf = (atMs: number) => calendarDateIn(atMs, document.timeZone);
  const on = dateOf(events[0]?.atMs ?? nowMs);
  return { derived: { facts, document, nowMs, today: dateOf(nowMs), on, events } };
}
