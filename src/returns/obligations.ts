import type { Case } from "../domain/domain.js";
import type { Obligation, Settlement } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import { isApproved, type JudgedLine } from "./judge-line.js";
import { promiseFor, toObligation } from "./reimbursement.js";

/** What must follow from a decision: when money goes back, and which bought gift cards end. */
export function obligationsOf(
  lines: readonly JudgedLine[],
  settlement: Settlement | undefined,
  { derived, policy }: Case<ReturnsCase>,
): readonly Obligation[] {
  if (settlement === undefined) return [];
  const promises = lines.filter(isApproved).flatMap(({ effects }) => effects.reimburse);
  const kinds = [
    ...settlement.refunds.map(({ kind }) => kind),
    ...(settlement.storeCredit ? ["store-credit" as const] : []),
  ];
  const reimburse = kinds
    .flatMap((kind) => promiseFor(kind, promises) ?? [])
    .map((promise) => toObligation(promise, derived.requestedAtMs, policy.document));
  return [...new Map(reimburse.map((one) => [one.rule, one])).values(), ...giftCardsOf(lines)];
}

/** A gift card whose purchase is refunded must not be spent any more (rule 22). */
function giftCardsOf(lines: readonly JudgedLine[]): readonly Obligation[] {
  return lines.flatMap(({ requested, eligibility }) =>
    requested?.line.giftCardBalanceMinor !== undefined && eligibility.verdict === "approve"
      ? [{ code: "disable-gift-card" as const, lineId: requested.line.id }]
      : [],
  );
}
