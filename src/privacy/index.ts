import { withDeclared } from "../domain/declared-shapes.js";
import { type Domain, defineDomain } from "../domain/define-domain.js";
import type { DomainDefinition } from "../domain/domain.js";
import type { BookOptions } from "../domain/load-book.js";
import type { LoadOptions } from "../domain/load-layers.js";
import { instantKeysOf } from "../domain/normalise-record.js";
import type { Policy } from "../domain/policy.js";
import type { PolicyError } from "../errors/policy-error.js";
import type { Result } from "../errors/result.js";
import { allows } from "./allows.js";
import { askPolicy, type PrivacyMethods } from "./ask-policy.js";
import { needsCalendar } from "./check-duties.js";
import { checkPolicy } from "./check-policy.js";
import { conclude } from "./conclude.js";
import type { PrivacyDecision } from "./decision.js";
import { derive, type PrivacyCase } from "./derive.js";
import { effects } from "./effects.js";
import { declarable, type FactExtension } from "./fact-shapes.js";
import { createFactsSchema, type PrivacyFacts } from "./facts.js";
import { forCustomer } from "./for-customer.js";
import { createRecordSchema } from "./record-schema.js";
import { subjectsOf } from "./subjects.js";
import type { PrivacyQuestion } from "./vocabulary/words.js";

/** A loaded privacy policy: `decide` takes any of the five questions, each of which has a method of its own. */
export interface PrivacyPolicy
  extends Policy<PrivacyFacts, PrivacyDecision, PrivacyQuestion>,
    PrivacyMethods {}

/** The privacy domain: what may be disclosed and taken, what is due, what must be published, how long is kept. */
export interface PrivacyDomain extends Domain<PrivacyFacts, PrivacyDecision, PrivacyQuestion> {
  load(document: unknown, options?: LoadOptions): PrivacyPolicy;
  safeLoad(document: unknown, options?: LoadOptions): Result<PrivacyPolicy, PolicyError>;
  loadBook(documents: readonly unknown[], options?: BookOptions): PrivacyPolicy;
}

/**
 * Loads privacy policies.
 *
 * @example
 * const policy = privacy.load(policyJson, { floors: [gdpr] }); // throws PolicyError with all issues
 * policy.mayDisclose({ at, field: { name: "email", category: "email" }, requester, purpose }).outcome;
 * policy.redact(order, { id: "order-number", customer: { email: "email" } }, { at, requester, purpose }).record;
 */
export const privacy: PrivacyDomain = createPrivacy();

function createPrivacy(): PrivacyDomain {
  const domain = defineDomain(createDefinition({}));
  return {
    ...domain,
    load: (document, options) => askPolicy(domain.load(document, options)),
    safeLoad: (document, options) => {
      const loaded = domain.safeLoad(document, options);
      return loaded.success ? { success: true, data: askPolicy(loaded.data) } : loaded;
    },
    loadBook: (documents, options) => askPolicy(domain.loadBook(documents, options)),
  };
}

type PrivacyDefinition = DomainDefinition<
  PrivacyFacts,
  PrivacyCase,
  PrivacyDecision,
  PrivacyQuestion
>;

function createDefinition(extra: FactExtension): PrivacyDefinition {
  const record = createRecordSchema(extra);
  const instants = instantKeysOf(record.shape);
  return {
    name: "privacy",
    facts: createFactsSchema(extra),
    record,
    effects,
    openingHours: true,
    inForceOn: { fact: "context", steps: ["on"], type: { kind: "date" } },
    check: checkPolicy,
    needsCalendar,
    declare: (facts) => createDefinition(withDeclared(extra, facts)),
    declarable,
    derive,
    subjects: (given) => subjectsOf(given, instants),
    conclude,
    allows,
    forCustomer,
    missing: ({ missing }) => missing ?? [],
  };
}
