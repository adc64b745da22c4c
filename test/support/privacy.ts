import type { Issue } from "../../src/errors/issue.js";
import type { PolicyDocument, RuleDocument } from "../../src/policy/document-schema.js";
import type { EffectParams, EffectType } from "../../src/privacy/effects.js";
import type { FactsOf, RequestEvent } from "../../src/privacy/facts.js";
import { type PrivacyPolicy, privacy } from "../../src/privacy/index.js";
import type { DutyDecision, RequestDecision } from "../../src/privacy/request/decision.js";
import type { RequestEventType } from "../../src/privacy/vocabulary/words.js";

/** What a rule says beside its effect, where it is not the usual: when it holds, and for which dates. */
export interface RuleParts {
  readonly when?: RuleDocument["conditions"];
  readonly overrides?: readonly string[];
  readonly effective?: RuleDocument["effective"];
  readonly internal?: true;
}

/** A rule that always holds unless told otherwise. */
export function rule<Type extends EffectType>(
  name: string,
  type: Type,
  params: EffectParams<Type>,
  { when = "always", ...parts }: RuleParts = {},
): RuleDocument {
  return { name, conditions: when, event: { type, params }, ...parts };
}

/** The condition that a fact, written `subject.deceased`, has a value. */
export { fact } from "./returns.js";

/** A rule of a law, with a citation. */
export function lawRule<Type extends EffectType>(
  name: string,
  type: Type,
  params: EffectParams<Type>,
  parts: RuleParts = {},
): RuleDocument {
  const law = { article: "article 1", source: "a test", mark: "verified" } as const;
  return { ...rule(name, type, params, parts), law };
}

/** A law on privacy, made for tests, with the rules given. */
export function lawWith(
  rules: readonly RuleDocument[],
  parts: Partial<PolicyDocument> = {},
): PolicyDocument {
  return {
    id: "law.test",
    domain: "privacy",
    version: "1",
    timeZone: "UTC",
    law: { jurisdiction: "GB", basis: "privacy" },
    ...parts,
    rules,
  };
}

/** Saturdays and Sundays, and no holidays. */
export const weekendsOnly = {
  weekend: ["saturday", "sunday"],
  holidays: [],
  coveredUntil: "2099-12-31",
} as const satisfies PolicyDocument["calendar"];

/** A policy document of a shop in London, with the rules given. */
export function documentWith(parts: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    id: "privacy.test",
    domain: "privacy",
    version: "1",
    timeZone: "Europe/London",
    calendar: weekendsOnly,
    rules: [rule("exempt", "exempt", {})],
    ...parts,
  };
}

/** A policy with the rules given, loaded above floors. */
export function policyWith(
  rules: readonly RuleDocument[],
  floors: readonly PolicyDocument[] = [],
  parts: Partial<PolicyDocument> = {},
): PrivacyPolicy {
  return privacy.load(documentWith({ ...parts, rules }), { floors });
}

/** The facts of a request, without the name of the question. */
export type RequestFacts = Omit<FactsOf<"request">, "question">;

/** An event of a request's history. */
export function event(type: RequestEventType, at: string): RequestEvent {
  return { type, at };
}

/** The facts of a request for access by the person himself, well verified, received on a day at noon. */
export function requestOn(day: string, parts: Partial<RequestFacts> = {}): RequestFacts {
  const receivedAt = `${day}T12:00:00Z`;
  return {
    at: receivedAt,
    right: "access",
    requester: { relation: "self", verification: "authenticated" },
    history: [event("received", receivedAt)],
    ...parts,
  };
}

/** The one duty of a decision that has a name. */
export function dutyOf({ duties }: RequestDecision, name: string): DutyDecision {
  const [duty, ...others] = duties.filter((one) => one.duty === name);
  if (duty === undefined || others.length > 0) throw new Error(`not one duty ${name}`);
  return duty;
}

/** The issues of a document that is refused, as `code message`; nothing for one that is accepted. */
export function documentIssues(
  document: PolicyDocument,
  floors: readonly PolicyDocument[] = [],
): readonly string[] {
  const result = privacy.safeLoad(document, { floors });
  return result.success ? [] : result.error.issues.map(toLine);
}

/** The issues of a document with the rules given. */
export function ruleIssues(...rules: readonly RuleDocument[]): readonly string[] {
  return documentIssues(documentWith({ rules }));
}

/** The issues of facts that a policy refuses, as `code message`; `facts` name their question. */
export function factIssues(facts: unknown, policy: PrivacyPolicy): readonly string[] {
  const result = policy.safeDecide(facts);
  return result.success ? [] : result.error.issues.map(toLine);
}

function toLine({ code, path, message }: Issue): string {
  const at = path === "" ? "the document" : path;
  if (!message.startsWith(`${at}: `)) throw new Error(`the message is not at ${at}: ${message}`);
  return `${code} ${message}`;
}
