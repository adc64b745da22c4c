import type { BodyCode, RightCode } from "../../en/complaints/recourse.js";
import { both, type TextTable } from "../../text.js";

/** Marathi names of whom else a customer can turn to. */
export const bodies: TextTable<BodyCode> = {
  "dispute-body": both("संबंधित तक्रार निवारण संस्था"),
  "financial-ombudsman-service": both("फायनान्शियल ओम्बड्समन सर्व्हिस"),
};

/** Marathi names of the rights by which a customer can. */
export const rights: TextTable<RightCode> = {
  "dispute-resolution": both("न्यायालयाबाहेर वाद सोडवणे"),
  "complaint-to-the-ombudsman": both("ओम्बड्समनकडे तक्रार"),
};
