import { readSteps } from "../ir/fact-reference.js";

/**
 * Resolves a path of the closed grammar (`$.a.b[0]`) on a value, own properties only: what
 * json-rules-engine is given in place of JSONPath, which would run scripts found in a path.
 */
export function resolvePath(value: unknown, path: string): unknown {
  const steps = [...path.matchAll(/[^$.[\]]+/g)].map(([step]) => step);
  return readSteps(value, steps);
}
