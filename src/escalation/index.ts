import { withDeclared } from "../domain/declared-shapes.js";
import { type Domain, defineDomain } from "../domain/define-domain.js";
import type { DomainDefinition } from "../domain/domain.js";
import type { BookOptions } from "../domain/load-book.js";
import type { LoadOptions } from "../domain/load-layers.js";
import { instantKeysOf } from "../domain/normalise-record.js";
import type { Policy } from "../domain/policy.js";
import type { PolicyError } from "../errors/policy-error.js";
import type { Result } from "../errors/result.js";
import type { GrantQuestion } from "./authority.js";
import { checkPolicy, needsCalendar } from "./check-policy.js";
import { windowSchema } from "./clocks.js";
import { allows, conclude } from "./conclude.js";
import type { EscalationDecision } from "./decision.js";
import { derive, type EscalationCase } from "./derive.js";
import { effects } from "./effects.js";
import { createFactsSchema, type EscalationFacts, type FactExtension } from "./facts.js";
import { forCustomer } from "./for-customer.js";
import { lint } from "./lint.js";
import { createRecordSchema, declarable } from "./record-schema.js";
import { subjectOf } from "./subjects.js";
import { type Timeline, timelineOf } from "./timeline.js";

/** A loaded escalation policy; `timeline` is the plan of a complaint, which `terms` gives too. */
export interface EscalationPolicy
  extends Policy<EscalationFacts, EscalationDecision, GrantQuestion, Timeline> {
  /** The whole plan of a complaint, past and ahead, each clock with its ledger. @throws FactsError */
  timeline(facts: EscalationFacts): Timeline;
}

/** The escalation domain: complaints, their clocks, the ladder, and who may grant what. */
export interface EscalationDomain
  extends Domain<EscalationFacts, EscalationDecision, GrantQuestion, Timeline> {
  load(document: unknown, options?: LoadOptions): EscalationPolicy;
  safeLoad(document: unknown, options?: LoadOptions): Result<EscalationPolicy, PolicyError>;
  loadBook(documents: readonly unknown[], options?: BookOptions): EscalationPolicy;
}

/**
 * Loads escalation policies: `escalation.load(policyJson).decide(facts)`.
 *
 * @example
 * const policy = escalation.load(policyJson);      // throws PolicyError with all issues
 * const { clocks, nextCheckAt } = policy.decide(facts); // what is due by when, and when to ask again
 * policy.allows({ role: "agent", offer: "credit", amountMinor: 2500 }, facts); // true, false or undefined
 * policy.timeline(facts).clocks[0]?.ledger;         // every span that counts, and why
 */
export const escalation: EscalationDomain = createEscalation();

function createEscalation(): EscalationDomain {
  const domain = defineDomain(createDefinition({}));
  return {
    ...domain,
    load: (document, options) => withTimeline(domain.load(document, options)),
    safeLoad: (document, options) => {
      const loaded = domain.safeLoad(document, options);
      return loaded.success ? { success: true, data: withTimeline(loaded.data) } : loaded;
    },
    loadBook: (documents, options) => withTimeline(domain.loadBook(documents, options)),
  };
}

function withTimeline(
  policy: Policy<EscalationFacts, EscalationDecision, GrantQuestion, Timeline>,
): EscalationPolicy {
  return {
    ...policy,
    // Rules may turn on who asks for what.
    allows: (question, facts) => policy.allows(question, { ...facts, asking: question }),
    timeline: policy.terms,
  };
}

type EscalationDefinition = DomainDefinition<
  EscalationFacts,
  EscalationCase,
  EscalationDecision,
  GrantQuestion,
  Timeline
>;

function createDefinition(extra: FactExtension): EscalationDefinition {
  const record = createRecordSchema(extra);
  const instants = instantKeysOf(record.shape);
  return {
    name: "escalation",
    facts: createFactsSchema(extra),
    record,
    effects,
    windows: windowSchema,
    openingHours: true,
    inForceOn: { fact: "case", steps: ["receivedOn"], type: { kind: "date" } },
    check: checkPolicy,
    needsCalendar,
    lint,
    declare: (facts) => createDefinition(withDeclared(extra, facts)),
    declarable,
    derive,
    subjects: (given) => [subjectOf(given, instants)],
    conclude,
    allows,
    terms: timelineOf,
    forCustomer,
    missing: ({ missing }) => missing,
  };
}
