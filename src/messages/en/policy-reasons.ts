import type { TextTable } from "../text.js";

const look = "A colleague will look at your request.";

/** English texts of the reasons that policies which ship give. */
export const policyReasons = {
  "already-dispatched": {
    customer: "Your order is already on its way, so it can no longer be cancelled or changed.",
    agent: "Already dispatched: no cancellation or change.",
  },
  "already-packed": {
    customer: "Your order is already packed, so it can no longer be cancelled.",
    agent: "Already packed: no cancellation.",
  },
  damaged: {
    customer: "The item was damaged after it reached you, so we cannot take it back.",
    agent: "Damaged by the customer.",
  },
  "download-started": {
    customer: "A download cannot be taken back once it has been started.",
    agent: "Download started.",
  },
  "exchange-unavailable": {
    customer: "The item that you would like in exchange is not available.",
    agent: "Wanted item not available.",
  },
  "final-sale": {
    customer: "This item was sold as not returnable, so we cannot take it back.",
    agent: "Final sale.",
  },
  "fraud-risk": { customer: look, agent: "High risk of fraud: check first." },
  "gift-card-spent": {
    customer: "The gift card has been spent, so we cannot take it back.",
    agent: "Gift card spent.",
  },
  "hygiene-seal-broken": {
    customer: "For reasons of hygiene we cannot take this item back once its seal is broken.",
    agent: "Hygiene seal broken.",
  },
  incomplete: {
    customer: "Parts of the item are missing, so a colleague will look at it first.",
    agent: "Incomplete: inspect first.",
  },
  "many-claims": { customer: look, agent: "Many refunds with the goods kept: check first." },
  "many-returns": { customer: look, agent: "Many returns: check first." },
  "marketplace-guarantee": {
    customer: "This item comes from another seller; our guarantee desk will look at your request.",
    agent: "Another seller's item at fault: pass on to the guarantee desk.",
  },
  "never-arrived": {
    customer: "We are asking the carrier where your parcel is.",
    agent: "Never arrived: trace the parcel first.",
  },
  "not-dispatched": {
    customer:
      "Your order has not been sent yet, so there is nothing to send back; you can cancel it instead.",
    agent: "Not dispatched: offer a cancellation.",
  },
  "open-box-inspection": {
    customer: "The item has been opened, so we will inspect it first.",
    agent: "Opened item of high value: inspect first.",
  },
  opened: {
    customer: "We take this item back unopened only, and it has been opened.",
    agent: "Opened.",
  },
  "order-cancelled": {
    customer:
      "This order has been cancelled, so nothing in it can be returned, cancelled or changed any more.",
    agent: "Order cancelled.",
  },
  "other-product": {
    customer:
      "Before dispatch an item can be changed for another version of the same product only, such as another size or colour.",
    agent: "Another product: only a variant of the same one is possible.",
  },
  perishable: {
    customer: "We cannot take back goods that spoil quickly.",
    agent: "Perishable.",
  },
  personalised: {
    customer: "This item was made or altered especially for you, so we cannot take it back.",
    agent: "Made to order or personalised.",
  },
  "photo-needed": {
    customer: "Please send us a photo of the item so that we can look at your claim.",
    agent: "High claim: ask for a photo.",
  },
  "return-rate": { customer: look, agent: "High return rate: check first." },
  "seller-decides": {
    customer:
      "This item comes from another seller; we are passing your request on, and the seller will decide.",
    agent: "Another seller's item: pass on to the seller.",
  },
  "software-opened": {
    customer:
      "We cannot take back software, games and prepaid cards once their seal has been broken.",
    agent: "Software, game or prepaid card with broken seal.",
  },
  used: {
    customer: "The item is used, damaged or incomplete, so we cannot take it back.",
    agent: "Used, damaged or incomplete.",
  },
  worn: {
    customer:
      "We cannot take back items that have been worn, damaged or are incomplete; trying on is fine.",
    agent: "Worn, damaged or incomplete.",
  },
} as const satisfies TextTable;

/** A reason code that a policy which ships gives. */
export type PolicyReasonCode = keyof typeof policyReasons;
