/** The day of the year, such as `07-01`, that comes next: today, if it is that day. */
export function nextYearDay(yearDay: string, today: string): string {
  const inThisYear = `${yearOf(today)}-${yearDay}`;
  return inThisYear >= today ? inThisYear : `${yearAfter(today, 1)}-${yearDay}`;
}

/**
 * From when on something must have been updated that is due by a day of every year: from the beginning of
 * the last year whose day has passed.
 */
export function yearDueSince(yearDay: string, today: string): string {
  const hasPassed = `${yearOf(today)}-${yearDay}` < today;
  return `${hasPassed ? yearOf(today) : yearAfter(today, -1)}-01-01`;
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}

function yearAfter(date: string, years: number): string {
  return String(Number(yearOf(date)) + years);
}
