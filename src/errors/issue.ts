import { oneLine } from "./one-line.js";

/**
 * One thing that is wrong with a document or with facts, as data.
 *
 * `path` is a JSON pointer (RFC 6901) into what was given; `""` is the whole of it. `message` is one
 * lower-case line made of the other members, so that programs read the members and people the line.
 */
export interface Issue {
  readonly code: string;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  readonly message: string;
}

/** What an issue is made of; `hint` says why, or what was probably meant. */
export interface IssueParts {
  readonly code: string;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  readonly hint?: string | undefined;
}

/**
 * Makes an issue with its one-line message.
 *
 * @example
 * createIssue({ code: "invalid_type", path: "/rules", expected: "an array", received: "`7`" }).message
 * // "/rules: expected an array, got `7`"
 */
export function createIssue({ code, path, expected, received, hint }: IssueParts): Issue {
  const where = path === "" ? "the document" : oneLine(path);
  const tail = hint === undefined ? "" : `; ${hint}`;
  const message = `${where}: expected ${expected}, got ${received}${tail}`;
  return { code, path, expected, received, message };
}

/**
 * The same issue in a document that is itself a part of what was given.
 *
 * @example
 * atPointer("/floors/0", issue).path // "/floors/0/rules/3"
 */
export function atPointer(pointer: string, { path, message, ...issue }: Issue): Issue {
  const rest = message.slice(message.indexOf(": expected"));
  return { ...issue, path: `${pointer}${path}`, message: `${oneLine(`${pointer}${path}`)}${rest}` };
}
