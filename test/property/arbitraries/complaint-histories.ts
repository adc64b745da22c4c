import fc from "fast-check";
import type { ComplaintEvent } from "../../../src/escalation/facts.js";
import {
  type EventType,
  eventTypes,
  offerKinds,
  severities,
} from "../../../src/escalation/vocabulary.js";
import { grounds } from "./complaint-clocks.js";
import { targetNames } from "./complaint-rules.js";

const minute = 60_000;
const day = 1_440 * minute;

/** When complaints come in: over eight months, to the minute or the millisecond. */
export const receivedMs = fc.oneof(
  fc.nat(240 * 1_440).map((minutes) => Date.UTC(2026, 2, 1) + minutes * minute),
  fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2026, 10, 1) }),
);

/** How long until something happens: at once, within hours, within days. */
export const gapMs = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(600).map((minutes) => minutes * minute) },
  { weight: 3, arbitrary: fc.nat(6 * day) },
);

const drawnEvent = fc.record({
  type: fc.constantFrom(...eventTypes.filter((type) => type !== "received"), "held", "resumed"),
  gapMs,
  ground: fc.constantFrom(...grounds),
  names: fc.boolean(),
  by: fc.option(fc.constantFrom("ann", "ben"), { nil: undefined }),
  to: fc.constantFrom("ann", "ben"),
  tier: fc.option(fc.nat(2), { nil: undefined, freq: 2 }),
  owner: fc.option(fc.constantFrom("lead", "complaints"), { nil: undefined }),
  severityBefore: fc.constantFrom(...severities),
  offer: fc.constantFrom(...offerKinds),
  amountMinor: fc.constantFrom(0, 500, 1_500, 4_000),
  promise: fc.constantFrom(...targetNames),
  step: fc.nat(3).map((place) => `step.${place}`),
});

type DrawnEvent = typeof drawnEvent extends fc.Arbitrary<infer One> ? One : never;

/** What an event says besides, by its type. */
function membersOf(drawn: DrawnEvent): Partial<ComplaintEvent> {
  const { ground, names, to, tier, owner, severityBefore, offer, amountMinor, promise, step } =
    drawn;
  const all: { readonly [Type in EventType]?: Partial<ComplaintEvent> } = {
    held: { ground },
    resumed: names ? { ground } : {},
    reclassified: { severityBefore },
    "handed-over": { to, ...(tier !== undefined && { tier }), ...(owner && { owner }) },
    offered: names ? { offer, amountMinor } : { offer },
    granted: { offer, amountMinor },
    rejected: { offer },
    kept: { promise },
    "step-taken": { step },
    referred: { to: "ombudsman" },
  };
  return all[drawn.type] ?? {};
}

/** What is open in a case as its history goes on. */
interface Going {
  readonly held: ReadonlySet<string>;
  readonly resolved: boolean;
}

/** What is open after an event; nothing where the event cannot happen. */
function goOn({ held, resolved }: Going, { type, ground }: ComplaintEvent): Going | undefined {
  switch (type) {
    case "held":
      return held.has(ground ?? "")
        ? undefined
        : { held: new Set([...held, ground ?? ""]), resolved };
    case "resumed": {
      if (ground === undefined ? held.size === 0 : !held.has(ground)) return undefined;
      const left = [...held].filter((one) => ground !== undefined && one !== ground);
      return { held: new Set(left), resolved };
    }
    case "resolved":
      return resolved ? undefined : { held, resolved: true };
    case "reopened":
      return resolved ? { held, resolved: false } : undefined;
    case "escalation-requested":
      return { held, resolved: false };
    default:
      return { held, resolved };
  }
}

/** Whether a history, whatever its length, is one that can have happened. */
export function canHappen(history: readonly ComplaintEvent[]): boolean {
  let going: Going | undefined = { held: new Set(), resolved: false };
  for (const event of history) {
    going = going && goOn(going, event);
    if (event.type === "received" && event !== history[0]) return false;
  }
  return going !== undefined;
}

/** Puts drawn events behind each other, leaving out those that cannot happen then or happened just so. */
function toHistory(first: ComplaintEvent, drawn: readonly DrawnEvent[]): ComplaintEvent[] {
  const history = [first];
  const seen = new Set([JSON.stringify(first)]);
  let going: Going = { held: new Set(), resolved: false };
  let atMs = Date.parse(first.at);
  for (const one of drawn) {
    atMs += one.gapMs;
    const at = new Date(atMs).toISOString();
    const event = { type: one.type, at, ...(one.by && { by: one.by }), ...membersOf(one) };
    const next = goOn(going, event);
    if (next === undefined || seen.has(JSON.stringify(event))) continue;
    seen.add(JSON.stringify(event));
    history.push(event);
    going = next;
  }
  return history;
}

/** What a law leaves out of histories. */
export interface HistoryRange {
  readonly without?: readonly EventType[];
  readonly maxLength?: number;
}

/** Histories that can have happened: `received`, and up to ten events more. */
export function complaintHistory(range: HistoryRange = {}): fc.Arbitrary<ComplaintEvent[]> {
  const { without = [], maxLength = 10 } = range;
  return fc.tuple(receivedMs, fc.array(drawnEvent, { maxLength })).map(([startMs, drawn]) =>
    toHistory(
      { type: "received", at: new Date(startMs).toISOString() },
      drawn.filter(({ type }) => !without.includes(type)),
    ),
  );
}
