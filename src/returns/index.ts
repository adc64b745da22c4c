import { withDeclared } from "../domain/declared-shapes.js";
import { type Domain, defineDomain } from "../domain/define-domain.js";
import type { DomainDefinition } from "../domain/domain.js";
import { instantKeysOf } from "../domain/normalise-record.js";
import { changesOf } from "./changes.js";
import { checkPolicy, needsCalendar } from "./check-policy.js";
import { compareDecisions, improves } from "./compare-decisions.js";
import { allows, conclude } from "./conclude.js";
import type { ReturnsDecision } from "./decision.js";
import { derive, type ReturnsCase } from "./derive.js";
import { effects } from "./effects.js";
import type { ExtendedFacts } from "./extended-facts.js";
import { createFactsSchema, type FactExtension, type ReturnsFacts } from "./facts.js";
import { forCustomer } from "./for-customer.js";
import { createRecordSchema } from "./record-schema.js";
import { subjectsOf } from "./subjects.js";
import { type ReturnsTerms, termsOf } from "./terms.js";
import type { Remedy } from "./vocabulary.js";
import { windowSchema } from "./window-schema.js";

/** The returns domain: returns, exchanges, cancellations and changes before dispatch. */
export interface ReturnsDomain extends Domain<ReturnsFacts, ReturnsDecision, Remedy, ReturnsTerms> {
  /**
   * The domain with further facts of a shop's own, which rules may then name. Groups are those of the
   * rules: `order`, `item`, `shipping`, `tender`, `customer`, `request`, `exchange`.
   *
   * @example
   * const ours = returns.extend({ customer: { loyaltyPoints: z.number().int() } });
   */
  extend<Extra extends FactExtension>(
    extra: Extra,
  ): Domain<ExtendedFacts<Extra>, ReturnsDecision, Remedy, ReturnsTerms>;
}

/**
 * Loads returns policies: `returns.load(policyJson).decide(facts)`.
 *
 * @example
 * const policy = returns.load(policyJson); // throws PolicyError with all issues
 * policy.allows("exchange", facts);        // true, false, or undefined: cannot be told
 * policy.decide(facts).settlement;         // what goes back to which tender
 */
export const returns: ReturnsDomain = {
  ...createReturns({}),
  extend: <Extra extends FactExtension>(extra: Extra) =>
    createReturns(extra) as unknown as Domain<
      ExtendedFacts<Extra>,
      ReturnsDecision,
      Remedy,
      ReturnsTerms
    >,
};

type ReturnsDefinition = DomainDefinition<
  ReturnsFacts,
  ReturnsCase,
  ReturnsDecision,
  Remedy,
  ReturnsTerms
>;

function createReturns(
  extra: FactExtension,
): Domain<ReturnsFacts, ReturnsDecision, Remedy, ReturnsTerms> {
  return defineDomain(createDefinition(extra));
}

function createDefinition(extra: FactExtension): ReturnsDefinition {
  const record = createRecordSchema(extra);
  const instants = instantKeysOf(record.shape);
  return {
    name: "returns",
    facts: createFactsSchema(extra),
    record,
    effects,
    windows: windowSchema,
    inForceOn: { fact: "order", steps: ["placedOn"], type: { kind: "date" } },
    askedOn: { fact: "request", steps: ["requestedOn"], type: { kind: "date" } },
    check: checkPolicy,
    needsCalendar,
    declare: (facts) => createDefinition(withDeclared(extra, facts)),
    derive,
    subjects: (given) => subjectsOf(given, instants),
    requestWide: ({ effect }) => effect.params.scope === "request",
    conclude,
    allows,
    terms: termsOf,
    compare: compareDecisions,
    changes: changesOf,
    improves,
    forCustomer,
    missing: ({ missing }) => missing,
  };
}
