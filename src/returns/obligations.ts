import type { Case } from "../domain/domain.js";
import { addDays } from "../time/calendar-date.js";
import { calendarDateIn } from "../time/time-zone.js";
import type { Obligation, Settlement } from "./decision.js";
import { instantOf, type ReturnsCase } from "./derive.js";
import { isApproved, type JudgedLine } from "./judged-line.js";
import { promiseFor, toObligation } from "./reimbursement.js";

/** What must follow from a decision: when money goes back, and which bought gift cards end. */
export function obligationsOf(
  lines: readonly JudgedLine[],
  settlement: Settlement | undefined,
  { derived, policy }: Case<ReturnsCase>,
): readonly Obligation[] {
  const sendBack = sendBackOf(lines, derived);
  if (settlement === undefined) return sendBack;
  const promises = lines.filter(isApproved).flatMap(({ effects }) => effects.reimburse);
  const kinds = [
    ...settlement.refunds.map(({ kind }) => kind),
    ...(settlement.storeCredit ? ["store-credit" as const] : []),
  ];
  const reimburse = kinds
    .flatMap((kind) => promiseFor(kind, promises) ?? [])
    .map((promise) => toObligation(promise, { facts: derived.facts, document: policy.document }));
  return [
    ...sendBack,
    ...new Map(reimburse.map((one) => [one.rule, one])).values(),
    ...settledBesides(settlement),
    ...giftCardsOf(lines),
  ];
}

/** What the shop does besides paying: coupons issued anew, instalments lowered. */
function settledBesides({
  reissuedCouponMinor,
  dueReductions = [],
}: Settlement): readonly Obligation[] {
  const reissue = reissuedCouponMinor ?? 0;
  return [
    ...(reissue > 0 ? [{ code: "reissue-coupon" as const, amountMinor: reissue }] : []),
    ...dueReductions.map(({ tenderId, amountMinor }) => ({
      code: "reduce-instalments" as const,
      tenderId,
      amountMinor,
    })),
  ];
}

/** Goods that are granted something for must be sent back; the rule that leaves most time counts. */
function sendBackOf(
  lines: readonly JudgedLine[],
  { facts, zone }: ReturnsCase,
): readonly Obligation[] {
  const rules = lines.filter(isApproved).flatMap(({ effects }) => effects["send-back"]);
  const longest = [...rules].sort((a, b) => b.params.withinDays - a.params.withinDays)[0];
  if (longest === undefined || facts.request.receivedAt !== undefined) return [];
  const { withinDays } = longest.params;
  const requestedAtMs = instantOf(facts.request.requestedAt);
  const dueOn =
    requestedAtMs === undefined
      ? undefined
      : addDays(calendarDateIn(requestedAtMs, zone), withinDays);
  const due = dueOn === undefined ? {} : { dueOn };
  return [{ code: "send-back", withinDays, ...due, rule: longest.rule.name }];
}

/** A gift card whose purchase is refunded must not be spent any more (rule 22). */
function giftCardsOf(lines: readonly JudgedLine[]): readonly Obligation[] {
  return lines.flatMap(({ requested, eligibility }) =>
    requested?.line.giftCardBalanceMinor !== undefined && eligibility.verdict === "approve"
      ? [{ code: "disable-gift-card" as const, lineId: requested.line.id }]
      : [],
  );
}
