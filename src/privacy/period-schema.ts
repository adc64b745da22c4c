import { z } from "zod";
import { factPath, lengthShape } from "../domain/clocks/clock-schema.js";

/** A day of the year. */
export const yearDaySchema = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/)
  .describe("a day of the year such as `07-01`");

const { days, weeks, months, years } = lengthShape;
const lengths = { days, weeks, months, years };

/** The keys of a period's length, which is one of whole days. */
export const periodLengths = Object.keys(lengths) as (keyof typeof lengths)[];

/**
 * How long a record is kept: one length, counted from a date of the record, or from the end of the month, the
 * year or the financial year that the date is in. No length and no date: until what keeps it is gone.
 */
export const periodShape = {
  ...lengths,
  from: factPath.optional(),
  startingAt: z
    .union([
      z.enum(["date", "end-of-month", "end-of-year"]),
      z.strictObject({ yearEnding: yearDaySchema }),
    ])
    .optional(),
};

const periodSchema = z.strictObject(periodShape);

/** A period as a document writes it. */
export type PeriodParams = z.infer<typeof periodSchema>;
