import { digitsAt } from "./digits-at.js";

/**
 * Opening hours of a day as a calendar writes them: wall-clock times `HH:MM` in its zone, half-open
 * `[opens, closes)`. `closes` may be `24:00`; one that is not after `opens` is on the next day, and
 * the window belongs to the day it opens on.
 */
export interface OpeningWindow {
  readonly opens: string;
  readonly closes: string;
}

/** An `OpeningWindow` in minutes from midnight of its day; above 1440 it is on the next day. */
export interface WallWindow {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** The minutes of a day, whatever the clocks do on it. */
export const MINUTES_IN_DAY = 1_440;

const MINUTES_IN_HOUR = 60;

/**
 * The minutes from midnight to a time `HH:MM` from `00:00` to `24:00`; `undefined` for other texts.
 *
 * @example
 * parseTimeOfDay("09:30"); // 570
 */
export function parseTimeOfDay(text: string): number | undefined {
  const minute = digitsAt(text, 3, 2);
  const minutes = digitsAt(text, 0, 2) * MINUTES_IN_HOUR + minute;
  const isTime = text.length === 5 && text[2] === ":" && minute < 60 && minutes <= MINUTES_IN_DAY;
  return isTime ? minutes : undefined;
}

/**
 * A window in minutes. Throws `RangeError` for times that are none, for one that opens at `24:00`
 * and for one that closes when it opens, which could be no time or a whole day.
 *
 * @example
 * wallWindowOf({ opens: "22:00", closes: "06:00" }); // { fromMinute: 1320, untilMinute: 1800 }
 */
export function wallWindowOf({ opens, closes }: OpeningWindow): WallWindow {
  const window = parseWallWindow({ opens, closes });
  if (window !== undefined) return window;
  throw new RangeError(`\`${opens}\` to \`${closes}\` is not an opening window`);
}

/**
 * `wallWindowOf` with `undefined` for what it throws at.
 *
 * @example
 * parseWallWindow({ opens: "9:00", closes: "17:00" }); // undefined
 */
export function parseWallWindow({ opens, closes }: OpeningWindow): WallWindow | undefined {
  const fromMinute = parseTimeOfDay(opens);
  const until = parseTimeOfDay(closes);
  if (fromMinute === undefined || until === undefined) return undefined;
  if (fromMinute === MINUTES_IN_DAY || fromMinute === until) return undefined;
  return { fromMinute, untilMinute: until > fromMinute ? until : until + MINUTES_IN_DAY };
}
