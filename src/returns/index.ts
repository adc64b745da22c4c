import { z } from "zod";
import { type Domain, defineDomain } from "../domain/define-domain.js";
import { markedKind } from "../domain/fact-types.js";
import { checkPolicy } from "./check-policy.js";
import { allows, conclude } from "./conclude.js";
import type { ReturnsDecision } from "./decision.js";
import { derive } from "./derive.js";
import { effects } from "./effects.js";
import type { ExtendedFacts } from "./extended-facts.js";
import { createFactsSchema, type FactExtension, type ReturnsFacts } from "./facts.js";
import { createRecordSchema } from "./record-schema.js";
import { type InstantKeys, subjectsOf } from "./subjects.js";
import type { Remedy } from "./vocabulary.js";

/** The returns domain: returns, exchanges, cancellations and changes before dispatch. */
export interface ReturnsDomain extends Domain<ReturnsFacts, ReturnsDecision, Remedy> {
  /**
   * The domain with further facts of a shop's own, which rules may then name. Groups are those of the
   * rules: `order`, `item`, `shipping`, `tender`, `customer`, `request`, `exchange`.
   *
   * @example
   * const ours = returns.extend({ customer: { loyaltyPoints: z.number().int() } });
   */
  extend<Extra extends FactExtension>(
    extra: Extra,
  ): Domain<ExtendedFacts<Extra>, ReturnsDecision, Remedy>;
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
    createReturns(extra) as Domain<ReturnsFacts, ReturnsDecision, Remedy> as Domain<
      ExtendedFacts<Extra>,
      ReturnsDecision,
      Remedy
    >,
};

function createReturns(extra: FactExtension): Domain<ReturnsFacts, ReturnsDecision, Remedy> {
  const record = createRecordSchema(extra);
  const instants = instantKeysOf(record.shape);
  return defineDomain({
    name: "returns",
    facts: createFactsSchema(extra),
    record,
    effects,
    check: checkPolicy,
    derive,
    subjects: (given) => subjectsOf(given, instants),
    requestWide: ({ effect }) => effect.params.scope === "request",
    conclude,
    allows,
    missing: ({ missing }) => missing,
  });
}

function instantKeysOf(groups: Readonly<Record<string, z.ZodObject>>): InstantKeys {
  return Object.fromEntries(
    Object.entries(groups).map(([name, { shape }]) => [
      name,
      new Set(Object.keys(shape).filter((key) => isInstant(shape[key] as z.ZodType))),
    ]),
  );
}

function isInstant(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return isInstant(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return isInstant(schema.element as z.ZodType);
  return markedKind(schema) === "instant" || schema instanceof z.ZodISODateTime;
}
