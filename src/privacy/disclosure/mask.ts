import { isCalendarDate } from "../../time/calendar-date.js";
import { parseInstant } from "../../time/instant.js";

/**
 * The ways to show a part of a value, in the order in which they count as disclosing more.
 *
 * @example
 * masks.indexOf("last-2") < masks.indexOf("last-4") // true
 */
export const masks = ["hidden", "initials", "year", "area", "last-2", "last-4", "email"] as const;

/**
 * A way to show a part of a value, by what is left of it: nothing but `•••` of what is `hidden`, the year of a
 * date, the first two signs of a postcode (`area`), the last letters and digits, the domain of an `email`.
 */
export type Mask = (typeof masks)[number];

/** A value that is a single one, as the fields of a record have them. */
export type Scalar = string | number | bigint | boolean;

/** What is shown of a text; `undefined` where showing it would leave too little hidden. */
type Show = (text: string) => string | undefined;

/** Always three, so that the length of what is hidden is not given away. */
const bullets = "•••";
const mostInitials = 4;
/** The longest local part and domain of an address that mail can be sent to (RFC 5321). */
const longest = { local: 64, domain: 255 } as const;

/** `hidden` is not among them: what has no way to show anything shows nothing. */
const shows: ReadonlyMap<Mask, Show> = new Map<Mask, Show>([
  ["initials", showInitials],
  ["year", showYear],
  ["area", showArea],
  ["last-2", (text) => showLast(text, 2)],
  ["last-4", (text) => showLast(text, 4)],
  ["email", showEmail],
]);

/**
 * The text that stands for a value where not all of it may be shown. `•••` is what is hidden, and all there
 * is where a value is too short, or is not of the kind that the mask is for, or is a boolean. Numbers are
 * taken by their decimal text. Never throws.
 *
 * Counts what a reader sees as one character (Unicode's extended grapheme clusters, as the host's version
 * has them), so that none is cut in two. Texts are taken as they are: neither trimmed, nor in another
 * case, nor normalised, so a letter of two code points is shown as these two. In scripts that write a
 * family name with one character, `initials` shows that name.
 *
 * @example
 * applyMask("initials", "Jane Doe"); // "J. D."
 * applyMask("last-4", "DE89 3704 0044"); // "•••0044"
 * applyMask("email", "jane@example.com"); // "j•••@example.com"
 */
export function applyMask(mask: Mask, value: Scalar): string {
  const text = textOf(value);
  return (text === undefined ? undefined : shows.get(mask)?.(text)) ?? bullets;
}

/** Numbers too large or too small to be written without an exponent have digits that mean no place. */
function textOf(value: Scalar): string | undefined {
  if (typeof value === "boolean") return undefined;
  if (typeof value !== "number") return String(value);
  if (Number.isInteger(value)) return String(BigInt(value));
  const text = String(value);
  return Number.isFinite(value) && !text.includes("e") ? text : undefined;
}

/** A word counts from its second letter on: the initial of a word of one letter is all of the word. */
function showInitials(text: string): string | undefined {
  const initials: string[] = [];
  let word = { initial: "", letters: 0 };
  for (const grapheme of graphemesOf(text)) {
    if (initials.length === mostInitials) break;
    if (/^\s/u.test(grapheme)) word = { initial: "", letters: 0 };
    if (!/^\p{L}/u.test(grapheme)) continue;
    word = { initial: word.initial || grapheme, letters: word.letters + 1 };
    if (word.letters === 2) initials.push(`${word.initial}.`);
  }
  return initials.length === 0 ? undefined : initials.join(" ");
}

function showYear(text: string): string | undefined {
  const isDate = isCalendarDate(text) || parseInstant(text) !== undefined;
  return isDate ? `${text.slice(0, 4)}-••-••` : undefined;
}

function showArea(text: string): string | undefined {
  const [first, second, ...rest] = firstGraphemes(text, 5);
  return rest.length === 3 ? `${first}${second}${bullets}` : undefined;
}

/** More than are shown stay hidden. */
function showLast(text: string, count: number): string | undefined {
  const signs = [...graphemesOf(text)].filter((grapheme) => /^[\p{L}\p{N}]/u.test(grapheme));
  return signs.length > 2 * count ? `${bullets}${signs.slice(-count).join("")}` : undefined;
}

function showEmail(text: string): string | undefined {
  const [local = "", domain = "", ...more] = text.split("@", 3);
  if (more.length > 0 || !isLocalPart(local) || !isDomain(domain)) return undefined;
  const [first, , third] = firstGraphemes(local, 3);
  return `${third === undefined ? "" : first}${bullets}@${domain}`;
}

function isLocalPart(text: string): boolean {
  return text.length <= longest.local && /^[^\s\p{Cc}\p{Cs}]+$/u.test(text);
}

function isDomain(text: string): boolean {
  const labels = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*(\.[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)+$/u;
  return text.length <= longest.domain && labels.test(text);
}

function firstGraphemes(text: string, count: number): readonly string[] {
  const first: string[] = [];
  for (const grapheme of graphemesOf(text)) if (first.push(grapheme) === count) break;
  return first;
}

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
const shortestPiece = 256;

/**
 * Piece by piece, since the time that V8 takes for one text grows with the square of its length. Where a
 * grapheme begins depends on nothing before it; the last one of a piece may go on and starts the next piece.
 */
function* graphemesOf(text: string): Generator<string> {
  let size = shortestPiece;
  for (let start = 0; start < text.length; ) {
    const piece = pieceOf(text, start, size);
    const graphemes = Array.from(segmenter.segment(piece), ({ segment }) => segment);
    const isEnd = start + piece.length === text.length;
    const whole = isEnd ? graphemes : graphemes.slice(0, -1);
    yield* whole;
    const length = isEnd ? piece.length : piece.length - (graphemes.at(-1)?.length ?? 0);
    size = length === 0 ? 2 * size : shortestPiece;
    start += length;
  }
}

/** Never cuts a surrogate pair: half of one would look like the start of a grapheme. */
function pieceOf(text: string, start: number, size: number): string {
  const end = start + size;
  const isCut = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(start, isCut ? end + 1 : end);
}
