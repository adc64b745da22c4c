import fc from "fast-check";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import { dayNumberOf } from "../../../src/time/day-number.js";
import { formatInstant } from "../../../src/time/instant.js";
import { startOfDayNumberIn } from "../../../src/time/time-zone.js";
import { fixedDateDeadline, windowDeadline } from "../../../src/time/window-deadline.js";
import { windowsOf } from "./policy-literals.js";

const day = 86_400_000;

/** The instants of an order and of a request about it, in the order in which they happen. */
export interface OrderTimes {
  readonly placedMs: number;
  readonly dispatchedMs: number;
  readonly deliveredMs: number;
  readonly requestedMs: number;
}

/** Month ends, leap days, turns of the year, and days on which clocks change. */
const notableDays = [
  "2024-02-29",
  "2025-12-31",
  "2026-01-31",
  "2026-02-28",
  "2026-03-08",
  "2026-03-28",
  "2026-03-29",
  "2026-09-27",
  "2026-10-24",
  "2026-10-25",
  "2026-11-01",
  "2026-11-30",
];

const deliveryDay = fc.oneof(
  fc.constantFrom(...notableDays).map(dayNumberOf),
  fc.integer({ min: dayNumberOf("2025-01-01"), max: dayNumberOf("2027-12-31") }),
);
const timeOfDay = fc.oneof(
  fc.constantFrom(0, 1, day / 2, day - 3_600_000, day - 1),
  fc.nat({ max: day - 1 }),
);
const lead = fc.constantFrom(0, 1, 3_600_000, day, 3 * day, 9 * day);
const nudge = fc.constantFrom(-1, 0, 1);

/** Orders and requests about them, asked near the ends of the policy's windows more often than not. */
export function arbitraryOrderTimes(policy: PolicyDocument | undefined): fc.Arbitrary<OrderTimes> {
  const zone = policy?.timeZone ?? "Europe/Berlin";
  return fc
    .tuple(deliveryDay, timeOfDay, lead, lead)
    .chain(([dayNumber, time, transit, packing]) => {
      const deliveredMs = startOfDayNumberIn(dayNumber, zone) + time;
      const dispatchedMs = deliveredMs - transit;
      const placedMs = dispatchedMs - packing;
      const asked = requestedAfter({ placedMs, dispatchedMs, deliveredMs }, policy, zone);
      return asked.map((ms) => {
        const requestedMs = Math.max(placedMs, ms);
        return { placedMs, dispatchedMs, deliveredMs, requestedMs };
      });
    });
}

function requestedAfter(
  { placedMs, dispatchedMs, deliveredMs }: Omit<OrderTimes, "requestedMs">,
  policy: PolicyDocument | undefined,
  zone: string,
): fc.Arbitrary<number> {
  const { days, dates } = windowsOf(policy);
  const closes = (anchorMs: number, counting: "day-after" | "24-hour-blocks") =>
    days.flatMap((length) => {
      const end = windowDeadline({
        anchorMs,
        length: { unit: "days", count: length },
        counting,
        roll: "none",
        zone,
      });
      return "closesAt" in end ? [end.closesAt] : [];
    });
  const ends = [placedMs, dispatchedMs, deliveredMs].flatMap((ms) => [
    ...closes(ms, "day-after"),
    ...closes(ms, "24-hour-blocks"),
  ]);
  const fixed = dates.map((date) => fixedDateDeadline(date, zone).closesAt);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(deliveredMs, ...ends, ...fixed), nudge)
        .map(([end, by]) => end + by),
    },
    {
      weight: 2,
      arbitrary: fc.nat({ max: 120 * day }).map((after) => deliveredMs + after),
    },
    {
      weight: 1,
      arbitrary: fc.nat({ max: 3 * day }).map((after) => placedMs + after),
    },
  );
}

const offsets = fc.constantFrom(0, 0, 60, 120, -300, 345, 780);

/** Writes an instant with one of several offsets: how it is written must never matter. */
export function writtenInstant(instantMs: number): fc.Arbitrary<string> {
  return offsets.map((minutes) => {
    if (minutes === 0) return formatInstant(instantMs);
    const local = formatInstant(instantMs + minutes * 60_000).slice(0, -1);
    const size = Math.abs(minutes);
    const clock = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0"));
    return `${local}${minutes < 0 ? "-" : "+"}${clock.join(":")}`;
  });
}
