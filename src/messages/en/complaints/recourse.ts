import { both, type TextTable } from "../../text.js";

/** English names of whom else a customer can turn to. */
export const bodies = {
  "dispute-body": both("the dispute resolution body in charge"),
  "financial-ombudsman-service": both("the Financial Ombudsman Service"),
} as const satisfies TextTable;

/** English names of the rights by which a customer can. */
export const rights = {
  "dispute-resolution": both("settlement of the dispute out of court"),
  "complaint-to-the-ombudsman": both("complaint to the ombudsman"),
} as const satisfies TextTable;

/** A body that a policy which ships refers to. */
export type BodyCode = keyof typeof bodies;

/** A right that a policy which ships tells of. */
export type RightCode = keyof typeof rights;
