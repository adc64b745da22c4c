import fc from "fast-check";
import {
  type ClockParams,
  isDurationKey,
  type LengthKey,
} from "../../../src/domain/clocks/clock-schema.js";
import type { EventType } from "../../../src/escalation/vocabulary.js";
import type { CalendarPlace } from "./complaint-calendars.js";

/** Grounds of holds. */
export const grounds = ["awaiting-customer", "awaiting-evidence", "court"] as const;

/** What the clocks of a policy are drawn from. */
export interface ClockRange {
  readonly places: readonly CalendarPlace[];
  /** Nothing that differs from week to week: no months. */
  readonly weekly?: boolean;
  /** Grounds are listed one by one, as laws must. */
  readonly listed?: boolean;
  /** The document declares facts of its own. */
  readonly declares?: boolean;
  /** Clocks start at the complaint, or at facts, whatever else happened. */
  readonly fixedStart?: boolean;
}

const most: Readonly<Record<LengthKey, number>> = {
  minutes: 4000,
  hours: 120,
  businessMinutes: 900,
  businessHours: 40,
  businessDays: 15,
  days: 30,
  weeks: 8,
  months: 4,
  years: 2,
};

/** Units that can be counted by a calendar. */
export function keysIn({ hasDays, hasHours }: CalendarPlace, weekly = false): LengthKey[] {
  return [
    ...(["minutes", "hours", "days", "weeks"] as const),
    ...(hasHours ? (["businessMinutes", "businessHours"] as const) : []),
    ...(hasDays ? (["businessDays", "businessDays"] as const) : []),
    ...(weekly ? [] : (["months", "years"] as const)),
  ];
}

/** A length in a unit; `share` of a thousand of the longest there is. No clock is of no days. */
export function lengthOf(key: LengthKey, share: number): { readonly [Key in LengthKey]?: number } {
  return { [key]: Math.max(isDurationKey(key) ? 0 : 1, Math.round((most[key] * share) / 1000)) };
}

/** So many thousandths of the longest that a unit goes to; often nearly nothing. */
export const share = fc.oneof(fc.nat(1000), fc.nat(120));

const promised = { fact: "order", path: "$.promisedAt" } as const;
const delivered = { fact: "order", path: "$.deliveredAt" } as const;
const placed = { fact: "order", path: "$.placedAt" } as const;
const dispatched = { fact: "order", path: "$.dispatchedAt" } as const;
const fixed = [
  ...(["received", "received", "received"] as const),
  promised,
  placed,
  { latest: ["received", promised] },
  { earliest: [delivered, "received"] },
] as const;

/** What a clock can start at. */
export const anyStart = [
  ...fixed,
  ...(["acknowledged", "replied", "reopened", "escalation-requested", "resolved"] as const),
  { latest: ["received", "replied", "reopened"] },
  { earliest: ["offered", promised, "rejected"] },
] as const;

/** Events that can keep a promise, or stop a step. */
export const stops = fc.uniqueArray(
  fc.constantFrom<EventType>("acknowledged", "replied", "updated", "resolved", "granted", "kept"),
  { minLength: 1, maxLength: 3 },
);

/** The grounds that pause a clock. */
export function pausedBy(listed = false): fc.Arbitrary<ClockParams<EventType>["pausedBy"]> {
  const list = fc.subarray([...grounds], { minLength: 1 });
  return listed ? list : fc.oneof(fc.constant("any" as const), list);
}

const reckoned = fc.record(
  {
    counting: fc.constantFrom("day-after" as const, "event-day" as const),
    roll: fc.constantFrom(...(["none", "next-business-day", "previous-business-day"] as const)),
    endsAt: fc.constantFrom("end-of-day" as const, "close-of-business" as const),
    pausedDays: fc.constantFrom("half-open" as const, "inclusive" as const),
    extended: fc.record({ share, from: fc.constantFrom("start", "end", "rolled-end") }),
  },
  { requiredKeys: [] },
);

type Reckoned = typeof reckoned extends fc.Arbitrary<infer One> ? One : never;

/** Leaves out what does not go with the unit or the calendar. */
function soundly(
  { counting, roll = "none", endsAt, pausedDays, extended }: Reckoned,
  key: LengthKey,
  { hasDays, hasHours }: CalendarPlace,
) {
  const isOfDays = !isDurationKey(key);
  const rolls = isOfDays && hasDays && roll !== "none";
  const from = extended?.from === "rolled-end" && !rolls ? "end" : extended?.from;
  return {
    ...(isOfDays && counting && { counting }),
    ...(rolls && { roll }),
    ...(isOfDays && hasHours && endsAt && { endsAt }),
    ...(isOfDays && pausedDays && { pausedDays }),
    ...(extended && { extendedBy: { ...lengthOf(key, extended.share / 4), from } }),
  };
}

/** A clock without its length, and the unit that it is counted in. */
export interface UnitClock {
  readonly key: LengthKey;
  readonly clock: ClockParams<EventType>;
}

/** Clocks of every unit, start and way of counting, of one or two readings. */
export function unitClock({ places, ...range }: ClockRange): fc.Arbitrary<UnitClock> {
  const usual = range.fixedStart ? fixed : anyStart;
  const starts = range.declares ? [...usual, dispatched, dispatched] : usual;
  return fc.constantFrom(...places).chain((place) =>
    fc
      .record(
        {
          key: fc.constantFrom(...keysIn(place, range.weekly)),
          reckoned,
          from: fc.constantFrom(...starts),
          pausedBy: pausedBy(range.listed),
          reading: fc.option(reckoned, { nil: undefined, freq: 2 }),
        },
        { requiredKeys: ["key", "reckoned"] },
      )
      .map(({ key, reckoned: own, from, pausedBy: by, reading }) => ({
        key,
        clock: {
          ...soundly(own, key, place),
          ...(place.name && { calendar: place.name }),
          ...(from && { from }),
          ...(by && { pausedBy: by }),
          ...(reading && { readings: [soundReading(reading, own, key, place)] }),
        } as ClockParams<EventType>,
      })),
  );
}

/** A reading says all that it counts by itself: what it leaves out is as in the clock. */
function soundReading(reading: Reckoned, own: Reckoned, key: LengthKey, place: CalendarPlace) {
  return soundly({ ...own, ...reading }, key, place);
}

/** A clock with one length. */
export function anyClock(range: ClockRange): fc.Arbitrary<ClockParams<EventType>> {
  return fc
    .tuple(unitClock(range), share)
    .map(([{ key, clock }, of]) => ({ ...lengthOf(key, of), ...clock }));
}
