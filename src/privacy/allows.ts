import type { Case } from "../domain/domain.js";
import { type Kleene, kleeneAll } from "../ir/kleene.js";
import { conclude } from "./conclude.js";
import type { PrivacyDecision } from "./decision.js";
import type { PrivacyCase } from "./derive.js";
import type { PrivacyQuestion } from "./vocabulary/words.js";

/**
 * The short answer: whether all may be shown, or taken, the request is to be fulfilled, the site has what it
 * must and nothing that it must not, the record may still be kept. Not told where facts are missing that
 * could tell, or a person must look.
 */
export function allows(_question: PrivacyQuestion, given: Case<PrivacyCase>): Kleene {
  // The facts are of the question: whoever asks gives it with them.
  return given.hold === undefined ? answerOf(conclude(given)) : undefined;
}

function answerOf(decision: PrivacyDecision): Kleene {
  switch (decision.question) {
    case "disclosure":
    case "collection":
      return kleeneAll(decision.fields.map(isAllowed));
    case "request":
      return byOutcome(decision.outcome, ["fulfil"], ["undetermined", "review"]);
    case "publication":
      return byOutcome(decision.outcome, ["complete"], ["undetermined", "required"]);
    case "retention":
      return byOutcome(decision.outcome, ["keep", "may-keep"], ["undetermined", "conflict"]);
  }
}

function byOutcome<Outcome extends string>(
  outcome: Outcome,
  wanted: readonly Outcome[],
  untold: readonly Outcome[],
): Kleene {
  if (wanted.includes(outcome)) return true;
  return untold.includes(outcome) ? undefined : false;
}

function isAllowed({
  outcome,
  missing,
}: {
  readonly outcome: string;
  readonly missing?: readonly string[];
}): Kleene {
  if (outcome === "allow") return true;
  return missing === undefined ? false : undefined;
}
