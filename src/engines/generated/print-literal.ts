import type { Literal } from "../../ir/condition.js";

/**
 * Prints a value of a document as JavaScript. JSON, and besides that nothing which would end a line or
 * a script element: the text may stand in a page. Lone surrogates are escaped by `JSON.stringify`.
 *
 * @example
 * printLiteral("</script>") // "\"\\u003c/script>\""
 */
export function printLiteral(value: Literal): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
