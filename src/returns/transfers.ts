import type { PolicyDocument } from "../policy/document-schema.js";
import type { ActiveEffect } from "./active-effects.js";
import type { Transfer } from "./decision.js";
import type { EffectParams } from "./effects.js";
import type { ReturnsFacts, TenderFacts } from "./facts.js";
import { promiseFor, type ReimburseObligation, toObligation } from "./reimbursement.js";
import type { TenderShare } from "./split-refund.js";

/** When money may move: what rules promise, since when, and by which calendar. */
export interface TransferTerms {
  readonly promises: readonly ActiveEffect<"reimburse">[];
  readonly facts: ReturnsFacts;
  readonly document: PolicyDocument;
}

/** Refunds to tenders in whole payable steps, and what the steps leave over (rule 1). */
export interface Payout {
  readonly refunds: readonly Transfer[];
  readonly residueMinor: number;
}

/**
 * Turns shares of a refund into transfers; a share of nothing makes none. What a tender bore whose kind
 * comes back as credit is credited in its place.
 */
export function toPayout(
  shares: readonly TenderShare[],
  { asCredit = [] }: Pick<EffectParams<"tender">, "asCredit">,
  terms: TransferTerms,
): Payout {
  const payable = shares.map(({ tender, amountMinor }) => {
    const step = tender.payableInMinor ?? 1;
    return { tender, amountMinor: amountMinor - (amountMinor % step), left: amountMinor % step };
  });
  return {
    refunds: payable
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ tender, amountMinor }) => ({
        ...toTransfer(tender, amountMinor, amountMinor, terms),
        ...(asCredit.includes(tender.kind) && { kind: "store-credit" as const }),
      })),
    residueMinor: payable.reduce((sum, { left }) => sum + left, 0),
  };
}

/** A charge to the tender that the customer wants to pay with, or to one that is yet to be named. */
export function toCharges(
  amountMinor: number,
  tender: TenderFacts | undefined,
  terms: TransferTerms,
): readonly Transfer[] {
  return amountMinor > 0 ? [toTransfer(tender, amountMinor, -amountMinor, terms)] : [];
}

function toTransfer(
  tender: TenderFacts | undefined,
  amountMinor: number,
  change: number,
  { promises, facts, document }: TransferTerms,
): Transfer {
  const promise = promiseFor(tender?.kind, promises);
  const told = promise === undefined ? undefined : toObligation(promise, { facts, document });
  return {
    ...(tender !== undefined && { tenderId: tender.id, kind: tender.kind }),
    amountMinor,
    ...(told && timing(told)),
    ...balanceAfter(tender, change, told),
  };
}

function timing({ on, withinDays, withinHours, dueBy }: ReimburseObligation): Partial<Transfer> {
  return {
    on,
    ...(withinDays !== undefined && { withinDays }),
    ...(withinHours !== undefined && { withinHours }),
    ...(dueBy !== undefined && { dueBy }),
  };
}

/** A balance that is known changes at once only where the money moves on the request itself. */
function balanceAfter(
  tender: TenderFacts | undefined,
  change: number,
  told: ReimburseObligation | undefined,
): Partial<Transfer> {
  const atOnce = told?.on === "request" && (told.withinDays ?? told.withinHours) === 0;
  if (!atOnce || tender?.balanceMinor === undefined) return {};
  return { balanceAfterMinor: tender.balanceMinor + change };
}
