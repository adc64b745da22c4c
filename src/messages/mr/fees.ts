import type { FeeKind } from "../en/fees.js";
import { both, type TextTable } from "../text.js";

/** Marathi names of fees. */
export const fees: TextTable<FeeKind> = {
  packaging: both("पॅकेजिंग शुल्क"),
  restocking: both("पुन्हा साठ्यात घेण्याचे शुल्क"),
  "return-shipping": both("परत पाठवण्याचा खर्च"),
};
