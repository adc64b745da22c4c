import type { TextTable } from "../text.js";

/** English texts of the reasons that statutory rules give, mostly for what the law leaves out. */
export const lawReasons = {
  "law-already-dispatched": {
    customer:
      "Your order has already been sent, so the statutory right to cancel it no longer applies.",
    agent: "Dispatched: no statutory cancellation.",
  },
  "law-exception-aged-alcohol": {
    customer:
      "The statutory right to change your mind does not apply to alcoholic drinks that are delivered long after the sale and whose value depends on the market.",
    agent: "Exception: alcohol delivered later, at a value set by the market.",
  },
  "law-exception-auction": {
    customer:
      "The statutory right to change your mind does not apply to what was bought at a public auction.",
    agent: "Exception: public auction.",
  },
  "law-exception-dated-leisure": {
    customer:
      "The statutory right to change your mind does not apply to accommodation, transport, catering and leisure services booked for a certain date.",
    agent: "Exception: service for a certain date.",
  },
  "law-exception-digital-started": {
    customer:
      "The statutory right to change your mind ended when the digital content was started with your consent.",
    agent: "Exception: digital content started.",
  },
  "law-exception-hygiene-seal": {
    customer:
      "The statutory right to change your mind ended when the seal that protects health or hygiene was broken.",
    agent: "Exception: hygiene seal broken.",
  },
  "law-exception-made-to-order": {
    customer:
      "The statutory right to change your mind does not apply to goods that are made to order or personalised.",
    agent: "Exception: made to order.",
  },
  "law-exception-market-price": {
    customer:
      "The statutory right to change your mind does not apply where the price follows the financial markets.",
    agent: "Exception: price follows financial markets.",
  },
  "law-exception-mixed": {
    customer:
      "The statutory right to change your mind ended when the goods were mixed inseparably with others.",
    agent: "Exception: inseparably mixed.",
  },
  "law-exception-performed-service": {
    customer:
      "The statutory right to change your mind ended when the service was fully performed with your consent.",
    agent: "Exception: service fully performed.",
  },
  "law-exception-periodical": {
    customer: "The statutory right to change your mind does not apply to newspapers and magazines.",
    agent: "Exception: newspaper or magazine.",
  },
  "law-exception-perishable": {
    customer:
      "The statutory right to change your mind does not apply to goods that spoil or expire quickly.",
    agent: "Exception: perishable.",
  },
  "law-exception-unsealed-media": {
    customer:
      "The statutory right to change your mind ended when the seal of the recording or the software was broken.",
    agent: "Exception: media unsealed.",
  },
  "law-exception-urgent-repair": {
    customer:
      "The statutory right to change your mind does not apply to urgent repairs or maintenance that you asked us to come for.",
    agent: "Exception: urgent repair on request.",
  },
  "law-no-fault": {
    customer:
      "The statutory rights for faulty goods do not apply, because no fault of the item is known.",
    agent: "No fault: no statutory remedy.",
  },
  "law-not-consumer": {
    customer:
      "The statutory rights of consumers do not apply, because this order was placed by a business.",
    agent: "Not a consumer: no statutory right.",
  },
  "law-not-distance": {
    customer:
      "The statutory right to change your mind does not apply, because the item was not bought at a distance, such as online or by phone.",
    agent: "Not a distance contract: no statutory withdrawal.",
  },
  "law-terms-posted": {
    customer: "Our return terms were on display when you bought the item, so they apply.",
    agent: "Terms posted: no statutory refund.",
  },
} as const satisfies TextTable;

/** A reason code that a statutory rule gives. */
export type LawReasonCode = keyof typeof lawReasons;
