import type { ChangeKey } from "../catalogue.js";
import { both, type TextTable } from "../text.js";

/** English phrases of what could be different. */
export const changes: TextTable<ChangeKey> = {
  requestedAt: {
    customer: [
      "if you had asked {daysEarlier, plural, =0 {earlier on the same day} one {# day earlier} other {# days earlier}}",
      "if you had asked at another time",
    ],
    agent: [
      "asked {daysEarlier, plural, =0 {earlier on the same day} one {# day earlier} other {# days earlier}}",
      "asked at another time",
    ],
  },
  carrier: {
    customer: ["if you send it with {to}", "if you send it with another carrier"],
    agent: ["sent with {to}", "sent with another carrier"],
  },
  quantity: {
    customer: ["for {to, plural, one {# item} other {# items}}", "for another number of items"],
    agent: ["for {to, plural, one {# item} other {# items}}", "for another number of items"],
  },
  wholeOrder: { customer: "if you send back the whole order", agent: "whole order" },
  productId: {
    customer: "if you choose another item in exchange",
    agent: ["in exchange for {to}", "in exchange for another item"],
  },
  variantId: {
    customer: "if you choose another version in exchange",
    agent: ["in exchange for {to}", "in exchange for another version"],
  },
  "condition:unopened": { customer: "if the item were unopened", agent: "unopened" },
  "condition:unused": { customer: "if the item were unused", agent: "unused" },
  "condition:opened": { customer: "if the item were opened only", agent: "opened only" },
  "condition:tried": { customer: "if the item were tried out only", agent: "tried only" },
  "condition:used": { customer: "if the item were used", agent: "used" },
  "condition:damaged": { customer: "if the item were damaged", agent: "damaged" },
  "condition:incomplete": { customer: "if the item were incomplete", agent: "incomplete" },
  "reason:changed-mind": { customer: "if you had changed your mind", agent: "mind changed" },
  "reason:does-not-fit": { customer: "if the item did not fit", agent: "does not fit" },
  "reason:ordered-by-mistake": {
    customer: "if the item had been ordered by mistake",
    agent: "ordered by mistake",
  },
  "reason:no-longer-needed": {
    customer: "if the item were no longer needed",
    agent: "no longer needed",
  },
  "reason:arrived-late": { customer: "if the item had arrived late", agent: "arrived late" },
  "reason:never-arrived": {
    customer: "if the parcel had never arrived",
    agent: "never arrived",
  },
  "reason:defective": { customer: "if the item were faulty", agent: "faulty" },
  "reason:damaged-in-transit": {
    customer: "if the item had been damaged on its way",
    agent: "damaged in transit",
  },
  "reason:wrong-item": { customer: "if you had received the wrong item", agent: "wrong item" },
  "reason:not-as-described": {
    customer: "if the item were not as described",
    agent: "not as described",
  },
  "reason:missing-parts": { customer: "if parts had been missing", agent: "parts missing" },
  "reason:found-cheaper": {
    customer: "if you had found the item cheaper elsewhere",
    agent: "found cheaper",
  },
  "reason:other": { customer: "if there were another reason", agent: "another reason" },
  "returnMethod:store": { customer: "if you bring it to a store", agent: "returned in store" },
  "returnMethod:drop-off": {
    customer: "if you hand it in at a drop-off point",
    agent: "handed in at a drop-off point",
  },
  "returnMethod:collection": { customer: "if you have it collected", agent: "collected" },
  "returnMethod:post": { customer: "if you send it by post", agent: "sent by post" },
  "wantedRemedy:refund": both("as a refund"),
  "wantedRemedy:store-credit": both("as store credit"),
  "wantedRemedy:exchange": both("as an exchange"),
  "wantedRemedy:replacement": both("as a replacement"),
  "wantedRemedy:repair": both("as a repair"),
  "wantedRemedy:keep-item": both("as a refund without sending the item back"),
  "wantedRemedy:price-reduction": both("as a price reduction"),
  "wantedRemedy:payment-change": both("as a change of the means of payment"),
  "proofOfPurchase:true": both("with proof of purchase"),
  "proofOfPurchase:false": both("without proof of purchase"),
  "originalPackaging:true": both("with the original packaging"),
  "originalPackaging:false": both("without the original packaging"),
  "sealBroken:true": { customer: "if the seal were broken", agent: "seal broken" },
  "sealBroken:false": { customer: "if the seal were unbroken", agent: "seal unbroken" },
  "withdrawal:true": {
    customer: "if you declare that you withdraw from the contract",
    agent: "as a withdrawal",
  },
  "withdrawal:false": {
    customer: "if you do not declare that you withdraw from the contract",
    agent: "not as a withdrawal",
  },
  "finalSale:true": {
    customer: "if the item had been sold as not returnable",
    agent: "on final sale",
  },
  "finalSale:false": {
    customer: "if the item had not been sold as not returnable",
    agent: "not on final sale",
  },
};
