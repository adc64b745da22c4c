/**
 * Keeps text taken from a document on one line of a message: control characters, line separators and
 * halves of surrogate pairs are written as escapes, so that a document cannot forge a message.
 *
 * @example
 * oneLine("a\nb") // "a\\u000ab"
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, toEscape);
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
