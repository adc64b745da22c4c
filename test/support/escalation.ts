import type { Issue } from "../../src/errors/issue.js";
import type { ClockDecision, EscalationDecision } from "../../src/escalation/decision.js";
import type { EffectParams, EffectType } from "../../src/escalation/effects.js";
import type { ComplaintEvent, EscalationFacts } from "../../src/escalation/facts.js";
import { type EscalationPolicy, escalation } from "../../src/escalation/index.js";
import type { EventType } from "../../src/escalation/vocabulary.js";
import type { PolicyDocument, RuleDocument } from "../../src/policy/document-schema.js";

/** A rule's name, condition, exceptions and secrecy, where they are not the usual ones. */
interface RuleParts {
  readonly name?: string;
  readonly when?: RuleDocument["conditions"];
  readonly overrides?: readonly string[];
  readonly internal?: true;
}

/** A rule, named after its effect and always holding unless told otherwise. */
export function rule<Type extends EffectType>(
  type: Type,
  params: EffectParams<Type>,
  { name = type, when = "always", overrides, internal }: RuleParts = {},
): RuleDocument {
  const event = { type, params };
  return {
    name,
    conditions: when,
    event,
    ...(overrides && { overrides }),
    ...(internal && { internal }),
  };
}

/** The condition that a fact, written `complaint.safety`, has a value. */
export { fact } from "./returns.js";

/** A rule of a law, with a citation. */
export function lawRule<Type extends EffectType>(
  type: Type,
  params: EffectParams<Type>,
  parts: RuleParts = {},
): RuleDocument {
  const law = { article: "article 1", source: "a test", mark: "verified" } as const;
  return { ...rule(type, params, parts), law };
}

/** A law on complaints, made for tests, with the rules given. */
export function lawWith(
  rules: readonly RuleDocument[],
  parts: Partial<PolicyDocument> = {},
): PolicyDocument {
  return {
    id: "law.test",
    domain: "escalation",
    version: "1",
    timeZone: "UTC",
    law: { jurisdiction: "GB", basis: "complaint-handling" },
    ...parts,
    rules,
  };
}

/** Monday to Friday from 9 to 5, with the bank holidays of England in 2026. */
export const england = {
  weekend: ["saturday", "sunday"],
  holidays: [
    ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04"],
    ...["2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"],
  ],
  coveredFrom: "2026-01-01",
  coveredUntil: "2026-12-31",
  hours: [
    {
      days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      opens: "09:00",
      closes: "17:00",
    },
  ],
} as const satisfies PolicyDocument["calendar"];

/** A matrix without a hole: low, normal, high and critical from little to much of both. */
export const matrix = {
  low: { low: "low", medium: "low", high: "normal" },
  medium: { low: "low", medium: "normal", high: "high" },
  high: { low: "normal", medium: "high", high: "critical" },
} as const satisfies EffectParams<"classify">["matrix"];

/** The two rules that every document of `documentWith` begins with. */
export const usualRules: readonly RuleDocument[] = [
  rule("classify", { matrix }),
  rule("route", { tier: 1, attendant: "person", owner: "agent" }),
];

/** A policy document of a shop in London: a matrix and an agent, then the rules given. */
export function documentWith({
  rules = [],
  ...document
}: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    id: "escalation.test",
    domain: "escalation",
    version: "1",
    timeZone: "Europe/London",
    currency: "GBP",
    calendar: england,
    ...document,
    rules: [...usualRules, ...rules],
  };
}

/** The policy of `documentWith`, loaded. */
export function policyWith(
  parts: Partial<PolicyDocument> = {},
  floors: readonly PolicyDocument[] = [],
): EscalationPolicy {
  return escalation.load(documentWith(parts), { floors });
}

/** An instant that London's clocks show in the summer of 2026, in UTC: `london("06-01 10:00")`. */
export function london(shown: string): string {
  const [day, time] = shown.split(" ");
  return new Date(`2026-${day}T${time}+01:00`).toISOString();
}

/** An event of a history, by what London's clocks show. */
export function event(
  type: EventType,
  shown: string,
  members: Partial<ComplaintEvent> = {},
): ComplaintEvent {
  return { type, at: london(shown), ...members };
}

/** What a test says of a case; `history` is what follows the receipt. */
export interface FactsParts extends Partial<Omit<EscalationFacts, "at" | "history">> {
  readonly receivedAt?: string;
}

/** Facts at an instant of a complaint received on Monday, 1 June 2026, at 10:00. */
export function factsWith(
  shown: string,
  history: readonly ComplaintEvent[] = [],
  { receivedAt = "06-01 10:00", complaint, ...parts }: FactsParts = {},
): EscalationFacts {
  return {
    at: london(shown),
    complaint: { id: "case-1", impact: "medium", urgency: "medium", ...complaint },
    ...parts,
    history: [event("received", receivedAt), ...history],
  };
}

/** The one clock that a rule sets. */
export function clockOf({ clocks }: EscalationDecision, name = "target"): ClockDecision {
  const [clock, ...others] = clocks.filter((one) => one.rule === name);
  if (clock === undefined || others.length > 0) throw new Error(`not one clock of ${name}`);
  return clock;
}

/** The steps of a decision with their instants, by where they stand on the ladder. */
export function ladderOf({ steps: { taken, due, next } }: EscalationDecision) {
  const of = (steps: typeof due) => Object.fromEntries(steps.map(({ step, at }) => [step, at]));
  return { taken: of(taken), due: of(due), next: of(next) };
}

/** The issues of a document that is refused, as `code message`; nothing for one that is accepted. */
export function documentIssues(
  document: PolicyDocument,
  floors: readonly PolicyDocument[] = [],
): readonly string[] {
  const result = escalation.safeLoad(document, { floors });
  return result.success ? [] : result.error.issues.map(toLine);
}

/** The issues of a document whose rules, after the usual two, are those given. */
export function ruleIssues(...rules: readonly RuleDocument[]): readonly string[] {
  return documentIssues(documentWith({ rules }));
}

/** The issues of facts that a policy refuses, as `code message`. */
export function factIssues(facts: unknown, policy = policyWith()): readonly string[] {
  const result = policy.safeDecide(facts);
  return result.success ? [] : result.error.issues.map(toLine);
}

function toLine({ code, path, message }: Issue): string {
  const at = path === "" ? "the document" : path;
  if (!message.startsWith(`${at}: `)) throw new Error(`the message is not at ${at}: ${message}`);
  return `${code} ${message}`;
}
