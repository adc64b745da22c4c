import { describe, expect, it } from "vitest";
import type { PolicyDocument, RuleDocument } from "../../../src/policy/document-schema.js";
import type { EffectParams } from "../../../src/returns/effects.js";
import { returns } from "../../../src/returns/index.js";
import { documentWith, rule } from "../../support/returns.js";

const calendar = { weekend: ["sunday"], holidays: [], coveredUntil: "2026-12-31" } as const;

/** The issues of a document that is refused, as `code message`; nothing for one that is accepted. */
function issuesOf(document: PolicyDocument): readonly string[] {
  const result = returns.safeLoad(document);
  return result.success ? [] : result.error.issues.map(({ code, message }) => `${code} ${message}`);
}

const withRule = (added: RuleDocument) => issuesOf(documentWith({ rules: [added] }));
const window = (params: EffectParams<"window">) => withRule(rule("window", params));

const oneEnd = "expected either one length and `anchor`, or `untilOn`, got";
const years = "expected a year from 1900 to 9899";

describe("a window", () => {
  it.each<[string, EffectParams<"window">, string]>([
    ["no end", {}, "none of them"],
    ["no anchor", { days: 14 }, "`days`"],
    ["no days", { anchor: "delivery" }, "`anchor`"],
    [
      "two ends",
      { days: 14, anchor: "delivery", untilOn: "2027-01-31" },
      "`days`, `anchor`, `untilOn`",
    ],
    ["a date and an anchor", { anchor: "delivery", untilOn: "2027-01-31" }, "`anchor`, `untilOn`"],
    [
      "a date that rolls",
      { untilOn: "2027-01-31", roll: "next-business-day" },
      "`untilOn`, `roll`",
    ],
    [
      "a date that is counted",
      { untilOn: "2027-01-31", counting: "24-hour-blocks" },
      "`untilOn`, `counting`",
    ],
  ])("with %s is refused", (_what, params, got) => {
    const issue = `invalid_window /rules/3/event/params: ${oneEnd} ${got}`;
    expect(window(params)).toEqual([issue]);
  });

  it("of an offer is checked too", () => {
    const { rules, ...document } = documentWith({ offer: { window: { days: 3 } } });
    expect(issuesOf({ ...document, rules })).toEqual([
      `invalid_window /rules/0/event/params/window: ${oneEnd} \`days\``,
    ]);
    const sound = { days: 3, anchor: "delivery" } as const;
    expect(issuesOf(documentWith({ offer: { window: sound } }))).toEqual([]);
  });

  it.each(["1899-12-31", "9900-01-01"])("until %s is refused", (untilOn) => {
    expect(window({ untilOn })).toEqual([
      `invalid_window /rules/3/event/params/untilOn: ${years}, got \`${untilOn}\``,
    ]);
  });

  it.each(["1900-01-01", "9899-12-31"])("until %s is accepted", (untilOn) => {
    expect(window({ untilOn })).toEqual([]);
  });

  it("of hours does not roll", () => {
    const params = { days: 2, anchor: "delivery", counting: "24-hour-blocks" } as const;
    expect(window({ ...params, roll: "next-business-day" })).toEqual([
      "invalid_window /rules/3/event/params/roll: expected `none`, since a period of hours ends on the hour, got `next-business-day`",
    ]);
    expect(window({ ...params, roll: "none" })).toEqual([]);
  });

  it("that rolls needs a calendar", () => {
    const rolls = rule("window", { days: 14, anchor: "delivery", roll: "next-business-day" });
    expect(withRule(rolls)).toEqual([
      "undeclared_calendar /rules/3/event/params/roll: expected a `calendar` declared at the top of a policy that counts business days, got none",
    ]);
    expect(issuesOf(documentWith({ rules: [rolls], calendar }))).toEqual([]);
  });
});

describe("a promise of business days", () => {
  it("needs a calendar", () => {
    const days = rule("reimburse", { on: "request", withinDays: 5, unit: "business-days" });
    expect(withRule(days)).toEqual([
      "undeclared_calendar /rules/3/event/params/unit: expected a `calendar` declared at the top of a policy that counts business days, got none",
    ]);
    expect(issuesOf(documentWith({ rules: [days], calendar }))).toEqual([]);
  });
});

describe("a fee", () => {
  const fee = (params: Partial<EffectParams<"fee">>) =>
    withRule(rule("fee", { kind: "label", per: "return", ...params }));
  const both =
    "invalid_fee /rules/3/event/params: expected either `basisPoints` or `amountMinor`, got both or neither";

  it("is a part or an amount", () => {
    expect(fee({})).toEqual([both]);
    expect(fee({ basisPoints: 1_500, amountMinor: 500 })).toEqual([both]);
    expect(fee({ basisPoints: 1_500 })).toEqual([]);
    expect(fee({ amountMinor: 500 })).toEqual([]);
  });

  it("asks every settlement to declare how it is taxed", () => {
    const { rules, ...document } = documentWith({
      rules: [rule("fee", { kind: "label", per: "return", amountMinor: 500 })],
    });
    const [offer, , tender, last] = rules as RuleDocument[];
    const settle = rule("settle", { outboundShipping: "never", promotions: "freeze" });
    if (offer === undefined || tender === undefined || last === undefined) throw new Error();
    expect(issuesOf({ ...document, rules: [offer, settle, tender, last] })).toEqual([
      "undeclared_strategy /rules/1/event/params: expected `feeTax`, since the policy has fees, got none",
    ]);
    expect(issuesOf({ ...document, rules: [offer, settle, tender] })).toEqual([]);
  });
});

describe("amounts", () => {
  it("need a currency, each of them", () => {
    const { currency: _, ...document } = documentWith({
      offer: { bonusMinor: 100 },
      rules: [rule("fee", { kind: "label", per: "line", amountMinor: 500, capMinor: 900 })],
    });
    const expected =
      "expected a `currency` declared at the top of a policy that names amounts, got an amount without one";
    expect(issuesOf(document)).toEqual([
      `undeclared_currency /rules/0/event/params/bonusMinor: ${expected}`,
      `undeclared_currency /rules/3/event/params/amountMinor: ${expected}`,
      `undeclared_currency /rules/3/event/params/capMinor: ${expected}`,
    ]);
  });
});

describe("what is offered", () => {
  const { rules, ...document } = documentWith();
  const [, settle, tender] = rules as RuleDocument[];
  const offer = (remedy: EffectParams<"offer">["remedies"][number]) =>
    rule("offer", { remedies: [remedy] });
  const noSettle =
    "undeclared_strategy /rules: expected a rule with a `settle` effect, which declares how refunds are worked out, got none";
  const noTender =
    "undeclared_strategy /rules: expected a rule with a `tender` effect, which declares where refunds go, got none";

  it.each(["refund", "store-credit", "exchange", "keep-item"] as const)(
    "asks how it is settled: %s",
    (remedy) => {
      if (settle === undefined || tender === undefined) throw new Error();
      expect(issuesOf({ ...document, rules: [offer(remedy)] })).toEqual([noSettle, noTender]);
      expect(issuesOf({ ...document, rules: [offer(remedy), settle] })).toEqual([noTender]);
      expect(issuesOf({ ...document, rules: [offer(remedy), tender] })).toEqual([noSettle]);
    },
  );

  it.each(["repair", "replacement", "payment-change"] as const)(
    "asks for no strategy where no goods are refunded: %s",
    (remedy) => expect(issuesOf({ ...document, rules: [offer(remedy)] })).toEqual([]),
  );
});
