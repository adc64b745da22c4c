import fc from "fast-check";
import type { EffectParams, EffectType } from "../../../src/escalation/effects.js";
import { offerKinds, type Severity, severities } from "../../../src/escalation/vocabulary.js";
import type { RuleDocument } from "../../../src/policy/document-schema.js";
import {
  anyClock,
  type ClockRange,
  lengthOf,
  share,
  stops,
  unitClock,
} from "./complaint-clocks.js";

/** An effect as a rule asks for it. */
export type Asked = RuleDocument["event"];

/** Roles that are asked what they may grant. */
export const roles = ["agent", "lead", "manager"] as const;

/** Promises: four that are usual, and one of the shop's own. */
export const targetNames = ["acknowledge", "first-response", "update", "resolve", "callback"];

/** An effect with its params. */
export function asked<Type extends EffectType>(type: Type, params: EffectParams<Type>): Asked {
  return { type, params };
}

const severity = fc.constantFrom(...severities);
const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

/** A matrix of impact and urgency that never falls. */
export const matrix: fc.Arbitrary<Asked> = fc
  .array(fc.nat(3), { minLength: 9, maxLength: 9 })
  .map((drawn) => {
    const ranks: number[] = [];
    for (const [index, rank] of drawn.entries()) {
      const left = index % 3 > 0 ? (ranks[index - 1] ?? 0) : 0;
      ranks.push(Math.max(Math.min(rank, index), left, ranks[index - 3] ?? 0));
    }
    const row = (from: number) => ({ low: at(from), medium: at(from + 1), high: at(from + 2) });
    const at = (index: number): Severity => severities[ranks[index] ?? 0] ?? "low";
    return asked("classify", { matrix: { low: row(0), medium: row(3), high: row(6) } });
  });

/** At least so severe. */
export const leastSeverity = severity.map((atLeast) => asked("classify", { atLeast }));

/** Who has a complaint on a tier. */
export function routeOn(tier: number, { places }: ClockRange): fc.Arbitrary<Asked> {
  return fc
    .record({
      attendant: fc.constantFrom("automated" as const, "person" as const),
      owner: fc.constantFrom("agent", "lead", "complaints"),
      calendar: fc.constantFrom(...places.map(({ name }) => name)),
      atLeast: rarely(severity),
    })
    .map((drawn) => asked("route", defined({ tier, ...drawn })));
}

type Defined<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

/** Leaves out members that are not there. */
export function defined<Value extends object>(value: Value): Defined<Value> {
  const there = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(there) as Defined<Value>;
}

const changes = fc.constantFrom("keep-earlier" as const, "retroactive" as const);
const targetParts = {
  target: fc.constantFrom(...targetNames),
  metBy: rarely(stops),
  class: rarely(fc.constantFrom("safety", "money")),
  rank: rarely(fc.integer({ min: 1, max: 5 })),
};

/** A promise with one length. */
export function target(range: ClockRange): fc.Arbitrary<Asked> {
  return fc
    .record({ ...targetParts, clock: anyClock(range), atLeast: rarely(severity) })
    .map(({ clock, ...drawn }) => asked("target", defined({ ...clock, ...drawn })));
}

/** A promise that is the shorter the more severe a complaint is. */
export function gradedTarget(
  range: ClockRange,
  reclassified: fc.Arbitrary<EffectParams<"target">["whenReclassified"]> = rarely(
    fc.oneof(changes, fc.constant("from-change" as const)),
  ),
): fc.Arbitrary<Asked> {
  return fc
    .record({
      ...targetParts,
      timed: unitClock(range),
      shares: fc.tuple(share, share, share, share),
      whenReclassified: reclassified,
    })
    .map(({ timed: { key, clock }, shares, ...drawn }) => {
      const [low = 0, normal = 0, high = 0, critical = 0] = [...shares].sort((a, b) => b - a);
      const bySeverity = {
        low: lengthOf(key, low),
        normal: lengthOf(key, normal),
        high: lengthOf(key, high),
        critical: lengthOf(key, critical),
      };
      return asked("target", defined({ ...clock, bySeverity, ...drawn }) as EffectParams<"target">);
    });
}

/** What a role may grant. */
export const authority: fc.Arbitrary<Asked> = fc
  .record({
    role: fc.constantFrom(...roles),
    upToMinor: fc.constantFrom(0, 1_000, 2_500, 10_000),
    per: fc.constantFrom("case" as const, "customer" as const, "role" as const),
    periodDays: rarely(fc.constantFrom(1, 30, 365)),
    offers: rarely(fc.subarray([...offerKinds], { minLength: 1 })),
    exclusive: rarely(fc.constant(true as const)),
  })
  .map((drawn) => asked("authority", defined(drawn)));

const formulas: readonly Partial<EffectParams<"offer">>[] = [
  {},
  { amountMinor: 1_000 },
  { amountMinor: 500, times: { fact: "case", path: "$.reopenings" }, capMinor: 1_200 },
  { basisPoints: 1_500, of: { fact: "order", path: "$.totalMinor" }, minMinor: 200 },
  { basisPoints: 333, of: { fact: "case", path: "$.grantedMinor" } },
];

/** What a complaint can be answered with. */
export const offer: fc.Arbitrary<Asked> = fc
  .record({
    offer: fc.constantFrom(...offerKinds),
    formula: fc.constantFrom(...formulas),
    atLeast: rarely(severity),
    discretion: rarely(fc.constant(true as const)),
  })
  .map(({ formula, ...drawn }) => asked("offer", defined({ ...formula, ...drawn })));

/** Whom else a customer can turn to: from a clock's end or an event on, until another clock's end. */
export function referral(range: ClockRange, targets: readonly string[]): fc.Arbitrary<Asked> {
  const { clock: _clock, ...from } = offsetParts(range, targets);
  return fc
    .record({
      to: fc.constantFrom("ombudsman", "regulator"),
      after: rarely(fc.record({ clock: anyClock(range), ...from })),
      within: rarely(anyClock(range)),
    })
    .map(({ to, after, within }) => {
      const later = after && { ...offsetOf(after.clock), from: after.from };
      return asked(
        "refer",
        defined({ to, right: "dispute", after: later, within }) as EffectParams<"refer">,
      );
    });
}

/** What an offset from an event, a fact or the end of a target is drawn from. */
export function offsetParts(range: ClockRange, targets: readonly string[]) {
  const events = range.fixedStart
    ? (["received"] as const)
    : (["received", "acknowledged", "escalation-requested", "reopened"] as const);
  const ends = targets.map((name) => ({ target: name }));
  const placed = { fact: "order", path: "$.placedAt" } as const;
  return {
    clock: anyClock(range),
    from: fc.constantFrom(...events, placed, ...ends, ...ends),
  };
}

const lengthNames = ["minutes", "hours", "businessMinutes", "businessHours", "businessDays"];
const offsetKeys = [...lengthNames, "days", "weeks", "months", "years", "calendar", "pausedBy"];

/** Of a clock, its length, its calendar and the grounds that pause it. */
export function offsetOf(clock: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(clock).filter(([key]) => offsetKeys.includes(key)));
}

/** What a message must contain. */
export const notice: fc.Arbitrary<Asked> = fc
  .record({
    with: fc.constantFrom("acknowledge", "resolve"),
    items: fc.subarray(["reference", "apology", "ombudsman"], { minLength: 1 }),
  })
  .map((drawn) => asked("notice", drawn));
