import type { OfferKind } from "../../../escalation/vocabulary.js";
import { both, type TextTable } from "../../text.js";

/** What can be offered, as Marathi sentences speak of it. */
export const offers: TextTable<OfferKind> = {
  apology: both("माफी"),
  alternative: both("पर्यायी वस्तू"),
  replacement: both("तशीच नवीन वस्तू"),
  repair: both("दुरुस्ती"),
  refund: both("परतावा"),
  credit: both("स्टोअर क्रेडिट"),
  compensation: both("भरपाई"),
};
