import type { FactRecord } from "../ir/fact-reference.js";
import { sumMinor } from "../money/sum-minor.js";
import { calendarDateIn } from "../time/time-zone.js";
import { type EscalationCase, lastOf, type TimedEvent } from "./derive.js";
import { openHolds } from "./holds.js";

/** What the history says of the case, as rules see it. */
export function caseRecord(given: EscalationCase): FactRecord {
  const { events, document, fromSignal } = given;
  const of = (type: TimedEvent["type"]) => events.filter((event) => event.type === type);
  const [first] = events;
  const grounds = openHolds(events);
  const handed = lastOf(events, ["handed-over"]);
  return {
    receivedOn: first && calendarDateIn(first.atMs, document.timeZone),
    fromSignal,
    events: [...new Set(events.map(({ type }) => type))],
    round: 1 + of("escalation-requested").length,
    answers: of("resolved").length,
    tier: tierOf(given) ?? given.lowestTier,
    acknowledged: of("acknowledged").length > 0,
    resolved: isResolved(events),
    held: grounds.length > 0,
    heldGrounds: grounds,
    reopenings: of("reopened").length,
    handovers: of("handed-over").length,
    owner: handed?.owner,
    decidedBefore: hasDecidedBefore(events),
    stepsTaken: of("step-taken").flatMap(({ step }) => step ?? []),
    offersMade: of("offered").flatMap(({ offer }) => offer ?? []),
    offersRejected: of("rejected").flatMap(({ offer }) => offer ?? []),
    grantedMinor: sumMinor(of("granted").map(({ amountMinor }) => amountMinor ?? 0)),
  };
}

/** Whether a case is resolved and was neither reopened nor escalated since. */
export function isResolved(events: readonly TimedEvent[]): boolean {
  return lastOf(events, ["resolved", "reopened", "escalation-requested"])?.type === "resolved";
}

/** The highest tier that the case was handed over to, or that a step was taken to raise it to. */
export function tierOf({ events, tiers }: EscalationCase): number | undefined {
  const reached = events.flatMap(({ tier, step }) => tier ?? tiers.get(step ?? "") ?? []);
  return reached.length === 0 ? undefined : Math.max(...reached);
}

/** Whether who has the case now is known to have resolved it before the customer asked to escalate. */
function hasDecidedBefore(events: readonly TimedEvent[]): boolean {
  const asked = events.findLastIndex(({ type }) => type === "escalation-requested");
  const person = lastOf(events, ["handed-over"])?.to;
  return (
    person !== undefined &&
    events.slice(0, Math.max(asked, 0)).some(({ type, by }) => type === "resolved" && by === person)
  );
}
