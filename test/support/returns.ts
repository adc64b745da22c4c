import type { BooleanDocument } from "../../src/policy/condition-schema.js";
import type { PolicyDocument, RuleDocument } from "../../src/policy/document-schema.js";
import type { ReturnsDecision } from "../../src/returns/decision.js";
import type { EffectParams, EffectType } from "../../src/returns/effects.js";
import type { LineFacts, ReturnsFacts, TenderFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";

/** A rule's name, condition and exceptions, where they are not the usual ones. */
interface RuleParts {
  readonly name?: string;
  readonly when?: RuleDocument["conditions"];
  readonly overrides?: readonly string[];
}

/** A rule, named after its effect and always holding unless told otherwise. */
export function rule<Type extends EffectType>(
  type: Type,
  params: EffectParams<Type>,
  { name = type, when = "always", overrides }: RuleParts = {},
): RuleDocument {
  const event = { type, params };
  return { name, conditions: when, event, ...(overrides && { overrides }) };
}

/** The condition that a fact, written `item.finalSale`, has a value. */
export function fact(
  name: string,
  value: boolean | number | string | readonly string[],
  operator = "equal",
): BooleanDocument {
  const [group = "", key = ""] = name.split(".");
  return { all: [{ fact: group, path: `$.${key}`, operator, value }] };
}

/** What a test's policy says beyond the least that one which pays refunds must say. */
export interface PolicyParts extends Partial<Omit<PolicyDocument, "rules">> {
  readonly offer?: Partial<EffectParams<"offer">>;
  readonly settle?: Partial<EffectParams<"settle">>;
  readonly tender?: Partial<EffectParams<"tender">>;
  readonly rules?: readonly RuleDocument[];
}

/** A policy document: refund, credit and exchange for the asking, no window, strategies declared. */
export function documentWith({
  offer,
  settle,
  tender,
  rules = [],
  ...document
}: PolicyParts = {}): PolicyDocument {
  const strategies = {
    outboundShipping: "never",
    promotions: "freeze",
    feeTax: "follows-refund",
  } as const;
  return {
    id: "returns.test",
    domain: "returns",
    version: "1",
    timeZone: "Europe/Berlin",
    currency: "EUR",
    ...document,
    rules: [
      rule("offer", { remedies: ["refund", "store-credit", "exchange"], ...offer }),
      rule("settle", { ...strategies, ...settle }),
      rule("tender", { strategy: "original", ...tender }),
      ...rules,
    ],
  };
}

/** The policy of `documentWith`, loaded. */
export function policyWith(parts: PolicyParts = {}) {
  return returns.load(documentWith(parts));
}

/** A line with `parts`, else one unit of 100.00. */
export function lineWith(parts: Partial<LineFacts> = {}, index = 0): LineFacts {
  return { id: `line-${index + 1}`, quantityOrdered: 1, unitPriceMinor: 10_000, ...parts };
}

/** What a test says of a case; all else is usual and adds up. */
export interface FactsParts {
  readonly order?: Partial<ReturnsFacts["order"]>;
  readonly lines?: readonly Partial<LineFacts>[];
  readonly shipping?: ReturnsFacts["shipping"];
  readonly tenders?: readonly TenderFacts[];
  readonly customer?: ReturnsFacts["customer"];
  readonly request?: Partial<ReturnsFacts["request"]>;
}

/** Facts of a delivered order, asked to be returned; paid by one card unless tenders are given. */
export function factsWith({
  order,
  lines = [{}],
  shipping,
  tenders,
  customer,
  request,
}: FactsParts = {}): ReturnsFacts {
  const facts = {
    order: {
      id: "order-1",
      currency: "EUR",
      placedAt: "2026-05-01T10:00:00Z",
      deliveredAt: "2026-05-03T08:00:00Z",
      pricesIncludeTax: true,
      ...order,
    },
    lines: lines.map(lineWith),
    ...(shipping && { shipping }),
    ...(customer && { customer }),
    request: { kind: "return" as const, requestedAt: "2026-05-10T10:00:00Z", ...request },
  };
  const card = { id: "card", kind: "card" as const, capturedMinor: chargedFor(facts) };
  return { ...facts, tenders: [...(tenders ?? [card])] };
}

/** Everything that is charged for an order, added up without any rounding. */
export function chargedFor({
  order,
  lines,
  shipping,
}: Pick<ReturnsFacts, "order" | "lines" | "shipping">): number {
  const goods = lines.map(
    (line) =>
      (line.unitPriceMinor ?? 0) * line.quantityOrdered -
      (line.discountMinor ?? 0) +
      (order.pricesIncludeTax === false ? (line.taxMinor ?? 0) : 0) +
      (line.dutiesMinor ?? 0),
  );
  const discounts = (order.discounts ?? []).map(({ amountMinor }) => -amountMinor);
  const sent = (shipping?.paidMinor ?? 0) - (shipping?.discountMinor ?? 0);
  return sum([...goods, ...discounts, sent]);
}

/** The case with another request, as kinds of one and the same order come in one after the other. */
export function asking(
  facts: ReturnsFacts,
  quantities: Readonly<Record<string, number>>,
): ReturnsFacts {
  const lines = Object.entries(quantities).map(([lineId, quantity]) => ({ lineId, quantity }));
  return { ...facts, request: { ...facts.request, lines } };
}

/**
 * What a host does with a decision: pays out, and writes down what was paid and what came back. The
 * facts that come out are those of the order's next request.
 */
export function execute(facts: ReturnsFacts, decision: ReturnsDecision): ReturnsFacts {
  const { settlement } = decision;
  if (settlement === undefined) return facts;
  const lines = facts.lines.map((line) => withReturned(line, decision));
  const tenders = (facts.tenders ?? []).map((tender) => {
    const paid = settlement.refunds.filter(({ tenderId }) => tenderId === tender.id);
    return withRefund(tender, sum(paid.map(({ amountMinor }) => amountMinor)));
  });
  const { storeCredit, shippingMinor, fees } = settlement;
  const credit: TenderFacts[] = storeCredit
    ? [
        {
          id: `credit-${tenders.length}`,
          kind: "store-credit",
          refundedMinor: storeCredit.cashValueMinor,
        },
      ]
    : [];
  const feesCharged = [
    ...(facts.order.feesCharged ?? []),
    ...fees.map(({ kind, amountMinor }) => ({ kind, amountMinor })),
  ];
  const refundedMinor = (facts.shipping?.refundedMinor ?? 0) + shippingMinor;
  return {
    ...facts,
    order: { ...facts.order, feesCharged },
    lines,
    ...(facts.shipping && { shipping: { ...facts.shipping, refundedMinor } }),
    tenders: [...tenders, ...credit],
  };
}

function withReturned(line: LineFacts, decision: ReturnsDecision): LineFacts {
  const own = decision.lines.filter(({ lineId }) => lineId === line.id);
  const units = sum(own.map(({ quantity }) => quantity.granted));
  const credited = sum(own.map(({ credit }) => credit?.creditMinor ?? 0));
  return {
    ...line,
    quantityReturned: (line.quantityReturned ?? 0) + units,
    refundedMinor: (line.refundedMinor ?? 0) + credited,
  };
}

function withRefund(tender: TenderFacts, amountMinor: number): TenderFacts {
  return { ...tender, refundedMinor: (tender.refundedMinor ?? 0) + amountMinor };
}

/** The sum of amounts. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** The settlements of returning one line after the other. */
export function settlementsOf(parts: PolicyParts, facts: ReturnsFacts, lineIds: readonly string[]) {
  const policy = policyWith(parts);
  let state = facts;
  return lineIds.map((lineId) => {
    const step = asking(state, { [lineId]: 1 });
    const decision = policy.decide(step);
    state = execute(step, decision);
    return decision.settlement;
  });
}

/** The issues of facts that a policy refuses, as `code message`; the message starts with the path. */
export function issuesOf(facts: unknown, policy = policyWith()): readonly string[] {
  const result = policy.safeDecide(facts);
  if (result.success) throw new Error(`decided: ${result.data.outcome}`);
  return result.error.issues.map(({ code, path, message }) => {
    const at = path === "" ? "the document" : path;
    if (!message.startsWith(`${at}: `)) throw new Error(`the message is not at ${at}: ${message}`);
    return `${code} ${message}`;
  });
}
