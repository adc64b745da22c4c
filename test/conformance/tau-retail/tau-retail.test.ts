import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compareCase, compareSample } from "./compare.js";
import { type CaseRecord, type OutcomeRecord, readSample } from "./data.js";
import { allowedCase, type CaseParts, refusedCase, smallShop } from "./small-shop.js";

const sample = fileURLToPath(new URL("../../../../shared/data/tau-retail", import.meta.url));
const isHere = existsSync(sample);
if (!isHere) console.warn("skipped: no folder ../shared/data/tau-retail beside the project");

test.skipIf(!isHere)(
  "decides the whole sample as the written policy does",
  {
    timeout: 300_000,
  },
  async () => {
    const { total, differing } = await compareSample(readSample(sample));
    expect(differing).toEqual([]);
    expect(total).toBeGreaterThan(0);
  },
);

const returning = "return_delivered_order_items";
const exchanging = "exchange_delivered_order_items";
const cancelling = "cancel_pending_order";
const changing = "modify_pending_order_items";
const paying = "modify_pending_order_payment";

const row = (payment_method_id: string, amount: string, immediate = false) => ({
  payment_method_id,
  amount,
  immediate,
});
const moved = (parts: Partial<OutcomeRecord>): OutcomeRecord => ({
  charges: [],
  refunds: [],
  ...parts,
});
const paidTwice = {
  payment_history: [
    { transaction_type: "payment", amount: 25.45, payment_method_id: "card-ann" },
    { transaction_type: "payment", amount: 25.45, payment_method_id: "paypal-ann" },
    { transaction_type: "refund", amount: 25.45, payment_method_id: "card-ann" },
  ],
};

describe("the policy allows", () => {
  const allowed: [string, CaseParts, OutcomeRecord][] = [
    [
      "two units of one item back to the card that paid",
      { action: returning, arguments: { item_ids: ["lamp-red", "lamp-red"] } },
      moved({ refunds: [row("card-ann", "20.20")] }),
    ],
    [
      "a return to the owner's gift card, later",
      { action: returning, arguments: { payment_method_id: "gift-ann" } },
      moved({ refunds: [row("gift-ann", "10.10")] }),
    ],
    [
      "an exchange that a gift card pays to the cent, later",
      { action: exchanging, arguments: { payment_method_id: "gift-ann" } },
      moved({ price_difference: "0.20", charges: [row("gift-ann", "0.20")] }),
    ],
    [
      "an item change that a gift card pays to the cent, at once",
      { action: changing, arguments: { payment_method_id: "gift-ann" } },
      moved({
        price_difference: "0.20",
        charges: [row("gift-ann", "0.20", true)],
        gift_card_balances_after: { "gift-ann": "0.00" },
      }),
    ],
    [
      "an item change whose difference goes to another method",
      {
        action: changing,
        arguments: {
          item_ids: ["mug-tall"],
          new_item_ids: ["mug-wide"],
          payment_method_id: "paypal-ann",
        },
      },
      moved({ price_difference: "-0.25", refunds: [row("paypal-ann", "0.25")] }),
    ],
    [
      "a cancellation, which gives back what the last change of payment left",
      { action: cancelling, order: paidTwice },
      moved({ refunds: [row("paypal-ann", "25.45")] }),
    ],
    [
      "a change of payment to a gift card that holds the total",
      { action: paying, arguments: { payment_method_id: "gift-ann" }, giftBalance: 25.45 },
      moved({
        charges: [row("gift-ann", "25.45", true)],
        refunds: [row("card-ann", "25.45")],
        gift_card_balances_after: { "gift-ann": "0.00" },
      }),
    ],
  ];

  test.each(allowed)("%s", async (_, parts, outcome) =>
    expect(await compareCase(allowedCase(parts, outcome), smallShop)).toBeUndefined(),
  );
});

describe("the policy refuses", () => {
  const unknown = { order_id: "#p" };
  const notFound = ["order-not-found"];
  const refused: [string, CaseParts, string[]][] = [
    [
      "an unknown order, and looks no further",
      { action: exchanging, arguments: unknown },
      notFound,
    ],
    ["an unknown order that is cancelled", { action: cancelling, arguments: unknown }, notFound],
    [
      "what comes too early, whatever else is wrong",
      {
        action: returning,
        order: { status: "Delivered" },
        arguments: { item_ids: ["pan"], payment_method_id: "gift-bob" },
      },
      ["order-not-delivered", "payment-method-of-another-user", "item-not-in-order"],
    ],
    [
      "a reason in other letters, on an order in another state",
      {
        action: cancelling,
        order: { status: "pending (item modified)" },
        arguments: { reason: "No longer needed" },
      },
      ["order-not-pending", "invalid-cancellation-reason"],
    ],
    [
      "a method that did not pay",
      { action: returning, arguments: { payment_method_id: "paypal-ann" } },
      ["payment-method-not-original-or-gift-card"],
    ],
    [
      "a method that stands nowhere, named before the items of a return",
      { action: returning, arguments: { payment_method_id: "gift-x", item_ids: ["pan"] } },
      ["payment-method-not-found", "item-not-in-order"],
    ],
    [
      "a method that stands nowhere, named after the items of an exchange",
      {
        action: exchanging,
        arguments: { payment_method_id: "gift-x", item_ids: ["pan"], new_item_ids: ["mug-tall"] },
      },
      ["item-not-in-order", "payment-method-not-found"],
    ],
    [
      "the first item that is wrong, by position: one too many",
      { action: returning, arguments: { item_ids: ["mug-tall", "pan", "mug-tall"] } },
      ["item-quantity-exceeds-order", "item-not-in-order"],
    ],
    [
      "the first item that is wrong, by position: one not ordered",
      { action: returning, arguments: { item_ids: ["pan", "mug-tall", "mug-tall"] } },
      ["item-not-in-order", "item-quantity-exceeds-order"],
    ],
    [
      "the first new item that is wrong, by position",
      {
        action: changing,
        arguments: {
          item_ids: ["lamp-red", "lamp-red", "mug-tall"],
          new_item_ids: ["lamp-gold", "mug-wide", "pan"],
        },
      },
      ["new-item-unavailable", "different-product", "new-item-unknown"],
    ],
    [
      "lists of two lengths, and does not look at new items then",
      {
        action: changing,
        arguments: { item_ids: ["lamp-red"], new_item_ids: ["lamp-gold", "pan"] },
      },
      ["item-count-mismatch"],
    ],
    [
      "the same variant, whatever else is wrong",
      {
        action: exchanging,
        arguments: { item_ids: ["pan", "lamp-red"], new_item_ids: ["pan"] },
      },
      ["item-not-in-order", "item-count-mismatch", "same-variant"],
    ],
    [
      "a gift card that is a cent short",
      { action: changing, arguments: { payment_method_id: "gift-ann" }, giftBalance: 0.19 },
      ["insufficient-gift-card-balance"],
    ],
    [
      "a short gift card on an order in another state too",
      {
        action: exchanging,
        order: { status: "exchange requested" },
        arguments: { payment_method_id: "gift-ann" },
        giftBalance: 0.19,
      },
      ["order-not-delivered", "insufficient-gift-card-balance"],
    ],
    [
      "an unavailable item without looking at the gift card",
      {
        action: changing,
        arguments: { new_item_ids: ["lamp-gold"], payment_method_id: "gift-ann" },
      },
      ["new-item-unavailable"],
    ],
    [
      "a second change of payment, and looks at nothing of the method then",
      { action: paying, order: paidTwice, arguments: { payment_method_id: "gift-ann" } },
      ["payment-method-already-changed"],
    ],
    [
      "a change of payment to the method that pays",
      { action: paying, arguments: { payment_method_id: "card-ann" } },
      ["same-payment-method"],
    ],
    [
      "a change of payment to a gift card that holds a cent less",
      { action: paying, arguments: { payment_method_id: "gift-ann" }, giftBalance: 25.44 },
      ["insufficient-gift-card-balance"],
    ],
    ["another customer", { action: cancelling, userId: "bob" }, ["not-order-owner"]],
    [
      "another customer who names nothing",
      { action: changing, userId: "bob", arguments: { item_ids: [], new_item_ids: [] } },
      ["not-order-owner", "no-items"],
    ],
    [
      "new items for none",
      { action: changing, arguments: { item_ids: [] } },
      ["item-count-mismatch"],
    ],
  ];

  test.each(refused)("%s", async (_, parts, violations) =>
    expect(await compareCase(refusedCase(parts, violations), smallShop)).toBeUndefined(),
  );
});

describe("the comparison", () => {
  const right = allowedCase(
    { action: changing, arguments: { payment_method_id: "gift-ann" } },
    moved({
      price_difference: "0.20",
      charges: [row("gift-ann", "0.20", true)],
      gift_card_balances_after: { "gift-ann": "0.00" },
    }),
  );
  const wrong: [string, Partial<CaseRecord>, string][] = [
    ["verdict", { verdict: "refused" }, "verdict: expected refused, got allowed"],
    ["refusal", { refusal: "no-items" }, "refusal: expected no-items, got none"],
    ["violations", { violations: ["no-items"] }, "violations: expected no-items, got none"],
    [
      "missing outcome",
      { outcome: null },
      "difference: expected none, got 0.20; charges: expected none, got gift-ann 0.20 at once; balances: expected none, got gift-ann 0.00",
    ],
    [
      "amount, time and balance",
      { outcome: moved({ price_difference: "0.20", refunds: [row("gift-ann", "0.20")] }) },
      "charges: expected none, got gift-ann 0.20 at once; refunds: expected gift-ann 0.20 later, got none; balances: expected none, got gift-ann 0.00",
    ],
    [
      "policy's side",
      {
        policyDiffers: true,
        policy: { verdict: "refused", refusal: null, outcome: right.outcome },
      },
      "verdict: expected refused, got allowed",
    ],
  ];

  test.each(wrong)("tells a wrong %s", async (_, changed, line) =>
    expect(await compareCase({ ...right, ...changed }, smallShop)).toBe(line),
  );

  test("tells what is missing where a case cannot be decided", async () => {
    const given = { ...allowedCase({ action: cancelling }, null), arguments: { order_id: "#P" } };
    expect(await compareCase(given, smallShop)).toBe(
      "verdict: expected allowed, got undetermined; missing: /request/statedReason",
    );
  });
});
