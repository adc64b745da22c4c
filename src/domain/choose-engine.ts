import { type EngineChoice, engineNames } from "../engines/create-engine.js";
import { canGenerate } from "../engines/generated/can-generate.js";
import { describeValue } from "../errors/describe-value.js";
import { createIssue, type Issue } from "../errors/issue.js";
import { didYouMean } from "../errors/nearest-name.js";

/**
 * The engine that a policy is loaded with: the one asked for, or else, where the host allows it, the generated
 * one as soon as that pays. Code generation is not even tried where closures are asked for, since a page with a
 * Content-Security-Policy reports every try.
 */
export function chooseEngine(asked: unknown): EngineChoice | Issue {
  if (asked === "closures") return asked;
  if (asked === undefined) return canGenerate() ? "generated-when-it-pays" : "closures";
  if (asked === "generated") return canGenerate() ? asked : refused;
  return createIssue({
    code: "unknown_engine",
    path: "/engine",
    expected: engineNames.map((name) => `\`${name}\``).join(" or "),
    received: describeValue(asked),
    hint: typeof asked === "string" ? didYouMean(asked, engineNames) : undefined,
  });
}

const refused = createIssue({
  code: "engine_refused",
  path: "/engine",
  expected: "`closures` where the host forbids code generation",
  received: "`generated`",
});
