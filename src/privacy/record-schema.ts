import { z } from "zod";
import { calendarDate } from "../domain/fact-types.js";
import {
  businessShape,
  type FactExtension,
  fieldShape,
  formShape,
  keptRecordShape,
  regionShape,
  requesterShape,
  requestShape,
  subjectShape,
} from "./fact-shapes.js";
import { relations } from "./vocabulary/relation.js";
import {
  privacyChannels,
  questions,
  requestClaims,
  requestEvents,
  rights,
} from "./vocabulary/words.js";

const categories = z.array(z.string());

/** What is asked, by which way, and the date that says which rules are in force: of a request that of receipt. */
const contextShape = {
  question: z.enum(questions),
  channel: z.enum(privacyChannels).optional(),
  on: calendarDate(),
};

/** What derivation makes of the signals beside a form. */
const signalsShape = {
  gpc: z.boolean().optional(),
  optedOut: z.boolean().optional(),
  optedIn: z.boolean().optional(),
};

/**
 * The groups of facts that a rule of the privacy domain may name. Of a disclosure neither the purpose, nor
 * how close the requester is, nor how well verified: effects name these, so that more of them never
 * discloses less. `categories` are a category with all that it is part of.
 */
export function createRecordSchema(extra: FactExtension) {
  return z.object({
    context: z.object(contextShape),
    region: z.object(regionShape),
    subject: z.object({ ...subjectShape, ...extra.subject }),
    requester: z.object({ ...requesterShape, ...extra.requester }),
    field: z.object({ ...fieldShape, categories, ...extra.field }),
    form: z.object({ ...formShape, ...extra.form }),
    signals: z.object(signalsShape),
    request: z.object({
      ...requestShape,
      right: z.enum(rights),
      by: z.enum(relations).optional(),
      events: z.array(z.enum(requestEvents)),
      claims: z.array(z.enum(requestClaims)),
      contested: categories,
      ...extra.request,
    }),
    record: z.object({ ...keptRecordShape, categories, ...extra.record }),
    business: z.object({ ...businessShape, ...extra.business }),
  });
}
