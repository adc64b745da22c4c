import fc from "fast-check";
import type { ReturnsFacts } from "../../../src/returns/facts.js";
import { goodsKinds } from "../../../src/returns/vocabulary.js";
import { arbitraryReturnsFacts } from "./returns-facts.js";

/**
 * Complete facts of returns cases with what statutory floors turn on besides: who bought what where, what
 * he was told, and what was tried before.
 */
export const lawFacts: fc.Arbitrary<ReturnsFacts> = fc
  .record({
    facts: arbitraryReturnsFacts({ complete: true, kinds: ["return", "return", "cancel"] }),
    place: fc.constantFrom<readonly string[]>(
      ["DE", ""],
      ["IE", ""],
      ["GB", ""],
      ["US", "CA"],
      ["US", "NY"],
      ["IN", ""],
      ["AU", ""],
    ),
    kind: fc.oneof(
      { weight: 3, arbitrary: fc.constant("ordinary" as const) },
      { weight: 1, arbitrary: fc.constantFrom(...goodsKinds) },
    ),
    told: fc.record({
      informedOfWithdrawal: fc.boolean(),
      informedOfReturnCost: fc.boolean(),
      returnPolicyPosted: fc.boolean(),
      delayConsented: fc.boolean(),
      appliedForCredit: fc.boolean(),
      regularDelivery: fc.constantFrom(false, false, true),
    }),
    tried: fc.record({
      repairAttempts: fc.constantFrom(0, 0, 1, 2),
      repairPossible: fc.boolean(),
      replacementAvailable: fc.boolean(),
    }),
    fault: fc.constantFrom(
      "confirmed" as const,
      "confirmed" as const,
      "not-found" as const,
      "customer-caused" as const,
    ),
    sealBroken: fc.boolean(),
  })
  .map(({ facts, place, kind, told, tried, fault, sealBroken }) => {
    const [country = "", region = ""] = place;
    const { placedAt, dispatchedAt } = facts.order;
    return {
      ...facts,
      order: {
        ...facts.order,
        ...told,
        country,
        ...(region !== "" && { region }),
        ...(told.informedOfWithdrawal &&
          placedAt !== undefined && { informedOfWithdrawalAt: placedAt }),
        ...(dispatchedAt === undefined && { shipByOn: "2026-06-30" }),
      },
      lines: facts.lines.map((line) => ({ ...line, kind, ...tried })),
      request: { ...withoutOverride(facts.request), fault, sealBroken },
    };
  });

/** What staff grant beyond the policy is no measure of what the law gives. */
function withoutOverride({ override: _override, ...request }: ReturnsFacts["request"]) {
  return request;
}
