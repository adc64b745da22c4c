import { z } from "zod";
import { factName } from "../../policy/declared-facts.js";
import { pathPattern } from "../../policy/path.js";
import type { ClockUnit } from "../../time/clock.js";

/** Units that a clock can be counted in, as the keys of its length, with a policy's largest number. */
export const lengthKeys = {
  minutes: 100_000,
  hours: 87_600,
  businessMinutes: 100_000,
  businessHours: 10_000,
  businessDays: 3650,
  days: 3650,
  weeks: 520,
  months: 600,
  years: 50,
} as const;

/** A key that gives a clock's length. */
export type LengthKey = keyof typeof lengthKeys;

/** The unit that each key of a length stands for. */
export const clockUnits: Readonly<Record<LengthKey, ClockUnit>> = {
  minutes: "minutes",
  hours: "hours",
  businessMinutes: "business-minutes",
  businessHours: "business-hours",
  businessDays: "business-days",
  days: "days",
  weeks: "weeks",
  months: "months",
  years: "years",
};

const count = (most: number) => z.int().min(0).max(most).optional();

/** The keys of a length, exactly one of which is given. */
export const lengthShape = {
  minutes: count(lengthKeys.minutes),
  hours: count(lengthKeys.hours),
  businessMinutes: count(lengthKeys.businessMinutes),
  businessHours: count(lengthKeys.businessHours),
  businessDays: count(lengthKeys.businessDays),
  days: count(lengthKeys.days),
  weeks: count(lengthKeys.weeks),
  months: count(lengthKeys.months),
  years: count(lengthKeys.years),
};

/** A length as a document writes it. */
export const lengthSchema = z.strictObject(lengthShape);

/** A length as a document writes it: one of its keys is there, as the policy's check saw to. */
export type LengthParams = z.infer<typeof lengthSchema>;

/** A fact by its path. */
export const factPath = z.strictObject({
  fact: factName,
  path: z.string().regex(pathPattern).max(200).describe("a path such as `$.promisedAt`"),
});

/** A code of a policy's own: a ground, a role, an item. */
export const codeSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .describe("a code such as `awaiting-customer`");

/** How a clock is counted, beside its length. */
const reckoning = {
  calendar: factName.optional(),
  counting: z.enum(["day-after", "event-day"]).optional(),
  roll: z.enum(["none", "next-business-day", "previous-business-day"]).optional(),
  extendedBy: z
    .strictObject({ ...lengthShape, from: z.enum(["start", "end", "rolled-end"]) })
    .optional(),
  endsAt: z.enum(["end-of-day", "close-of-business"]).optional(),
  pausedDays: z.enum(["half-open", "inclusive"]).optional(),
  holds: z.enum(["clipped", "if-resumed-in-hours"]).optional(),
};

/** Another way to read the same promise: what differs, and a length where that differs too. */
const readingSchema = z.strictObject({ ...lengthShape, ...reckoning });

/**
 * What documents of a domain write of clocks, given the types of its events: the `event` and the `start`
 * that clocks know, `clockShape` and `windowSchema`. A clock is its length, the event that it starts at,
 * how it is counted, and the grounds that pause it; where the law can be read in several ways, `readings`
 * are the others. A named window is a clock, and the event that it `measures`, which must happen in its time.
 */
export function createClockSchemas<const Type extends string>(
  eventTypes: readonly [Type, ...Type[]],
) {
  const type = z.enum(eventTypes);
  /** The first or the last event of a type. */
  const occurrence = z.strictObject({ event: type, which: z.enum(["first", "last"]) });
  const event = z
    .union([type, occurrence, factPath])
    .describe(
      "an event such as `received`, an `event` with `which`, or a `fact` with the `path` of an instant",
    );
  const start = z
    .union([
      type,
      occurrence,
      factPath,
      z.strictObject({ latest: z.array(event).min(2).max(20) }),
      z.strictObject({ earliest: z.array(event).min(2).max(20) }),
    ])
    .describe(
      "an event such as `received`, an `event` with `which`, a `fact` with its `path`, `latest` or `earliest` of several",
    );
  const clockShape = {
    ...lengthShape,
    ...reckoning,
    from: start.optional(),
    pausedBy: z
      .union([z.literal("any"), z.array(codeSchema).min(1).max(100)])
      .describe("`any`, or the grounds that pause the clock")
      .optional(),
    readings: z.array(readingSchema).min(1).max(5).optional(),
  };
  return {
    clockShape,
    windowSchema: z.strictObject({ ...clockShape, measures: event }),
    event,
    start,
  };
}

type ClockSchemas<Type extends string> = ReturnType<typeof createClockSchemas<Type>>;

/** A clock as a document writes it. */
export type ClockParams<Type extends string = string> = z.infer<
  z.ZodObject<ClockSchemas<Type>["clockShape"]>
>;

/** Another reading of a clock. */
export type ReadingParams = z.infer<typeof readingSchema>;

/** Where a clock starts. */
export type ClockStart<Type extends string = string> = z.infer<ClockSchemas<Type>["start"]>;

/** One event: by its type, or an instant among the facts. */
export type ClockEvent<Type extends string = string> = z.infer<ClockSchemas<Type>["event"]>;

/** A named window: a clock, and the event that must happen in its time. */
export type WindowParams<Type extends string = string> = z.infer<
  ClockSchemas<Type>["windowSchema"]
>;

/** The keys by which a length is given. */
export function lengthKeysIn(params: LengthParams): readonly LengthKey[] {
  const keys = Object.keys(lengthKeys) as LengthKey[];
  return keys.filter((key) => params[key] !== undefined);
}

/** The key of a length: the only one there is, as the policy's check saw to. */
export function lengthKeyOf(params: LengthParams): LengthKey | undefined {
  return lengthKeysIn(params)[0];
}

const durationKeys: ReadonlySet<LengthKey> = new Set([
  "minutes",
  "hours",
  "businessMinutes",
  "businessHours",
]);

/** Whether a length is one of time, which ends at an instant, and not one of days. */
export function isDurationKey(key: LengthKey): boolean {
  return durationKeys.has(key);
}
