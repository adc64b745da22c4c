import { describe, expect, test } from "vitest";
import type { MessageDecision } from "../../../src/messages/decision-parts.js";
import type { ReturnsDecision } from "../../../src/returns/decision.js";
import { factsWith, policyWith, rule } from "../../support/returns.js";
import { shippedReturnsPolicies } from "../../support/shipped-policies.js";
import { locales, messagesIn, plain } from "./say.js";

const line = { lineId: "lamp", outcome: "approve", remedies: [] } as const;
const empty = {
  outcome: "approve",
  reasons: [],
  lines: [line],
  obligations: [],
  missing: [],
} as const;
const money = { currency: "EUR", fees: [], refunds: [], charges: [], residueMinor: 0 };

function told(decision: MessageDecision, locale = locales[0] ?? "en"): readonly string[] {
  return messagesIn(locale).decision(decision).map(plain);
}

describe("a decision", () => {
  const decision: ReturnsDecision = policyWith({
    tender: { strategy: "gift-card-first" },
    rules: [
      rule("window", { days: 30, anchor: "delivery" }),
      rule("fee", { kind: "restocking", amountMinor: 1_000, per: "line" }),
      rule("reimburse", { on: "receipt", withinDays: 14 }),
      rule("return-shipping", { paidBy: "customer" }),
    ],
  }).decide(
    factsWith({
      tenders: [
        { id: "gift", kind: "gift-card", capturedMinor: 2_500 },
        { id: "visa", kind: "card", capturedMinor: 7_500 },
      ],
    }),
  );

  test("is told from its outcome to what must follow, in English", () => {
    expect(told(decision)).toEqual([
      "Your request is approved.",
      "€10.00 is deducted from the refund: restocking fee.",
      "€25.00 goes back to your gift card.",
      "€65.00 goes back to your card.",
      "Your request is in time: the last day for it is June 2, 2026.",
      "You pay for sending the goods back.",
      "We will pay the money back within 14 days of receiving the goods.",
    ]);
  });

  test("is told in Bengali", () => {
    expect(told(decision, "bn")).toEqual([
      "আপনার অনুরোধটি অনুমোদিত হয়েছে।",
      "পুনরায় মজুত করার চার্জ বাবদ ফেরতের অর্থ থেকে ১০.০০€ কেটে রাখা হবে।",
      "২৫.০০€ আপনার গিফট কার্ডে ফেরত যাবে।",
      "৬৫.০০€ আপনার কার্ডে ফেরত যাবে।",
      "আপনার অনুরোধটি সময়মতো এসেছে; এর শেষ তারিখ ২ জুন, ২০২৬।",
      "পণ্য ফেরত পাঠানোর খরচ আপনাকে বহন করতে হবে।",
      "পণ্য আমাদের কাছে পৌঁছানোর ১৪ দিনের মধ্যে আমরা টাকা ফেরত দেব।",
    ]);
  });

  test("is told in Marathi", () => {
    expect(told(decision, "mr")).toEqual([
      "तुमची विनंती मंजूर झाली आहे.",
      "पुन्हा साठ्यात घेण्याचे शुल्क म्हणून परताव्यातून €१०.०० वजा केले जातील.",
      "€२५.०० तुमच्या गिफ्ट कार्डवर परत जमा केले जातील.",
      "€६५.०० तुमच्या कार्डवर परत जमा केले जातील.",
      "तुमची विनंती वेळेत आली आहे; यासाठीची शेवटची तारीख २ जून, २०२६ आहे.",
      "वस्तू परत पाठवण्याचा खर्च तुम्हाला करावा लागेल.",
      "वस्तू आमच्याकडे पोहोचल्यापासून १४ दिवसांत आम्ही पैसे परत करू.",
    ]);
  });

  test("is told to agents with the means of payment", () => {
    expect(messagesIn("en", "agent").decision(decision)).toEqual([
      "Approved.",
      "Deducted €10.00: restocking fee.",
      "Refund €25.00: gift card (gift).",
      "Refund €65.00: card (visa).",
      "Last day: June 2, 2026.",
      "Return shipping: customer.",
      "Pay back within 14 days of receipt.",
    ]);
  });
});

test("a denial names what may be had instead, as far as the customer may choose it", () => {
  const remedies = [
    { remedy: "store-credit", choice: "customer", closesOn: "2026-06-04" },
    { remedy: "exchange", choice: "customer", closesOn: "2026-06-04" },
    { remedy: "repair", choice: "shop", closesOn: "2026-06-04" },
    { remedy: "price-reduction", choice: "customer" },
  ] as const;
  const reasons = [{ code: "remedy-not-offered" }];
  const denied = { ...line, outcome: "deny", remedies } as const;
  expect(told({ ...empty, outcome: "deny", reasons, lines: [denied] })).toEqual([
    "We are sorry, but we cannot approve your request.",
    "The solution that you asked for is not possible in this case.",
    "Until June 4, 2026 you can still have store credit or an exchange.",
    "You can still have a price reduction.",
  ]);
});

test("a choice that is left to the customer is asked for, and nothing is promised in a review", () => {
  const remedies = [{ remedy: "refund", closesOn: "2026-06-04" }, { remedy: "repair" }] as const;
  expect(told({ ...empty, lines: [{ ...line, remedies }] })).toEqual([
    "Your request is approved.",
    "Please choose by June 4, 2026: a refund.",
    "Please choose: a repair.",
  ]);
  const inReview = { ...line, outcome: "review", remedies } as const;
  expect(told({ ...empty, outcome: "review", lines: [inReview] })).toEqual([
    "A colleague will look at your request.",
  ]);
});

test("missing facts are pointed out to agents only", () => {
  const decision = {
    ...empty,
    outcome: "undetermined",
    missing: ["/lines/0/deliveredAt"],
  } as const;
  expect(told(decision)).toEqual([
    "We cannot decide on your request yet.",
    "We still need some more information for this.",
  ]);
  expect(messagesIn("en", "agent").decision(decision)).toEqual([
    "Undetermined.",
    "Missing: /lines/0/deliveredAt.",
  ]);
});

test("store credit, a charge and what cannot be paid out are told", () => {
  const settlement = {
    ...money,
    storeCredit: { amountMinor: 4_398, bonusMinor: 400 },
    charges: [{ kind: "card", amountMinor: 1_000 }, { amountMinor: 500 }],
    refunds: [{ amountMinor: 100 }],
    returnPostageMinor: 390,
    residueMinor: 2,
  } as const;
  expect(told({ ...empty, settlement })).toEqual([
    "Your request is approved.",
    "You get €1.00 back.",
    "You get store credit of €43.98, including a bonus of €4.00.",
    "We will charge €10.00 to this means of payment: card.",
    "€5.00 is still to be paid.",
    "We also give back €3.90 of what you paid for sending the goods back.",
    "€0.02 cannot be paid out this way and is still owed to you.",
  ]);
});

test("what is not settled yet names amounts in the currency that it is given", () => {
  const reasons = [{ code: "discretionary-fee", values: { minMinor: 800, maxMinor: 1_000 } }];
  const decision = { ...empty, outcome: "review", reasons } as const;
  expect(told(decision)).toContain("A colleague will decide on the exact amount of your refund.");
  expect(messagesIn("en").decision(decision, { currency: "EUR" })).toContain(
    "The refund will be between €8.00 and €10.00; a colleague will decide on the exact amount.",
  );
});

test("several promises of money are each told of their means of payment", () => {
  const soon = { on: "scan", withinDays: 0 };
  const late = { on: "receipt", withinDays: 14 };
  const refunds = [
    { kind: "gift-card", amountMinor: 100, ...soon },
    { kind: "card", amountMinor: 200, ...late },
    { kind: "paypal", amountMinor: 300, ...late },
  ] as const;
  const obligations = [soon, late].map((promise) => ({ code: "reimburse", ...promise }));
  const sentences = told({ ...empty, settlement: { ...money, refunds }, obligations });
  expect(sentences.slice(-2)).toEqual([
    "gift card: We will pay the money back on the day of the carrier scanning your parcel.",
    "card and PayPal: We will pay the money back within 14 days of receiving the goods.",
  ]);
});

describe("of several lines", () => {
  const shoes = { ...line, lineId: "shoes", returnShipping: "shop" } as const;
  const lamp = { ...line, returnShipping: "customer" } as const;
  const reasons = [{ code: "used", lineId: "lamp" }];
  const decision = { ...empty, reasons, lines: [lamp, shoes] };

  test("each is called as the shop calls it", () => {
    const lineNames = { lamp: "Reading lamp", shoes: "Running shoes" };
    expect(messagesIn("en").decision(decision, { lineNames })).toEqual([
      "Your request is approved.",
      "Reading lamp: The item is used, damaged or incomplete, so we cannot take it back.",
      "Reading lamp: You pay for sending the goods back.",
      "Running shoes: We pay for sending the goods back.",
    ]);
  });

  test("customers see no id, and nothing that would contradict itself", () => {
    expect(told(decision)).toEqual([
      "Your request is approved.",
      "The item is used, damaged or incomplete, so we cannot take it back.",
    ]);
    expect(messagesIn("en", "agent").decision(decision)).toContain("shoes: Return shipping: shop.");
  });
});

describe("an internal reason", () => {
  const reasons = [{ code: "velocity", rule: "abuse.velocity", internal: true as const }];

  test("is told to customers like the outcome, once", () => {
    const decision = { ...empty, outcome: "review", reasons } as const;
    expect(told({ ...decision, lines: [{ ...line, outcome: "review" }] })).toEqual([
      "A colleague will look at your request.",
    ]);
  });

  test("of a denial promises no look", () => {
    const decision = { ...empty, outcome: "deny", reasons } as const;
    expect(told({ ...decision, lines: [{ ...line, outcome: "deny" }] })).toEqual([
      "We are sorry, but we cannot approve your request.",
      "Under our policy your request cannot be approved as it stands.",
    ]);
  });
});

describe.each(shippedReturnsPolicies())("decisions by $folder", ({ policy, cases }) => {
  const rules = policy.document.rules.map(({ name }) => name);

  test.each(locales)("show customers no rule and no code, in %s", (locale) => {
    const messages = messagesIn(locale);
    for (const { facts } of cases) {
      const decision = policy.decide(facts);
      const text = messages.decision(decision).join("\n");
      const codes = decision.reasons.map(({ code }) => code).filter((code) => code.includes("-"));
      expect([...rules, ...codes].filter((name) => text.includes(name))).toEqual([]);
      expect(messages.decision(decision)).not.toContain("");
    }
  });
});
