import { describeValue } from "../errors/describe-value.js";
import { createIssue, type Issue } from "../errors/issue.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import type { Result } from "../errors/result.js";

const limits = { depth: 128, nodes: 200_000, textLength: 10_000, keyLength: 200 } as const;
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

type Key = string | number;
type Container = unknown[] | Record<string, unknown>;

/** A value still to be looked at, and where its copy goes. */
interface Visit {
  readonly value: unknown;
  readonly path: readonly Key[];
  readonly into: Container;
}

/**
 * Copies a document before anything else looks at it, without recursion, and freezes the copy: what
 * the caller does to the document later cannot change a loaded policy, and what an accessor answers
 * is asked for once. What is no JSON value, too deep, too large or named to reach a prototype is
 * refused, so that what follows is bounded in time and memory. Stops at the first thing found, since
 * such a document is not worth reading on.
 */
export function readJson(document: unknown): Result<unknown, Issue> {
  try {
    return copyOf(document);
  } catch {
    // An accessor or a proxy that throws, which no JSON text can hold.
    return { success: false, error: refuse([], "not_json", "a JSON value", "an unreadable value") };
  }
}

function copyOf(document: unknown): Result<unknown, Issue> {
  const root: unknown[] = [];
  const copies: Container[] = [];
  const pending: Visit[] = [{ value: document, path: [], into: root }];
  let nodes = 0;
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    nodes += 1;
    const error = inspectNode(visit, nodes);
    if (error !== undefined) return { success: false, error };
    const copy = emptyCopy(visit.value);
    put(visit, copy ?? visit.value);
    if (copy === undefined) continue;
    copies.push(copy);
    for (const child of childrenOf(visit, copy)) pending.push(child);
  }
  for (const copy of copies) Object.freeze(copy);
  return { success: true, data: root[0] };
}

function inspectNode({ value, path }: Visit, nodes: number): Issue | undefined {
  const tooMany = nodes > limits.nodes || (Array.isArray(value) && value.length > limits.nodes);
  if (tooMany)
    return refuse(path, "too_large", `at most ${limits.nodes} values in a document`, "more");
  if (path.length > limits.depth)
    return refuse(path, "too_deep", `at most ${limits.depth} levels of nesting`, "more");
  return inspectKey(path) ?? inspectText(value, path) ?? inspectKind(value, path);
}

/** A key that is too long is refused at its parent: nothing is to repeat it. */
function inspectKey(path: readonly Key[]): Issue | undefined {
  const key = String(path.at(-1));
  if (key.length > limits.keyLength)
    return refuse(path.slice(0, -1), "too_long", keyLimit, `${key.length}`);
  if (!forbiddenKeys.has(key)) return undefined;
  return refuse(path, "forbidden_key", "a key that names no prototype", describeValue(key));
}

const keyLimit = `keys of at most ${limits.keyLength} characters`;

function inspectText(value: unknown, path: readonly Key[]): Issue | undefined {
  if (typeof value !== "string" || value.length <= limits.textLength) return undefined;
  return refuse(path, "too_long", `at most ${limits.textLength} characters`, `${value.length}`);
}

function inspectKind(value: unknown, path: readonly Key[]): Issue | undefined {
  if (isJson(value)) return undefined;
  const received = typeof value === "object" ? "an instance of a class" : describeValue(value);
  return refuse(path, "not_json", "a JSON value", received);
}

function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null || Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(path: readonly Key[], code: string, expected: string, received: string): Issue {
  return createIssue({ code, path: toJsonPointer(path), expected, received });
}

function emptyCopy(value: unknown): Container | undefined {
  if (Array.isArray(value)) return [];
  return typeof value === "object" && value !== null ? {} : undefined;
}

/** Containers are frozen only once they are full; forbidden keys have been refused by then. */
function put({ path, into }: Visit, copy: unknown): void {
  (into as Record<Key, unknown>)[path.at(-1) ?? 0] = copy;
}

/** Last child first, so that what is popped off, and so the copy, is in the document's order. */
function childrenOf({ value, path }: Visit, into: Container): Visit[] {
  const entries: [Key, unknown][] = Array.isArray(value)
    ? Array.from(value, (child: unknown, index) => [index, child])
    : Object.entries(value as object);
  return entries.reverse().map(([key, child]) => ({ value: child, path: [...path, key], into }));
}
