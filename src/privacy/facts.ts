import { z } from "zod";
import { calendarDate, instant } from "../domain/fact-types.js";
import type { Unwritten } from "../domain/unwritten.js";
import {
  businessShape,
  code,
  type FactExtension,
  fieldShape,
  formShape,
  keptRecordShape,
  regionShape,
  requesterShape,
  requestShape,
  subjectShape,
  text,
} from "./fact-shapes.js";
import { categoryNames } from "./vocabulary/data-category.js";
import { dataUses } from "./vocabulary/data-use.js";
import { relations } from "./vocabulary/relation.js";
import { verificationLevels } from "./vocabulary/verification.js";
import {
  consentKinds,
  privacyChannels,
  reaches,
  requestClaims,
  requestEvents,
  rights,
} from "./vocabulary/words.js";

const id = z.string().min(1).max(200);
const category = z.enum(categoryNames).describe("a category of data such as `delivery-address`");
const purpose = z.enum(dataUses);

const evidence = z.strictObject({ kind: code, of: category.optional() });

const requester = {
  ...requesterShape,
  relation: z.enum(relations).optional(),
  verification: z.enum(verificationLevels).optional(),
  evidence: z.array(evidence).max(100).optional(),
};

const consent = z.strictObject({ purpose, kind: z.enum(consentKinds) });

/** What was chosen beside a form; the header `Sec-GPC` as it came, once or several times. */
const signals = z.strictObject({
  secGpc: z.union([text, z.array(text).max(20)]).optional(),
  optedOut: z.boolean().optional(),
  optedIn: z.boolean().optional(),
});

const requestEvent = z.strictObject({ type: z.enum(requestEvents), at: instant() });

const otherRequest = z.strictObject({
  id,
  right: z.enum(rights),
  receivedAt: instant(),
  verified: z.boolean(),
  /** Whether it was answered already: who has a right by law may ask again then. */
  answered: z.boolean().optional(),
});

const hold = z.strictObject({
  ground: code,
  since: calendarDate(),
  until: calendarDate().optional(),
});

const published = z.strictObject({
  item: code,
  place: code,
  /**
   * From where it is reached, if that is known: what is deep inside a site is published, but not stated
   * clearly.
   */
  reach: z.enum(reaches).optional(),
  updatedOn: calendarDate().optional(),
});

/** Builds the strict schema of the facts that a caller gives, one form for each question. */
export function createFactsSchema(extra: FactExtension) {
  const asked = {
    at: instant(),
    channel: z.enum(privacyChannels).optional(),
    region: z.strictObject(regionShape).optional(),
    subject: z.strictObject({ ...subjectShape, ...extra.subject }).optional(),
    business: z.strictObject({ ...businessShape, ...extra.business }).optional(),
  };
  const who = {
    requester: z.strictObject({ ...requester, ...extra.requester }).optional(),
  };
  const field = z.strictObject({ ...fieldShape, category, ...extra.field });
  const fields = z.array(field).min(1).max(500);
  const record = z.strictObject({
    ...keptRecordShape,
    category: category.optional(),
    ...extra.record,
  });
  return z.discriminatedUnion("question", [
    z.strictObject({
      question: z.literal("disclosure"),
      ...asked,
      ...who,
      purpose: purpose.optional(),
      fields,
    }),
    z.strictObject({
      question: z.literal("collection"),
      ...asked,
      purpose: purpose.optional(),
      fields,
      form: z.strictObject({ ...formShape, ...extra.form }).optional(),
      consent: z.array(consent).max(100).optional(),
      signals: signals.optional(),
    }),
    z.strictObject({
      question: z.literal("request"),
      ...asked,
      ...who,
      right: z.enum(rights),
      request: z
        .strictObject({
          ...requestShape,
          claims: z.array(z.enum(requestClaims)).max(20).optional(),
          contested: z.array(category).max(100).optional(),
          ...extra.request,
        })
        .optional(),
      history: z.array(requestEvent).min(1).max(1000),
      records: z.array(record).max(1000).optional(),
      holds: z.array(hold).max(100).optional(),
      others: z.array(otherRequest).max(1000).optional(),
    }),
    z.strictObject({
      question: z.literal("publication"),
      ...asked,
      published: z.array(published).max(1000).optional(),
    }),
    z.strictObject({
      question: z.literal("retention"),
      ...asked,
      record,
      holds: z.array(hold).max(100).optional(),
    }),
  ]);
}

/**
 * What a caller knows, of one of the five questions. Instants are ISO 8601 texts with an offset, days such as
 * `2026-03-31`; what is left out is not known, and named as missing where it matters.
 */
export type PrivacyFacts = Unwritten<z.infer<ReturnType<typeof createFactsSchema>>>;

/** The facts of one question. */
export type FactsOf<Question extends PrivacyFacts["question"]> = Extract<
  PrivacyFacts,
  { readonly question: Question }
>;

/** One event of a request's history. */
export type RequestEvent = FactsOf<"request">["history"][number];

/** One field that is asked about. */
export type AskedField = FactsOf<"disclosure">["fields"][number];

/** One record that is kept. */
export type KeptRecord = FactsOf<"retention">["record"];

/** What forbids to erase, whatever the rules say: a legal hold. */
export type LegalHold = NonNullable<FactsOf<"retention">["holds"]>[number];

/** One piece of evidence of who somebody is, or may do. */
export type Evidence = z.infer<typeof evidence>;
