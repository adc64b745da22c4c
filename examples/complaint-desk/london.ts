const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant as a clock on the wall in London shows it, such as `Thu 2 Apr 15:30`; the year if not 2026. */
export function wallTime(instant: string): string {
  const found = parts.formatToParts(new Date(instant));
  const of = (type: string) => found.find((part) => part.type === type)?.value ?? "";
  const year = of("year") === "2026" ? "" : ` ${of("year")}`;
  return `${of("weekday")} ${of("day")} ${of("month")}${year} ${of("hour")}:${of("minute")}`;
}

/** The same for a deadline: days end with their last millisecond. */
export function deadline(instant: string): string {
  const text = wallTime(instant);
  return text.endsWith("23:59") ? `end of ${text.slice(0, -" 23:59".length)}` : text;
}
