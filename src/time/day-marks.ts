import { isBusinessDay } from "./business-days.js";
import type { DayCount } from "./clock-days.js";
import type { Clock } from "./clock-terms.js";
import { calendarDateOf } from "./day-number.js";

/** What a day is to a clock of days. */
export type DayMark = "counted" | "event-day" | "weekend" | "holiday" | "on-hold";

/**
 * What each day of a clock is to it, from that of the start to the last. When the day of the event
 * does not count, that is the first one on which the clock is not held.
 *
 * @example
 * markDays({ startDay: 0, lastDay: 2, held: [] }, clock); // ["event-day", "counted", "counted"]
 */
export function markDays(count: DayCount, clock: Clock): readonly DayMark[] {
  const { startDay, lastDay } = count;
  const marks: DayMark[] = [];
  let isEventOver = clock.counting === "event-day";
  for (let day = startDay; day <= lastDay; day += 1) {
    const mark = offDay(day, clock) ?? (isHeld(day, count) ? "on-hold" : "counted");
    const isEventDay =
      !isEventOver && (mark === "counted" || (day === startDay && mark !== "on-hold"));
    marks.push(isEventDay ? "event-day" : mark);
    isEventOver ||= isEventDay;
  }
  return marks;
}

function offDay(day: number, { length, calendar }: Clock): "weekend" | "holiday" | undefined {
  if (length.unit !== "business-days") return undefined;
  const date = calendarDateOf(day);
  if (isBusinessDay(date, calendar)) return undefined;
  return calendar.holidays.includes(date) ? "holiday" : "weekend";
}

function isHeld(day: number, { held }: DayCount): boolean {
  return held.some(({ fromDay, untilDay }) => fromDay <= day && day < untilDay);
}
