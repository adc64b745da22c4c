import { z } from "zod";
import { calendarDate, money } from "../domain/fact-types.js";
import {
  askingShape,
  complaintShape,
  customerShape,
  type FactExtension,
  orderShape,
  signalShape,
} from "./facts.js";
import { eventTypes, offerKinds } from "./vocabulary.js";

/**
 * What derivation reads off the history. Nothing here changes as time goes by: what time brings is said
 * by clocks and steps, so that a scheduler needs to ask again only when one of them falls due.
 * `round` is 1, and one more for every time that the customer asked to escalate; `answers` counts how
 * often it was resolved; `resolved` tells
 * whether the case is resolved and was not reopened since; `decidedBefore` whether the person who has
 * it now resolved it in an earlier round; `tier` is the highest that it was handed over or raised to, or else the lowest that
 * has a route.
 */
const caseShape = {
  receivedOn: calendarDate(),
  fromSignal: z.boolean(),
  events: z.array(z.enum(eventTypes)),
  round: z.int(),
  answers: z.int(),
  tier: z.int(),
  acknowledged: z.boolean(),
  resolved: z.boolean(),
  held: z.boolean(),
  heldGrounds: z.array(z.string()),
  reopenings: z.int(),
  handovers: z.int(),
  owner: z.string(),
  decidedBefore: z.boolean(),
  stepsTaken: z.array(z.string()),
  offersMade: z.array(z.enum(offerKinds)),
  offersRejected: z.array(z.enum(offerKinds)),
  grantedMinor: money(),
};

/** Groups to which a document may add facts of its own. */
export const declarable = ["complaint", "customer", "order", "signal"] as const;

/** The groups of facts that a rule of the escalation domain may name. */
export function createRecordSchema(extra: FactExtension) {
  return z.object({
    complaint: z.object({ ...complaintShape, ...extra.complaint }),
    customer: z.object({ ...customerShape, ...extra.customer }),
    order: z.object({ ...orderShape, ...extra.order }),
    signal: z.object({ ...signalShape, ...extra.signal }),
    asking: z.object(askingShape),
    case: z.object(caseShape),
  });
}
