import fc from "fast-check";
import type { ClockParams } from "../../../src/domain/clocks/clock-schema.js";
import type { RequestEventType } from "../../../src/privacy/vocabulary/words.js";
import type { CalendarPlace } from "./complaint-calendars.js";
import { lengthOf, share, unitClock } from "./complaint-clocks.js";

/** Grounds on which requests wait, and one on which none does. */
export const grounds = ["identity", "clarification", "fee", "court"] as const;

/** An instant that drawn policies declare. */
export const decidedAt = { fact: "request", path: "$.decidedAt" } as const;

const steadyStarts = ["received", "received", decidedAt, { latest: ["received", decidedAt] }];
const starts = [
  ...steadyStarts,
  ...["appealed", "identity-received", { event: "extended", which: "first" }],
  { earliest: ["confirmed", decidedAt] },
];

/** How the clocks of duties are drawn. */
export interface DutyRange {
  readonly places: readonly CalendarPlace[];
  /** Grounds are listed one by one, as laws must. */
  readonly listed: boolean;
  /** Clocks start at the receipt or at a fact, whatever else happened. */
  readonly steady: boolean;
}

const metBy = fc.uniqueArray(
  fc.constantFrom<RequestEventType>("confirmed", "extended", "told", "responded", "refused"),
  { minLength: 1, maxLength: 3 },
);

/** Duties with clocks of every unit and way of counting, of one or two readings. */
export function duty({ places, listed, steady }: DutyRange) {
  const list = fc.subarray([...grounds], { minLength: 1 });
  const paused = listed ? list : fc.oneof(fc.constant("any" as const), list);
  return fc
    .record({
      name: fc.constantFrom("respond", "confirm", "tell"),
      clock: unitClock({ places }),
      share,
      metBy,
      from: fc.option(fc.constantFrom(...(steady ? steadyStarts : starts)), { nil: undefined }),
      pausedBy: fc.option(paused, { nil: undefined, freq: 2 }),
    })
    .map(({ name, clock: { key, clock }, share: of, from, pausedBy, ...met }) => {
      const { from: _from, pausedBy: _pausedBy, ...counted } = clock;
      const params = { duty: name, ...met, ...lengthOf(key, of), ...counted } as ClockParams;
      return {
        type: "duty",
        params: { ...params, ...(from && { from }), ...(pausedBy && { pausedBy }) },
      };
    });
}
