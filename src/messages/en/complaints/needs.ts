import type { TableFor } from "../../text.js";

/**
 * What a customer can be asked, in English, by the pointer to the fact; what a shop knows or judges itself
 * is not among it.
 */
export const needs = {
  "/complaint/amountAtStakeMinor": { customer: "how much money this is about" },
  "/complaint/category": { customer: "what your complaint is about" },
  "/complaint/safety": { customer: "whether anybody could come to harm" },
  "/complaint/wantedRemedy": { customer: "what you would like us to do" },
  "/customer/country": { customer: "in which country you live" },
  "/customer/kind": { customer: "whether you bought for yourself or for a business" },
  "/order/channel": { customer: "where you placed your order" },
  "/order/deliveredAt": { customer: "when your order arrived" },
  "/order/id": { customer: "the number of your order" },
  "/order/placedAt": { customer: "when you placed your order" },
  "/order/promisedAt": { customer: "for when delivery was promised to you" },
  "/order/totalMinor": { customer: "how much you paid for your order" },
} as const satisfies TableFor<"customer">;

/** A fact that a customer can give, by its pointer. */
export type NeededFact = keyof typeof needs;
