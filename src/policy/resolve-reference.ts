import { createIssue, type Issue } from "../errors/issue.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import { didYouMean } from "../errors/nearest-name.js";
import type { FactReference } from "../ir/fact-reference.js";
import { describeType, type FactNode, type FactSchema, isFactType } from "../ir/fact-type.js";
import type { ReferenceDocument } from "./condition-schema.js";
import { parsePath } from "./path.js";

/** Resolves a reference of a document against the fact schema: to a typed reference or an issue. */
export function resolveReference(
  { fact, path }: ReferenceDocument,
  schema: FactSchema,
  at: readonly PropertyKey[],
): FactReference | Issue {
  const steps = path === undefined ? [] : parsePath(path);
  let node: FactNode = schema;
  for (const [index, step] of [fact, ...steps].entries()) {
    const next = stepInto(node, step);
    if (next === undefined)
      return unknownStep(node, step, index === 0 ? [...at, "fact"] : [...at, "path"], path);
    node = next;
  }
  return isFactType(node) ? { fact, steps, type: node } : notTestable(node, path, at);
}

function stepInto(node: FactNode, step: string | number): FactNode | undefined {
  if (node.kind === "record" && typeof step === "string") return node.fields.get(step);
  return node.kind === "list" && typeof step === "number" ? node.of : undefined;
}

function unknownStep(
  node: FactNode,
  step: string | number,
  at: readonly PropertyKey[],
  path: string | undefined,
): Issue {
  const known = node.kind === "record" ? [...node.fields.keys()] : [];
  const isFact = at.at(-1) === "fact";
  return createIssue({
    code: isFact ? "unknown_fact" : "unknown_path",
    path: toJsonPointer(at),
    expected: isFact ? "a known fact" : "a path to a known fact",
    received: `\`${isFact ? step : path}\``,
    hint: didYouMean(String(step), known),
  });
}

function notTestable(node: FactNode, path: string | undefined, at: readonly PropertyKey[]): Issue {
  const fields = node.kind === "record" ? [...node.fields.keys()] : [];
  return createIssue({
    code: "unknown_path",
    path: toJsonPointer(path === undefined ? at : [...at, "path"]),
    expected: "a path to a single value or a list of single values",
    received: path === undefined ? "no path" : `\`${path}\`, ${describeType(node)}`,
    hint:
      fields.length === 0
        ? undefined
        : `its facts are ${fields.map((name) => `\`${name}\``).join(", ")}`,
  });
}
