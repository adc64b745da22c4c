import { describeValue } from "../errors/describe-value.js";
import { createIssue, type Issue } from "../errors/issue.js";
import { toJsonPointer } from "../errors/json-pointer.js";

const limits = { depth: 128, nodes: 200_000, textLength: 10_000 } as const;
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface Visit {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/**
 * Looks at a document before anything else does, without recursion: what is no JSON value, too deep,
 * too large or named to reach a prototype is refused here, so that what follows is bounded in time
 * and memory. Stops at the first thing found, since such a document is not worth reading on.
 */
export function inspectJson(document: unknown): Issue | undefined {
  const pending: Visit[] = [{ value: document, path: [] }];
  let nodes = 0;
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    nodes += 1;
    const issue = inspectNode(visit, nodes);
    if (issue !== undefined) return issue;
    for (const child of childrenOf(visit)) pending.push(child);
  }
  return undefined;
}

function inspectNode({ value, path }: Visit, nodes: number): Issue | undefined {
  const at = toJsonPointer(path);
  const refuse = (code: string, expected: string, received: string) =>
    createIssue({ code, path: at, expected, received });
  if (nodes > limits.nodes)
    return refuse("too_large", `at most ${limits.nodes} values in a document`, "more");
  if (path.length > limits.depth)
    return refuse("too_deep", `at most ${limits.depth} levels of nesting`, "more");
  if (typeof value === "string" && value.length > limits.textLength)
    return refuse("too_long", `at most ${limits.textLength} characters`, `${value.length}`);
  if (forbiddenKeys.has(String(path.at(-1))))
    return refuse("forbidden_key", "a key that names no prototype", describeValue(path.at(-1)));
  return isJson(value) ? undefined : refuse("not_json", "a JSON value", describeKind(value));
}

function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null || Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function describeKind(value: unknown): string {
  return typeof value === "object" ? "an instance of a class" : describeValue(value);
}

function childrenOf({ value, path }: Visit): Visit[] {
  if (typeof value !== "object" || value === null) return [];
  if (path.length > limits.depth) return [];
  return Object.entries(value).map(([key, child]) => ({
    value: child as unknown,
    path: [...path, Array.isArray(value) ? Number(key) : key],
  }));
}
