import type { FeeKind } from "../en/fees.js";
import { both, type TextTable } from "../text.js";

/** Bengali names of fees. */
export const fees: TextTable<FeeKind> = {
  packaging: both("প্যাকেজিং চার্জ"),
  restocking: both("পুনরায় মজুত করার চার্জ"),
  "return-shipping": both("ফেরত পাঠানোর খরচ"),
};
