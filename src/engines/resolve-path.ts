import type { PathStep } from "../ir/fact-reference.js";

/**
 * Resolves a path of the closed grammar (`$.a.b[0]`) on a value, own properties only: what
 * json-rules-engine is given in place of JSONPath, which would run scripts found in a path.
 */
export function resolvePath(value: unknown, path: string): unknown {
  let current = value;
  for (const step of stepsOf(path)) {
    if (typeof current !== "object" || current === null) return undefined;
    if (!Object.hasOwn(current, step)) return undefined;
    current = (current as Readonly<Record<PathStep, unknown>>)[step];
  }
  return current ?? undefined;
}

function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/[^$.[\]]+/g)].map(([step]) => step);
}
