import type { PathStep } from "../ir/fact-reference.js";

/**
 * The closed grammar of paths, as a pattern for the JSON Schema too: `$`, then dotted names and fixed
 * indexes. No wildcards, slices, filters or scripts: json-rules-engine evaluates those, and what runs
 * a script found in a document cannot be trusted with documents.
 */
export const pathPattern = /^\$(?:\.[A-Za-z_][A-Za-z0-9_]*|\[(?:0|[1-9][0-9]{0,3})\])+$/;

/**
 * Splits a path of the closed grammar into its steps.
 *
 * @example
 * parsePath("$.tags[0]") // ["tags", 0]
 */
export function parsePath(path: string): readonly PathStep[] {
  return [...path.matchAll(/\.([A-Za-z0-9_]+)|\[([0-9]+)\]/g)].map(([, name, index]) =>
    name === undefined ? Number(index) : name,
  );
}
