import { z } from "zod";
import type { ScalarType } from "../ir/fact-type.js";
import { parseInstant } from "../time/instant.js";

/** Kinds of facts that Zod has no type of its own for. */
type MarkedKind = Extract<ScalarType["kind"], "money" | "instant" | "date">;

const marks = z.registry<{ readonly kind: MarkedKind }>();

/** Tells which kind of fact a schema was made for by the functions of this file. */
export function markedKind(schema: z.ZodType): MarkedKind | undefined {
  return marks.get(schema)?.kind;
}

/**
 * An amount: a safe integer of minor units, never negative, of the currency that the order is in.
 *
 * @example
 * money().parse(1999) // 19.99 in a currency with two decimals
 */
export function money(): z.ZodInt {
  return z
    .int()
    .min(0)
    .describe("an amount in minor units, not negative")
    .register(marks, { kind: "money" });
}

/**
 * A signed amount: what is computed from amounts may be below zero, as a price difference.
 *
 * @example
 * signedMoney().parse(-500)
 */
export function signedMoney(): z.ZodInt {
  return z.int().describe("an amount in minor units").register(marks, { kind: "money" });
}

/**
 * A moment: RFC 3339 with an offset or `Z`. Text without an offset is refused, since it is a different
 * moment in every zone.
 *
 * @example
 * instant().parse("2026-05-03T10:00:00+02:00")
 */
export function instant(): z.ZodString {
  return z
    .string()
    .max(64)
    .refine(isReckonable, "an instant with offset such as `2026-05-03T10:00:00+02:00`")
    .register(marks, { kind: "instant" });
}

/** Leaves room for a century of deadlines before the calendar's own end in the year 9999. */
function isReckonable(text: string): boolean {
  const instantMs = parseInstant(text);
  return instantMs !== undefined && instantMs < Date.UTC(9900, 0, 1);
}

/**
 * A calendar day, `YYYY-MM-DD`, read in the policy's zone.
 *
 * @example
 * calendarDate().parse("2026-05-03")
 */
export function calendarDate(): z.ZodISODate {
  return z.iso.date().describe("a date (YYYY-MM-DD)").register(marks, { kind: "date" });
}
