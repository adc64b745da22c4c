import type { clockUnits, LengthKey, LengthParams } from "./clock-schema.js";
import { lengthOf } from "./resolve-clock.js";

/** Compares two lengths of one unit; not told for two units, which do not convert into each other. */
export function compareLengths(a: LengthParams, b: LengthParams): number | undefined {
  const [x, y] = [lengthOf(a), lengthOf(b)];
  const [p, q] = [inSmallest(x), inSmallest(y)];
  return p.unit === q.unit ? p.count - q.count : undefined;
}

/** Hours are minutes, weeks are days, and years are months: of those it can be said which is longer. */
function inSmallest({ unit, count }: ReturnType<typeof lengthOf>): {
  readonly unit: string;
  readonly count: number;
} {
  const smaller = smallest[unit];
  return smaller === undefined
    ? { unit, count }
    : { unit: smaller.unit, count: count * smaller.times };
}

const smallest: Readonly<
  Partial<Record<(typeof clockUnits)[LengthKey], { readonly unit: string; readonly times: number }>>
> = {
  hours: { unit: "minutes", times: 60 },
  "business-hours": { unit: "business-minutes", times: 60 },
  weeks: { unit: "days", times: 7 },
  years: { unit: "months", times: 12 },
};
