import { z } from "zod";
import { factPath, lengthKeys } from "../domain/clocks/clock-schema.js";

const count = (most: number) => z.int().min(0).max(most).optional();

/**
 * How long a record is kept: one length, counted from a date of the record, or from the end of the month or
 * year that the date is in. No length and no date: until what keeps it is gone.
 */
export const periodShape = {
  days: count(lengthKeys.days),
  weeks: count(lengthKeys.weeks),
  months: count(lengthKeys.months),
  years: count(lengthKeys.years),
  from: factPath.optional(),
  startingAt: z.enum(["date", "end-of-month", "end-of-year"]).optional(),
};

const periodSchema = z.strictObject(periodShape);

/** A period as a document writes it. */
export type PeriodParams = z.infer<typeof periodSchema>;
