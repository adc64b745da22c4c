import type { FactReference } from "../ir/fact-reference.js";
import type { EscalationCase } from "./derive.js";

/**
 * Says which of the caller's facts, as pointers, a missing fact of a record stands for. What the history
 * does not say has not happened: only who owns a case may be left open by it.
 */
export function locateFact(
  { fact, steps }: FactReference,
  given: EscalationCase,
): readonly string[] {
  if (fact === "case") return ["/history"];
  if (fact === "signal" && given.facts.signal === undefined) return ["/signal"];
  if (fact === "asking" && given.facts.asking === undefined) return ["/asking"];
  return [`/${[fact, ...steps].join("/")}`];
}
