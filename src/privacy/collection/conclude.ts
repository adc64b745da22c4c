import type { Layers } from "../active-effects.js";
import { allMissing } from "../all-missing.js";
import type { AskedCase } from "../asked-case.js";
import type { AskedField, FactsOf } from "../facts.js";
import { consentsFor } from "./consents.js";
import type { CollectionDecision, CollectionOutcome, FieldCollection } from "./decision.js";
import { grantsOf } from "./grant.js";
import { obstaclesTo } from "./obstacles.js";

/** How a field may be taken, the strictest last. */
const strictness: readonly CollectionOutcome[] = [
  "allow",
  "consent-needed",
  "parental-consent",
  "forbidden",
];

/**
 * Whether each field of a form may be taken. None may by default: neither where no rule lets it be, nor where
 * facts are missing, nor where it is not known which rules are in force.
 */
export function concludeCollection(
  { base, subjects, hold }: AskedCase,
  facts: FactsOf<"collection">,
): CollectionDecision {
  const fields = facts.fields.map((field, index) => {
    const layers = subjects[index];
    if (layers === undefined) throw new RangeError("every field is a subject");
    return hold === undefined ? judge(field, layers, facts) : undecided(field, hold.missing);
  });
  return {
    ...base,
    question: "collection",
    outcome: strictest(fields.map(({ outcome }) => outcome)),
    fields,
    missing: allMissing(fields),
  };
}

function strictest(outcomes: readonly CollectionOutcome[]): CollectionOutcome {
  const ranks = outcomes.map((outcome) => strictness.indexOf(outcome));
  return strictness[Math.max(...ranks)] ?? "forbidden";
}

function undecided({ name }: AskedField, missing: readonly string[]): FieldCollection {
  const reasons = [{ code: "information-required", detail: "no-version-in-force" }] as const;
  return forbidden(name, { reasons, missing });
}

function judge(
  { name, category }: AskedField,
  layers: Layers,
  facts: FactsOf<"collection">,
): FieldCollection {
  const asked = { category, layers, facts };
  const obstacles = obstaclesTo(asked);
  const [first, ...others] = grantsOf(asked);
  if (obstacles.length > 0 || first === undefined) {
    // What is forbidden for sure is so whatever else may be.
    const sure = obstacles.filter(({ missing }) => missing.length === 0);
    const decisive = sure.length > 0 ? sure : obstacles;
    return forbidden(name, {
      reasons: decisive.map(({ reason }) => reason),
      missing: decisive.flatMap(({ missing }) => missing),
    });
  }
  const { grant, consents, reasons, missing } = consentsFor(asked, [first, ...others]);
  return {
    field: name,
    outcome: outcomeOf(consents),
    basis: grant.basis,
    rules: grant.rules.map(({ rule }) => rule.name),
    consents,
    reasons,
    ...(missing.length > 0 && { missing }),
  };
}

function outcomeOf(consents: FieldCollection["consents"]): CollectionOutcome {
  if (consents.includes("parental")) return "parental-consent";
  return consents.length > 0 ? "consent-needed" : "allow";
}

function forbidden(
  field: string,
  { reasons, missing }: Required<Pick<FieldCollection, "reasons" | "missing">>,
): FieldCollection {
  return {
    field,
    outcome: "forbidden",
    rules: [],
    consents: [],
    reasons,
    ...(missing.length > 0 && { missing: [...new Set(missing)] }),
  };
}
