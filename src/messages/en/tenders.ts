import type { TenderKind } from "../../returns/vocabulary.js";
import { both, type Texts, type TextTable } from "../text.js";

/** English names of means of payment. */
export const tenders: TextTable<TenderKind> = {
  card: both("card"),
  paypal: both("PayPal"),
  wallet: both("digital wallet"),
  "bank-transfer": both("bank transfer"),
  "direct-debit": both("direct debit"),
  "gift-card": both("gift card"),
  "store-credit": both("store credit"),
  invoice: both("invoice"),
  instalments: both("instalments"),
  other: both("other means of payment"),
  cash: both("cash"),
  "cash-on-delivery": both("cash on delivery"),
};

/** English sentences on money that goes back, by where it goes. */
export const refunds: TextTable<TenderKind | "other"> = {
  card: refund("{amountMinor} goes back to your card."),
  paypal: refund("{amountMinor} goes back to your PayPal account."),
  wallet: refund("{amountMinor} goes back to your digital wallet."),
  "bank-transfer": refund("{amountMinor} goes back to your bank account."),
  "direct-debit": refund("{amountMinor} goes back to the bank account that was debited."),
  "gift-card": refund("{amountMinor} goes back to your gift card."),
  "store-credit": refund("{amountMinor} goes back to your store credit."),
  invoice: refund("{amountMinor} is taken off your invoice."),
  instalments: refund("{amountMinor} is credited to your instalment plan."),
  cash: refund("You get {amountMinor} back in cash."),
  "cash-on-delivery": refund("You get back {amountMinor} of what you paid on delivery."),
  other: refund("You get {amountMinor} back."),
};

function refund(customer: string): Texts {
  return {
    customer,
    agent: [
      "Refund {amountMinor}: {tender} ({tenderId}).",
      "Refund {amountMinor}: {tender}.",
      "Refund {amountMinor}.",
    ],
  };
}
