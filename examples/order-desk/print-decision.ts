import {
  type LineDecision,
  type Reason,
  type ReturnsDecision,
  type Settlement,
  toDecimalString,
} from "redress";

/** Writes a decision for a person to read. */
export function printDecision(decision: ReturnsDecision): string {
  const currency = decision.settlement?.currency ?? "";
  const lines = decision.lines.flatMap((line) => printLine(line, currency));
  const money = decision.settlement === undefined ? [] : printSettlement(decision.settlement);
  const missing = decision.missing.map((pointer) => `  cannot be told without ${pointer}`);
  return [`→ ${decision.outcome}`, ...lines, ...money, ...missing].join("\n");
}

function printLine(line: LineDecision, currency: string): string[] {
  const { requested, granted } = line.quantity;
  const remedy = line.remedy === undefined ? "" : `: ${line.remedy} for ${granted} of ${requested}`;
  const until = line.remedies.find((offer) => offer.remedy === line.remedy)?.closesOn;
  const others = line.remedies.map((offer) => offer.remedy).filter((name) => name !== line.remedy);
  return [
    `  ${line.lineId} ${line.outcome}${remedy}${until === undefined ? "" : `, open until ${until}`}`,
    ...line.reasons.map((reason) => `    because ${printReason(reason)}`),
    ...(others.length === 0
      ? []
      : [`    ${otherwise[line.outcome]}: ${[...new Set(others)].join(", ")}`]),
    ...(line.quantity.granted === 0 || line.returnShipping === "not-stated"
      ? []
      : [`    return shipping paid by: ${line.returnShipping}`]),
    ...(line.override === undefined ? [] : [printOverride(line.override, currency)]),
  ];
}

const otherwise = {
  approve: "or instead",
  deny: "but there is",
  review: "if granted",
  undetermined: "if granted",
} as const;

function printReason({ code, rule, values = {} }: Reason): string {
  const seen = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  return [code, rule && `(rule ${rule})`, ...seen].filter(Boolean).join(" ");
}

function printOverride(
  { by, rules, costMinor }: NonNullable<LineDecision["override"]>,
  currency: string,
): string {
  const cost =
    costMinor === undefined ? "" : `, at a cost of ${toDecimalString(costMinor, currency)}`;
  return `    ${by} overrode ${rules.join(", ")}${cost}`;
}

function printSettlement(settlement: Settlement): string[] {
  const amount = (minor: number) => toDecimalString(minor, settlement.currency);
  const { refunds, charges, fees, storeCredit, refundMinor } = settlement;
  const parts = [
    `goods ${amount(settlement.goodsMinor)}`,
    `shipping ${amount(settlement.shippingMinor)}`,
    ...fees.map((fee) => `${fee.kind} fee -${amount(fee.amountMinor)}`),
  ];
  return [
    `  refund ${amount(refundMinor)} ${settlement.currency} (${parts.join(", ")})`,
    ...refunds.map(
      (transfer) => `    ${amount(transfer.amountMinor)} back to ${transfer.tenderId}`,
    ),
    ...(storeCredit === undefined
      ? []
      : [
          `    ${amount(storeCredit.amountMinor)} as store credit, ${amount(storeCredit.bonusMinor)} of it bonus`,
        ]),
    ...charges.map(
      (transfer) =>
        `  charge ${amount(transfer.amountMinor)} to ${transfer.tenderId ?? "a tender to be named"}`,
    ),
  ];
}
