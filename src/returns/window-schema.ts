import { z } from "zod";
import { factName } from "../policy/declared-facts.js";
import { pathPattern } from "../policy/path.js";
import type { PeriodUnit } from "../time/period.js";

/** Events that a window can start at, by name; any instant or date of the facts can be named by its path. */
export const anchorNames = [
  "order",
  "dispatch",
  "delivery",
  "first-delivery",
  "last-delivery",
  "installation",
  "activation",
  "request",
] as const;

/** Units that a window can be counted in, as the keys of its length, with a policy's largest number. */
export const lengthKeys = {
  hours: 87_600,
  days: 3650,
  weeks: 520,
  months: 600,
  years: 50,
  businessDays: 3650,
} as const;

/** A key that gives a window's length. */
export type LengthKey = keyof typeof lengthKeys;

/** The unit that each key of a length stands for. */
export const periodUnits: Readonly<Record<LengthKey, PeriodUnit>> = {
  hours: "hours",
  days: "days",
  weeks: "weeks",
  months: "months",
  years: "years",
  businessDays: "business-days",
};

/** The key of a length: the only one there is, as the policy's check saw to. */
export function lengthKeyOf(lengths: { readonly [Key in LengthKey]?: unknown }): LengthKey {
  const keys = Object.keys(lengthKeys) as LengthKey[];
  return keys.find((key) => lengths[key] !== undefined) ?? "days";
}

/** A fact by its path. */
export const factPath = z.strictObject({
  fact: factName,
  path: z.string().regex(pathPattern).max(200).describe("a path such as `$.finalSale`"),
});
const event = z
  .union([z.enum(anchorNames), factPath])
  .describe("an event such as `delivery`, or a `fact` with the `path` of an instant or a date");
const anchor = z
  .union([
    z.enum(anchorNames),
    factPath,
    z.strictObject({ latest: z.array(event).min(2).max(20) }),
    z.strictObject({ earliest: z.array(event).min(2).max(20) }),
  ])
  .describe(
    "an event such as `delivery`, a `fact` with its `path`, `latest` or `earliest` of several",
  );

/** A number of a unit: written out, or the fact that holds it. */
const count = (most: number) =>
  z
    .union([z.int().min(0).max(most), factPath])
    .describe(`an integer from 0 to ${most}, or a \`fact\` with the \`path\` of an integer`)
    .optional();

const lengthShape = {
  hours: count(lengthKeys.hours),
  days: count(lengthKeys.days),
  weeks: count(lengthKeys.weeks),
  months: count(lengthKeys.months),
  years: count(lengthKeys.years),
  businessDays: count(lengthKeys.businessDays),
};

/**
 * A window's length and reckoning, for a `window` rule, an `offer` or `entitle` with one of its own, and
 * for the policy's named `windows`. `measures` is what must happen in time, the request unless it
 * says otherwise.
 */
export const windowShape = {
  ...lengthShape,
  anchor: anchor.optional(),
  untilOn: z.iso.date().describe("a date (YYYY-MM-DD)").optional(),
  counting: z.enum(["day-after", "event-day", "24-hour-blocks"]).optional(),
  roll: z.enum(["none", "next-business-day", "previous-business-day"]).optional(),
  extendedBy: z
    .strictObject({ ...lengthShape, from: z.enum(["start", "end", "rolled-end"]) })
    .optional(),
  measures: event.optional(),
};

/** A window as a policy writes it. */
export const windowSchema = z.strictObject(windowShape);

/** A window as a policy writes it. */
export type WindowParams = z.infer<typeof windowSchema>;

/** Where a window starts. */
export type Anchor = NonNullable<WindowParams["anchor"]>;

/** One event: by name, or as the path of a fact. */
export type WindowEvent = NonNullable<WindowParams["measures"]>;
