import { allocateByLargestRemainder } from "../money/largest-remainder.js";
import type { EffectParams } from "./effects.js";
import type { TenderFacts } from "./facts.js";
import { isOriginal, refundableTo } from "./tender-caps.js";

/** An amount for one tender. */
export interface TenderShare {
  readonly tender: TenderFacts;
  readonly amountMinor: number;
}

/**
 * Splits a refund over the tenders of an order (rule 17): each gets at most what it bore and has not
 * had back. A tender that the customer wants comes first, if it bore a part; one that did not bore
 * any takes all, if the policy lets refunds go to its kind (rule 18: credit only by express choice).
 */
export function splitRefund(
  amountMinor: number,
  tenders: readonly TenderFacts[],
  { strategy, alsoTo = [] }: EffectParams<"tender">,
  wanted: TenderFacts | undefined,
): readonly TenderShare[] {
  if (wanted !== undefined && !isOriginal(wanted) && alsoTo.includes(wanted.kind))
    return [{ tender: wanted, amountMinor }];
  const original = tenders.filter(isOriginal);
  const first = wanted !== undefined && isOriginal(wanted) ? [wanted] : [];
  if (strategy === "ratio" && first.length === 0) return splitByRatio(amountMinor, original);
  const ordered = [
    ...first,
    ...orderBy[strategy](original).filter((tender) => !first.includes(tender)),
  ];
  return fill(amountMinor, ordered);
}

const isCredit = ({ kind }: TenderFacts): boolean =>
  kind === "gift-card" || kind === "store-credit";

type Order = (tenders: readonly TenderFacts[]) => readonly TenderFacts[];

const orderBy: Readonly<Record<EffectParams<"tender">["strategy"], Order>> = {
  original: (tenders) => tenders,
  ratio: (tenders) => tenders,
  "last-first": (tenders) => [...tenders].reverse(),
  "gift-card-first": (tenders) => [
    ...tenders.filter(isCredit),
    ...tenders.filter((tender) => !isCredit(tender)),
  ],
};

function fill(amountMinor: number, tenders: readonly TenderFacts[]): readonly TenderShare[] {
  let left = amountMinor;
  return tenders.map((tender) => {
    const share = Math.min(left, refundableTo(tender));
    left -= share;
    return { tender, amountMinor: share };
  });
}

/**
 * By the parts that the tenders bore, counted over all refunds so far and this one: so that the
 * steps of a return end where one step would. What a tender cannot take goes to the others in turn.
 */
function splitByRatio(
  amountMinor: number,
  tenders: readonly TenderFacts[],
): readonly TenderShare[] {
  const bore = tenders.map(({ capturedMinor = 0 }) => capturedMinor);
  const gone = tenders.map((tender) => (tender.capturedMinor ?? 0) - refundableTo(tender));
  const total = gone.reduce((sum, amount) => sum + amount, amountMinor);
  const targets = allocateByLargestRemainder(total, bore);
  let left = amountMinor;
  const shares = tenders.map((tender, index) => {
    const share = Math.min(left, Math.max(0, (targets[index] ?? 0) - (gone[index] ?? 0)));
    left -= share;
    return { tender, amountMinor: share };
  });
  return shares.map(({ tender, amountMinor: share }) => {
    const rest = Math.min(left, refundableTo(tender) - share);
    left -= rest;
    return { tender, amountMinor: share + rest };
  });
}
