import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
import type { RuleDocument } from "../../../src/policy/document-schema.js";
import { documentIssues, documentWith, rule, ruleIssues } from "../../support/escalation.js";

const at = "/rules/2/event/params";
const undeclared =
  "expected a `currency` declared at the top of a policy that names amounts, got an amount without one";

const withoutCurrency = (...rules: readonly RuleDocument[]) => {
  const { currency: _, ...document } = documentWith({ rules });
  return documentIssues(document);
};

describe("authority", () => {
  const authority = (params: Partial<EffectParams<"authority">> = {}) =>
    rule("authority", { role: "agent", upToMinor: 5000, per: "case", ...params });

  it("is in the policy's currency", () => {
    expect(ruleIssues(authority())).toEqual([]);
    expect(ruleIssues(authority({ currency: "GBP" }))).toEqual([]);
    expect(ruleIssues(authority({ currency: "EUR" }))).toEqual([
      `currency_mismatch ${at}/currency: expected \`GBP\`, the policy's currency, got \`EUR\``,
    ]);
  });

  it("needs one, even where it names its own", () => {
    const issue = `undeclared_currency ${at}/upToMinor: ${undeclared}`;
    expect(withoutCurrency(authority())).toEqual([issue]);
    expect(withoutCurrency(authority({ currency: "GBP" }))).toEqual([issue]);
  });

  it.each([
    [{ upToMinor: -1 }, "upToMinor: expected at least 0, got `-1`"],
    [{ periodDays: 0 }, "periodDays: expected at least 1, got `0`"],
  ])("is not below nothing: %j", (params, message) => {
    expect(ruleIssues(authority(params))).toEqual([`invalid_value ${at}/${message}`]);
  });
});

describe("the formula of an offer", () => {
  type Formula = Omit<EffectParams<"offer">, "offer">;
  const offer = (params: Formula) => ruleIssues(rule("offer", { offer: "credit", ...params }));
  const total = { fact: "order", path: "$.totalMinor" };
  const orders = { fact: "customer", path: "$.ordersLast12Months" };

  it.each<Formula>([
    {},
    { amountMinor: 500 },
    { amountMinor: 500, times: orders, minMinor: 100, capMinor: 900 },
    { basisPoints: 500, of: total, minMinor: 900, capMinor: 900 },
    { basisPoints: 500, of: { fact: "complaint", path: "$.amountAtStakeMinor" }, times: orders },
  ])("is nothing, an amount or a share: %j", (params) => {
    expect(offer(params)).toEqual([]);
  });

  it.each<Formula>([
    { basisPoints: 500 },
    { of: total },
    { amountMinor: 500, basisPoints: 500, of: total },
    { amountMinor: 500, of: total },
    { times: orders },
    { minMinor: 100 },
    { capMinor: 100 },
  ])("is nothing else: %j", (params) => {
    expect(offer(params)).toEqual([
      `invalid_offer ${at}: expected either \`amountMinor\` or \`basisPoints\` with \`of\`, got another combination`,
    ]);
  });

  it("has no least above its most", () => {
    expect(offer({ basisPoints: 500, of: total, minMinor: 901, capMinor: 900 })).toEqual([
      `invalid_offer ${at}/minMinor: expected at most \`capMinor\`, \`900\`, got \`901\``,
    ]);
  });

  it("multiplies numbers and takes shares of amounts", () => {
    expect(offer({ amountMinor: 500, times: total })).toEqual([
      `unfitting_fact ${at}/times: expected a fact that is an integer, got \`$.totalMinor\``,
    ]);
    expect(offer({ basisPoints: 500, of: orders })).toEqual([
      `unfitting_fact ${at}/of: expected a fact that is a money, got \`$.ordersLast12Months\``,
    ]);
    expect(offer({ amountMinor: 500, times: { fact: "order", path: "$.total" } })).toEqual([
      `unknown_path ${at}/times/path: expected a path to a known fact, got \`$.total\``,
    ]);
  });

  it("needs a currency for its amounts, not for a share", () => {
    const credit = (params: Formula) =>
      withoutCurrency(rule("offer", { offer: "credit", ...params }));
    const issue = `undeclared_currency ${at}: ${undeclared}`;
    expect(credit({ amountMinor: 500 })).toEqual([issue]);
    expect(credit({ basisPoints: 500, of: total, capMinor: 900 })).toEqual([issue]);
    expect(credit({ basisPoints: 500, of: total })).toEqual([]);
  });
});
