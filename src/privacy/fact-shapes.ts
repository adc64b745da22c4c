import { z } from "zod";
import { codeSchema } from "../domain/clocks/clock-schema.js";
import { calendarDate } from "../domain/fact-types.js";
import { dataSubjects } from "./vocabulary/data-subject.js";

/** What a shop says in words of its own. */
export const text = z.string().max(1000);

/** A code of a shop's own: a kind of record or of evidence, an item, a place. */
export const code = codeSchema.describe("a code such as `order-number`");

const count = z.int().min(0).max(1_000_000_000);

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

/** One field of a record or a form. */
export const fieldShape = { name: z.string().min(1).max(500), necessary: z.boolean().optional() };

/** The form that data is collected with. */
export const formShape = { kind: text.optional(), statementPublished: z.boolean().optional() };

/** What is known of a request besides its history. */
export const requestShape = {
  complex: z.boolean().optional(),
  identityDoubtful: z.boolean().optional(),
  hasAccount: z.boolean().optional(),
  accountActive: z.boolean().optional(),
  answeredLast12Months: count.optional(),
  sentToContact: z.boolean().optional(),
};

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

/** Groups to which a document may add facts of its own. */
export const declarable = [
  "subject",
  "requester",
  "field",
  "form",
  "request",
  "record",
  "business",
] as const;

/** The facts that a document adds to them. */
export type FactExtension = Partial<Record<(typeof declarable)[number], z.ZodRawShape>>;
