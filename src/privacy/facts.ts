import { z } from "zod";
import { calendarDate, instant } from "../domain/fact-types.js";
import type { Unwritten } from "../domain/unwritten.js";
import { categoryNames } from "./vocabulary/data-category.js";
import { dataSubjects } from "./vocabulary/data-subject.js";
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
const text = z.string().max(1000);
const count = z.int().min(0).max(1_000_000_000);
const code = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .describe("a code such as `order-number`");
const category = z.enum(categoryNames).describe("a category of data such as `delivery-address`");
const purpose = z.enum(dataUses);

/** Where the person is whose data it is; the law that applies often turns on it. */
export const regionShape = {
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe("an ISO 3166 code such as `DE`")
    .optional(),
  state: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/)
    .describe("a subdivision's code such as `CA`")
    .optional(),
};

/** Whose data it is; nobody is known by name here. */
export const subjectShape = {
  kind: z.enum(dataSubjects).optional(),
  ageYears: z.int().min(0).max(150).optional(),
  vulnerable: z.boolean().optional(),
  deceased: z.boolean().optional(),
  /** Whether the person agrees to what is asked, or could object and did not; or objects. */
  agreed: z.boolean().optional(),
  objected: z.boolean().optional(),
  language: text.optional(),
};

/** Who asks, as far as rules may turn on it: how close and how well verified is for effects to say. */
export const requesterShape = {
  role: text.optional(),
  /** Whether what is asked for is relevant to the part that the requester has in the matter. */
  involved: z.boolean().optional(),
};

const evidence = z.strictObject({ kind: code, of: category.optional() });

const requester = {
  ...requesterShape,
  relation: z.enum(relations).optional(),
  verification: z.enum(verificationLevels).optional(),
  evidence: z.array(evidence).max(100).optional(),
};

/** One field of a record or a form. */
export const fieldShape = { name: z.string().min(1).max(500), necessary: z.boolean().optional() };

/** The form that data is collected with. */
export const formShape = { kind: text.optional(), statementPublished: z.boolean().optional() };

const consent = z.strictObject({ purpose, kind: z.enum(consentKinds) });

/** What was chosen beside a form; the header `Sec-GPC` as it came, once or several times. */
const signals = z.strictObject({
  secGpc: z.union([text, z.array(text).max(20)]).optional(),
  optedOut: z.boolean().optional(),
  optedIn: z.boolean().optional(),
});

/** What is known of a request besides its history. */
export const requestShape = {
  complex: z.boolean().optional(),
  identityDoubtful: z.boolean().optional(),
  hasAccount: z.boolean().optional(),
  accountActive: z.boolean().optional(),
  answeredLast12Months: count.optional(),
  sentToContact: z.boolean().optional(),
};

const requestEvent = z.strictObject({ type: z.enum(requestEvents), at: instant() });

const otherRequest = z.strictObject({
  id,
  right: z.enum(rights),
  receivedAt: instant(),
  verified: z.boolean(),
  /** Whether it was answered already: who has a right by law may ask again then. */
  answered: z.boolean().optional(),
});

/** A record that is kept: what it is, and the dates from which its time is counted. */
export const keptRecordShape = {
  name: code,
  createdOn: calendarDate().optional(),
  endedOn: calendarDate().optional(),
  lastActivityOn: calendarDate().optional(),
  /** The names of dates that have not come: what is counted from them has not begun. */
  pending: z.array(z.string().max(100)).max(50).optional(),
  disputed: z.boolean().optional(),
};

const hold = z.strictObject({
  ground: code,
  since: calendarDate(),
  until: calendarDate().optional(),
});

/** The business that publishes, or that holds the data. */
export const businessShape = {
  country: regionShape.country,
  kind: text.optional(),
  markets: z.array(text).max(300).optional(),
  sellsOnline: z.boolean().optional(),
  marketplace: z.boolean().optional(),
  audience: z.enum(["consumers", "businesses", "both"]).optional(),
  collectsData: z.boolean().optional(),
  sellsOrSharesData: z.boolean().optional(),
  sharesForMarketing: z.boolean().optional(),
  coveredEntity: z.boolean().optional(),
  honoursSignals: z.boolean().optional(),
  consumersHeld: count.optional(),
  usersInIndia: count.optional(),
};

const published = z.strictObject({
  item: code,
  place: code,
  /** From where it is reached, if that is known: what is deep inside a site is published, but not stated clearly. */
  reach: z.enum(reaches).optional(),
  updatedOn: calendarDate().optional(),
});

/** Groups of facts to which a shop adds facts of its own. */
export type FactExtension = Partial<Record<Group, z.ZodRawShape>>;

/** A group that a document may add facts to. */
export type Group = "subject" | "requester" | "field" | "form" | "request" | "record" | "business";

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

/** What a caller knows, of one of the five questions. */
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
