import type { Layers } from "../active-effects.js";
import { allMissing } from "../all-missing.js";
import type { AskedCase } from "../asked-case.js";
import type { AskedField, FactsOf } from "../facts.js";
import { lowestLevel } from "../vocabulary/verification.js";
import type { DisclosureDecision, FieldDisclosure } from "./decision.js";
import { grantsTo, rulesOn, showingOf } from "./field-rules.js";
import { type Requester, requesterOf } from "./requester.js";
import { stepUpOf } from "./step-up.js";
import { whyNot } from "./why-not.js";

/**
 * What may be shown of every field that was asked about. Nothing is shown by default: neither where no rule
 * shows it, nor where facts are missing, nor where it is not known which rules are in force.
 */
export function concludeDisclosure(
  { base, subjects, hold }: AskedCase,
  facts: FactsOf<"disclosure">,
): DisclosureDecision {
  const judged = facts.fields.map((field, index) => {
    const layers = subjects[index];
    if (layers === undefined) throw new RangeError("every field is a subject");
    const requester = requesterOf(facts, layers);
    return {
      verification: requester.verification,
      field:
        hold === undefined
          ? judge(field, layers, requester, facts)
          : undecided(field, hold.missing),
    };
  });
  const fields = judged.map(({ field }) => field);
  return {
    ...base,
    question: "disclosure",
    outcome: outcomeOf(fields),
    verification: lowestLevel(judged.map(({ verification }) => verification)),
    fields,
    missing: allMissing(fields),
  };
}

function undecided({ name }: AskedField, missing: readonly string[]): FieldDisclosure {
  return {
    field: name,
    outcome: "deny",
    show: "nothing",
    rules: [],
    reasons: [{ code: "information-required", detail: "no-version-in-force" }],
    ...(missing.length > 0 && { missing }),
  };
}

function judge(
  { name, category }: AskedField,
  layers: Layers,
  requester: Requester,
  facts: FactsOf<"disclosure">,
): FieldDisclosure {
  const rules = rulesOn(category, layers);
  const show = showingOf(rules, requester);
  const stepUp = stepUpOf(rules, requester, facts.requester?.relation);
  const { reasons, missing } = whyNot(rules, requester, show, facts);
  const grants = show === "nothing" ? [] : grantsTo(rules, requester);
  return {
    field: name,
    outcome: fieldOutcome(show, stepUp),
    show,
    rules: grants.map(({ rule }) => rule.name),
    reasons,
    ...(stepUp && { stepUp }),
    ...(missing.length > 0 && { missing }),
  };
}

function fieldOutcome(
  show: FieldDisclosure["show"],
  stepUp: FieldDisclosure["stepUp"],
): FieldDisclosure["outcome"] {
  if (show === "in-full") return "allow";
  if (show !== "nothing") return "mask";
  return stepUp !== undefined && stepUp.relation === undefined ? "step-up" : "deny";
}

function outcomeOf(fields: readonly FieldDisclosure[]): DisclosureDecision["outcome"] {
  if (fields.every(({ outcome }) => outcome === "allow")) return "allow";
  if (fields.some(({ show }) => show !== "nothing")) return "partial";
  return fields.some(({ outcome }) => outcome === "step-up") ? "step-up" : "deny";
}
