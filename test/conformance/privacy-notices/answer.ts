import { isDeepStrictEqual } from "node:util";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import type { DecisionOn, PrivacyDecision } from "../../../src/privacy/decision.js";
import type { Expected } from "./scenarios.js";
import { type Key, type Meaning, vocabulary } from "./vocabulary.js";

/** A decision in the words of a scenario: its own word where that fits, else all that do; none is null. */
export function answerOf(
  decision: PrivacyDecision,
  expected: Expected,
  document: PolicyDocument,
): Omit<Expected, "note"> {
  const seen = toSeen(decision);
  const wordAt = <Word extends string | null>(key: Key, word: Word) => {
    const fitting = Object.entries(vocabulary[key]).flatMap(([one, meanings]) =>
      meanings.some((meaning) => fits(seen.told, meaning)) ? [one] : [],
    );
    return word !== null && fitting.includes(word) ? word : fitting.join(" or ") || null;
  };
  return {
    decision: wordAt("decision", expected.decision) ?? "",
    action: wordAt("action", expected.action) ?? "",
    deadline: seen.deadline,
    identity_check: wordAt("identity_check", expected.identity_check),
    disclose_to: wordAt("disclose_to", expected.disclose_to),
    clauses: clausesOf(seen.rules, document),
  };
}

const compared = ["decision", "action", "deadline", "identity_check", "disclose_to", "clauses"];

/** What a scenario expects, but for its note. A key that nothing is compared with is an error. */
export function expectedAnswer({ note: _note, ...expected }: Expected): Omit<Expected, "note"> {
  const unknown = Object.keys(expected).filter((key) => !compared.includes(key));
  if (unknown.length > 0) throw new Error(`nothing is compared with: ${unknown.join(", ")}`);
  return expected;
}

function fits(told: Required<Meaning>, meaning: Meaning): boolean {
  return (Object.keys(meaning) as (keyof Meaning)[]).every((key) =>
    isDeepStrictEqual(told[key], meaning[key]),
  );
}

/** A decision as words look at it: what it tells, when it is due, and the rules that decided. */
interface Seen {
  readonly told: Required<Meaning>;
  readonly deadline: string | null;
  readonly rules: readonly string[];
}

function toSeen(decision: PrivacyDecision): Seen {
  if (decision.question === "request") return ofRequest(decision);
  if (decision.question === "disclosure") return ofDisclosure(decision);
  throw new Error(`no scenario asks about ${decision.question}`);
}

/** A rule that refuses decides alone; otherwise the duty that is next does, with what is said of the records. */
function ofRequest(decision: DecisionOn<"request">): Seen {
  const { outcome, right, identity, reasons, duties, records } = decision;
  const next = duties.find(({ binding }) => binding);
  const refusedBy = reasons.flatMap(({ rule = [] }) => rule);
  const grounds = records.flatMap(({ keptBy, erasedBy }) => [...keptBy, ...erasedBy]);
  return {
    told: {
      outcome,
      right,
      needed: identity.needed,
      grounds: reasons.map(({ code }) => code),
      refusedBy,
      duty: next?.duty ?? "",
      records: records.map((one) => `${one.record}: ${one.outcome}`),
    },
    deadline: next?.dueOn ?? null,
    rules:
      refusedBy.length > 0
        ? refusedBy
        : [...(next ? [next.rule] : []), ...grounds.flatMap(({ rule = [] }) => rule)],
  };
}

function ofDisclosure({ outcome, fields }: DecisionOn<"disclosure">): Seen {
  const reasons = fields.flatMap((field) => field.reasons);
  const refusedBy = reasons.flatMap(({ rule = [] }) => rule);
  const grounds = reasons.map(({ code }) => code);
  return {
    told: { outcome, right: "", needed: "", grounds, refusedBy, duty: "", records: [] },
    deadline: null,
    rules: [...refusedBy, ...fields.flatMap(({ rules }) => rules)],
  };
}

function clausesOf(named: readonly string[], { rules }: PolicyDocument): readonly number[] {
  const clauses = rules
    .filter(({ name }) => named.includes(name))
    .flatMap(({ clauses: own = [] }) => own.map(Number));
  return [...new Set(clauses)].sort((a, b) => a - b);
}
