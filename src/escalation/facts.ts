import { z } from "zod";
import { instant, money } from "../domain/fact-types.js";
import type { Unwritten } from "../domain/unwritten.js";
import { channels, eventTypes, levels, offerKinds, severities, signalKinds } from "./vocabulary.js";

const id = z.string().min(1).max(200);
const text = z.string().max(1000);
const count = z.int().min(0).max(1_000_000);
const code = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
const tier = z.int().min(0).max(20);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe("an ISO 4217 code such as `EUR`")
  .optional();
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe("an ISO 3166 code such as `DE`")
  .optional();

/** What is complained of. Whatever may be left out may be unknown. */
export const complaintShape = {
  id: id.optional(),
  category: text.optional(),
  channel: z.enum(channels).optional(),
  impact: z.enum(levels).optional(),
  urgency: z.enum(levels).optional(),
  safety: z.boolean().optional(),
  legalThreat: z.boolean().optional(),
  publicExposure: z.boolean().optional(),
  shopAtFault: z.boolean().optional(),
  currency,
  amountAtStakeMinor: money().optional(),
  wantedRemedy: text.optional(),
  compensationAsked: z.boolean().optional(),
};

/** What the shop knows of who complains; nobody is known by name here. */
export const customerShape = {
  id: id.optional(),
  kind: z.enum(["consumer", "business"]).optional(),
  tier: text.optional(),
  tags: z.array(text).max(200).optional(),
  country,
  vulnerable: z.boolean().optional(),
  complaintsLast12Months: count.optional(),
  ordersLast12Months: count.optional(),
};

/** The order that is complained of. */
export const orderShape = {
  id: id.optional(),
  channel: z.enum(["online", "store", "phone", "marketplace"]).optional(),
  seller: z.enum(["shop", "third-party"]).optional(),
  country,
  currency,
  totalMinor: money().optional(),
  placedAt: instant().optional(),
  promisedAt: instant().optional(),
  deliveredAt: instant().optional(),
};

/** What was noticed, without a complaint: a review, a return begun and left, a score. */
export const signalShape = {
  kind: z.enum(signalKinds),
  observedAt: instant(),
  score: count.optional(),
  contacts: count.optional(),
  public: z.boolean().optional(),
};

/** Who asks what he may grant: a role, and what he would like to grant. */
export const askingShape = {
  role: code,
  offer: z.enum(offerKinds).optional(),
  amountMinor: money().optional(),
};

/** One event of a complaint's history; what it says besides depends on its type. */
const event = z.strictObject({
  type: z.enum(eventTypes),
  at: instant(),
  by: id.optional(),
  ground: code.optional(),
  tier: tier.optional(),
  owner: code.optional(),
  severityBefore: z.enum(severities).optional(),
  offer: z.enum(offerKinds).optional(),
  amountMinor: money().optional(),
  promise: code.optional(),
  step: code.optional(),
  to: code.optional(),
});

/** What was granted before, in this case or another, to this customer or by this role. */
const grant = z.strictObject({
  at: instant(),
  role: code,
  caseId: id,
  customerId: id,
  offer: z.enum(offerKinds),
  amountMinor: money(),
});

/** A message before it goes out: in answer to which promise, and what is in it. */
const draft = z.strictObject({ with: code, contains: z.array(code).max(100) });

/** Groups of facts to which a shop adds facts of its own. */
export interface FactExtension {
  readonly complaint?: z.ZodRawShape;
  readonly customer?: z.ZodRawShape;
  readonly order?: z.ZodRawShape;
  readonly signal?: z.ZodRawShape;
}

/** Builds the strict schema of the facts that a caller gives. */
export function createFactsSchema(extra: FactExtension) {
  return z.strictObject({
    at: instant(),
    complaint: z.strictObject({ ...complaintShape, ...extra.complaint }),
    customer: z.strictObject({ ...customerShape, ...extra.customer }).optional(),
    order: z.strictObject({ ...orderShape, ...extra.order }).optional(),
    signal: z.strictObject({ ...signalShape, ...extra.signal }).optional(),
    asking: z.strictObject(askingShape).optional(),
    history: z.array(event).max(1000),
    grants: z.array(grant).max(1000).optional(),
    draft: draft.optional(),
  });
}

/** What a caller knows of a complaint, at the instant that is asked about. */
export type EscalationFacts = Unwritten<z.infer<ReturnType<typeof createFactsSchema>>>;

/** One event of a complaint's history. */
export type ComplaintEvent = EscalationFacts["history"][number];
