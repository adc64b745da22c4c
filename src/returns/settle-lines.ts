import type { Case } from "../domain/domain.js";
import { changePayment } from "./change-payment.js";
import type { LineCharge } from "./charge.js";
import type { LineCredit, Reason, ReturnsDecision, Settlement } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import { type Grant, turnsOnValue } from "./grant.js";
import { isApproved, type JudgedLine, returnShippingOf } from "./judged-line.js";
import { hasOpenFee, openFeesOf, withoutOpenFees } from "./open-fees.js";
import { settle } from "./settle.js";
import { type Strategies, sharedStrategies, uniqueByRule } from "./shared-strategies.js";
import type { TransferTerms } from "./transfers.js";

/** All lines after settling, with the money: some may have been held back for a person to look. */
export interface SettledLines {
  readonly lines: readonly JudgedLine[];
  readonly settlement: Settlement | undefined;
  readonly credits: ReadonlyMap<JudgedLine, LineCredit>;
  readonly reasons: readonly Reason[];
  readonly missing: readonly string[];
  /** Lines that a floor gives more than the shop's policy would. */
  readonly raised: ReadonlySet<JudgedLine>;
  /** The bounds of the refund, where a fee is at somebody's discretion. */
  readonly range: ReturnsDecision["refundRange"];
}

const nothing = {
  settlement: undefined,
  credits: new Map(),
  reasons: [],
  missing: [],
  raised: new Set<JudgedLine>(),
  range: undefined,
};

/**
 * Settles the approved lines of a request together, once it can be told of all which they are. Lines
 * that a person must look at are settled by a later request. Amounts that are missing do not change what is
 * granted: then there is no settlement, and what it lacks is named.
 */
export function settleLines(lines: readonly JudgedLine[], given: Case<ReturnsCase>): SettledLines {
  const { derived, policy } = given;
  const terms = {
    promises: uniqueByRule(lines.filter(isApproved).flatMap(({ effects }) => effects.reimburse)),
    facts: derived.facts,
    document: policy.document,
  };
  const granted = lines.filter(isSettled);
  if (lines.some(isUntold)) return { ...nothing, lines };
  if (lines.some(changesPayment)) return { ...nothing, lines, ...changePayment(derived, terms) };
  if (granted.length === 0) return { ...nothing, lines };
  const strategies = sharedStrategies(granted);
  if ("conflict" in strategies)
    return {
      ...nothing,
      lines: lines.map((line) => holdForReview(line, granted, strategies.conflict)),
    };
  const open = granted.filter(hasOpenFee);
  const range = rangeOf(open, strategies, derived, terms);
  if (range === undefined)
    return { ...nothing, lines, ...settleGranted(granted, strategies, derived, terms) };
  const rest = granted.filter((line) => !open.includes(line));
  const settled = rest.length > 0 ? settleGranted(rest, strategies, derived, terms) : nothing;
  const decided = lines.map((line) => (open.includes(line) ? decideFee(line, range) : line));
  return { ...nothing, ...settled, lines: decided, range };
}

/**
 * A fee of up to so much bounds the refund of the lines that it is asked of: what is left of it at the
 * most, and without it. They are for a person to look at; the others are settled.
 */
function rangeOf(
  open: readonly JudgedLine[],
  strategies: Strategies,
  derived: ReturnsCase,
  terms: TransferTerms,
): ReturnsDecision["refundRange"] {
  if (open.length === 0) return undefined;
  const least = settleGranted(open, strategies, derived, terms).settlement;
  const most = settleGranted(open.map(withoutOpenFees), strategies, derived, terms).settlement;
  if (least === undefined || most === undefined) return undefined;
  return { minMinor: least.refundMinor, maxMinor: most.refundMinor };
}

/** How much is kept is for a person to decide, between bounds that are known. */
function decideFee(
  line: JudgedLine,
  { minMinor, maxMinor }: NonNullable<ReturnsDecision["refundRange"]>,
): JudgedLine {
  const [open] = openFeesOf(line);
  if (open === undefined) return line;
  const values = { minMinor, maxMinor };
  const reasons = [{ code: "discretionary-fee", rule: open.rule.name, values }];
  return { ...line, eligibility: { ...line.eligibility, verdict: "review", reasons } };
}

function settleGranted(
  granted: readonly JudgedLine[],
  strategies: Strategies,
  { facts, charges }: ReturnsCase,
  terms: TransferTerms,
): Partial<SettledLines> {
  if ("missing" in charges) return { missing: charges.missing };
  const grants = granted.flatMap((line) => toGrant(line, charges.lines));
  const settled = settle(grants, { facts, charges: charges.lines, ...strategies, terms });
  if ("missing" in settled) return { missing: settled.missing };
  const credits = new Map(
    granted.map((line, index) => [line, settled.credits[index] as LineCredit]),
  );
  const reasons = [...settled.reasons, ...granted.flatMap(notYetReceived)];
  const raised = new Set(granted.filter((line, index) => settled.raised[index] || isRaised(line)));
  return { settlement: settled.settlement, credits, reasons, raised };
}

/** One line that cannot be told yet holds back the money of all: with its facts, ask again. */
function isUntold({ eligibility: { verdict } }: JudgedLine): boolean {
  return verdict === "undetermined";
}

function isSettled(line: JudgedLine): boolean {
  const { remedy } = line.eligibility;
  if (!isApproved(line) || remedy === undefined) return false;
  return turnsOnValue({ remedy });
}

function changesPayment(line: JudgedLine): boolean {
  return isApproved(line) && line.eligibility.remedy === "payment-change";
}

function holdForReview(
  line: JudgedLine,
  granted: readonly JudgedLine[],
  conflict: Reason,
): JudgedLine {
  if (!granted.includes(line)) return line;
  const eligibility = { ...line.eligibility, verdict: "review" as const, reasons: [conflict] };
  return { ...line, override: undefined, eligibility };
}

/** Units that arrived are refunded; those that were announced and did not stay open (rule 25). */
function toGrant(line: JudgedLine, charges: readonly LineCharge[]): readonly Grant[] {
  const { requested, eligibility, effects, finding, guards = [] } = line;
  const charge = requested === undefined ? undefined : charges[requested.lineIndex];
  if (requested === undefined || charge === undefined || eligibility.remedy === undefined)
    return [];
  const units = Math.min(requested.granted, requested.asked.quantityReceived ?? requested.granted);
  return [
    {
      requested,
      charge,
      units,
      remedy: eligibility.remedy,
      offer: eligibility.offer,
      effects,
      finding,
      floors: guards,
    },
  ];
}

/** That the shop pays the way back only because the law says so is a difference too. */
function isRaised({ guards = [], effects, eligibility }: JudgedLine): boolean {
  const ofLaw = guards.flatMap((guard) => guard.effects["return-shipping"]);
  const payer = returnShippingOf({ effects, eligibility });
  const own = effects["return-shipping"].filter((one) => !ofLaw.includes(one));
  const alone = returnShippingOf({ effects: { ...effects, "return-shipping": own }, eligibility });
  return payer === "shop" && alone !== "shop";
}

function notYetReceived({ requested }: JudgedLine): readonly Reason[] {
  const received = requested?.asked.quantityReceived;
  if (requested === undefined || received === undefined || received >= requested.granted) return [];
  const values = { announced: requested.granted, received };
  return [{ code: "not-yet-received", lineId: requested.line.id, values }];
}
