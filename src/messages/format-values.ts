import { currencyExponent } from "../money/currency-exponent.js";
import { toDecimalString } from "../money/decimal-string.js";
import { isCalendarDate } from "../time/calendar-date.js";
import { parseInstant } from "../time/instant.js";
import type { Locale } from "./text.js";

/** A value that a text can speak of; one that is undefined is as good as not there. */
export type Value = string | number | boolean | undefined;

/** Writes a value out by its name; nothing where that is not possible. */
export type ValueFormat = (name: string, value: Value, currency?: string) => string | undefined;

/** English writes the time of day with AM and PM; in Bengali and Marathi these are foreign. */
const hourCycles = { en: "h12", bn: "h23", mr: "h23" } as const;

/**
 * Creates the format of values: names that end in `On` are calendar dates, or instants of which only the
 * date is told, in `At` instants, in `By` instants before which something is due, in `Minor` amounts of the currency. All else is a number or
 * text, and so is a date or an instant that is none.
 */
export function createValueFormat(locale: Locale, timeZone: string): ValueFormat {
  const numbers = new Intl.NumberFormat(locale);
  const instants = createInstantFormat(locale, timeZone);
  const formatDate = createDateFormat(locale, timeZone);
  return (name, value, currency) => {
    if (value === undefined || typeof value === "boolean") return value?.toString();
    if (name.endsWith("Minor")) return formatMoney(locale, value, currency);
    if (typeof value === "number") return numbers.format(value);
    if (name.endsWith("On")) return formatDate(value);
    if (name.endsWith("At")) return instants.at(value);
    return name.endsWith("By") ? instants.before(value) : value;
  };
}

/** No zone shifts a calendar date: it is read and written in one and the same. */
function createDateFormat(locale: Locale, timeZone: string): (date: string) => string {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
  return (date) => {
    if (isCalendarDate(date)) return dates.format(new Date(`${date}T00:00:00.000Z`));
    const instantMs = parseInstant(date);
    return instantMs === undefined ? date : days.format(instantMs);
  };
}

/** An end at midnight reads as the last day before it: "by June 4", not "by June 5, 12:00 AM". */
function createInstantFormat(locale: Locale, timeZone: string) {
  const hourCycle = hourCycles[locale];
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: "short", hourCycle, timeZone });
  const written = (instantMs: number) => `${dates.format(instantMs)}, ${times.format(instantMs)}`;
  const at = (text: string) => {
    const instantMs = parseInstant(text);
    return instantMs === undefined ? text : written(instantMs);
  };
  const before = (text: string) => {
    const instantMs = parseInstant(text);
    if (instantMs === undefined) return text;
    const lastDay = dates.format(instantMs - 1);
    return lastDay === dates.format(instantMs) ? written(instantMs) : lastDay;
  };
  return { at, before };
}

const numeric: ReadonlySet<string> = new Set(["integer", "group", "decimal", "fraction"]);

/**
 * Exact: the decimal text of the amount is formatted, no float in between. The digits are those of the
 * language's plain numbers: in Marathi Intl groups money by thousands, where readers expect lakhs.
 */
function formatMoney(
  locale: Locale,
  amountMinor: string | number,
  currency: string | undefined,
): string | undefined {
  if (currency === undefined || !Number.isSafeInteger(amountMinor)) return undefined;
  const digits = currencyExponent(currency);
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const exact = toDecimalString(Number(amountMinor), currency) as `${number}`;
  const plain = new Intl.NumberFormat(locale, { ...fraction, signDisplay: "never" }).format(exact);
  return new Intl.NumberFormat(locale, { ...fraction, style: "currency", currency })
    .formatToParts(exact)
    .map(({ type, value }, index, parts) => {
      if (!numeric.has(type)) return value;
      return parts.findIndex((part) => numeric.has(part.type)) === index ? plain : "";
    })
    .join("");
}
