import type { Remedy } from "../../returns/vocabulary.js";
import { both, type TextTable } from "../text.js";

/** Marathi names of remedies. */
export const remedies: TextTable<Remedy> = {
  refund: both("परतावा"),
  "store-credit": both("स्टोअर क्रेडिट"),
  exchange: both("वस्तूची अदलाबदल"),
  replacement: both("तशीच नवीन वस्तू"),
  repair: both("दुरुस्ती"),
  "keep-item": { customer: "वस्तू परत न पाठवता परतावा", agent: "वस्तू ठेवून परतावा" },
  "price-reduction": both("किमतीत कपात"),
  "payment-change": both("पेमेंटच्या पद्धतीत बदल"),
};

/** The same within sentences, where Marathi needs no article. */
export const remediesInSentence = remedies;
