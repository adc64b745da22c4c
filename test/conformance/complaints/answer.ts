import { isDeepStrictEqual } from "node:util";
import type { EscalationDecision } from "../../../src/escalation/decision.js";
import type { EscalationPolicy } from "../../../src/escalation/index.js";
import type { Expected } from "./scenarios.js";
import type { Meaning, Vocabulary, Words } from "./words.js";

/** The day that stands, in a case, for every day that the words of its scenario do not give. */
export const unsaidDay = "2026-01-01";

/** A decision in the words of a scenario: the scenario's own word where it fits, else all that do. */
export function answerOf(decision: EscalationDecision, expected: Expected, words: Vocabulary) {
  const wordAt = (key: keyof Vocabulary) => {
    const fitting = wordsFor(decision, words[key]);
    return fitting.includes(expected[key]) ? expected[key] : fitting.join(" or ");
  };
  return {
    stage: wordAt("stage"),
    owner: wordAt("owner"),
    deadline: deadlineOf(decision),
    next_step: wordAt("next_step"),
    ...(expected.in_time !== undefined && { in_time: !fits(decision, { reason: "out-of-time" }) }),
  };
}

const compared = ["stage", "owner", "deadline", "next_step", "in_time"];

/** What a scenario expects, but for its clauses. A key that nothing is compared with is an error. */
export function expectedAnswer({ clauses: _clauses, ...expected }: Expected) {
  const unknown = Object.keys(expected).filter((key) => !compared.includes(key));
  if (unknown.length > 0) throw new Error(`nothing is compared with: ${unknown.join(", ")}`);
  return expected;
}

/** The words that are true of a decision. */
export function wordsFor(decision: EscalationDecision, words: Words): readonly string[] {
  return Object.entries(words).flatMap(([word, meaning]) =>
    [meaning].flat().some((one) => fits(decision, one)) ? [word] : [],
  );
}

function fits(decision: EscalationDecision, meaning: Meaning): boolean {
  const { outcome, route, reasons, agenda, steps, obligations } = decision;
  const names = agenda.map(({ name }) => name);
  const [notice] = obligations;
  const told: { readonly [Key in keyof Meaning]-?: readonly unknown[] } = {
    outcome: [outcome],
    tier: [route?.tier],
    owner: [route?.owner],
    team: [route?.team],
    reason: reasons.map(({ code }) => code),
    referTo: reasons.map(({ referTo }) => referTo),
    agenda: [names],
    first: [names[0]],
    stepTo: steps.due.map(({ to }) => to),
    stepWhat: steps.due.map(({ what }) => what),
    items: [notice?.items],
    lacking: [notice?.lacking],
  };
  return (Object.keys(meaning) as (keyof Meaning)[]).every((key) =>
    told[key].some((one) => isDeepStrictEqual(one, meaning[key])),
  );
}

/**
 * The day by which what is first on the agenda is due: that of the binding clock. None for a step, which
 * has no limit; none either where the clock runs from a day that the words do not give.
 */
function deadlineOf({ agenda: [first], clocks }: EscalationDecision): string | null {
  const binding = clocks.find((clock) => clock.binding);
  if (first?.do !== "target" || binding?.dueOn === undefined) return null;
  return binding.startedAt?.startsWith(unsaidDay) ? null : binding.dueOn;
}

/** The clauses of the rules that a decision names, met clocks aside, and of those that hold and override. */
export function decidingClauses(
  { decision, trace }: ReturnType<EscalationPolicy["explain"]>,
  { document: { rules } }: Pick<EscalationPolicy, "document">,
): readonly string[] {
  const { reasons, route, clocks, steps, obligations } = decision;
  const named = new Set([
    ...reasons.map(({ rule }) => rule),
    route?.rule,
    ...clocks.flatMap(({ rule, state }) => (state === "met" ? [] : rule)),
    ...[...steps.taken, ...steps.due, ...steps.next].map(({ step }) => step),
    ...obligations.flatMap((one) => one.rules),
  ]);
  const holding = new Set(
    trace.flatMap((one) => one.rules).flatMap(({ rule, state }) => (state === "holds" ? rule : [])),
  );
  return rules
    .filter(({ name, overrides }) => named.has(name) || (overrides && holding.has(name)))
    .flatMap(({ clauses = [] }) => clauses);
}
