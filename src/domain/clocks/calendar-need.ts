import type { ClockParams, ReadingParams } from "./clock-schema.js";

/** Tells whether a clock counts business days, or needs the close of business. */
export function calendarNeedOf(params: ClockParams): boolean | "hours" {
  const all: readonly ReadingParams[] = [params, ...(params.readings ?? [])];
  const isInHours = ({ endsAt, holds, businessHours, businessMinutes }: ReadingParams) =>
    endsAt === "close-of-business" ||
    holds === "if-resumed-in-hours" ||
    businessHours !== undefined ||
    businessMinutes !== undefined;
  if (all.some(isInHours)) return "hours";
  return all.some(
    ({ roll = "none", businessDays, extendedBy }) =>
      roll !== "none" || businessDays !== undefined || extendedBy?.businessDays !== undefined,
  );
}
