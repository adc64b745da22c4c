import { z } from "zod";
import { text } from "../policy/text-schema.js";
import { remedies, requestKinds, tenderKinds } from "./vocabulary.js";

const reason = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .describe("a reason code such as `final-sale`");
const scope = z.enum(["line", "request"]).optional();
const basisPoints = z.int().min(0).max(10_000);
/** Large enough for any fee, small enough that fees of all units of all lines stay countable. */
const amountMinor = z.int().min(0).max(1_000_000_000);
const remedyList = z.array(z.enum(remedies)).min(1);
const days = z.int().min(0).max(3650);

/** A window's length and reckoning, for a `window` rule and for an `offer` with one of its own. */
const windowShape = {
  days: days.optional(),
  anchor: z.enum(["order", "dispatch", "delivery", "first-delivery", "last-delivery"]).optional(),
  untilOn: z.iso.date().describe("a date (YYYY-MM-DD)").optional(),
  counting: z.enum(["day-after", "24-hour-blocks"]).optional(),
  roll: z.enum(["none", "next-business-day"]).optional(),
};

/**
 * What a rule of the returns domain can ask for: effect type → its `params`. How the effects of all
 * active rules combine is said once, in the README's table of effects.
 */
export const effects = {
  /** Requests must be made in time. The longest window counts, unless a `cap` ends it earlier. */
  window: z.strictObject({
    ...windowShape,
    remedies: remedyList.optional(),
    cap: z.boolean().optional(),
  }),
  /** Nothing is granted. With scope `request`, not for any line. */
  deny: z.strictObject({ reason, scope }),
  /** A person must look before anything is granted. */
  review: z.strictObject({ reason, queue: text(100).optional(), scope }),
  /** Remedies that may be had. Without `requests`, for goods sent back: returns and exchanges. */
  offer: z.strictObject({
    remedies: remedyList,
    requests: z.array(z.enum(requestKinds)).min(1).optional(),
    window: z.strictObject(windowShape).optional(),
    choice: z.enum(["customer", "shop"]).optional(),
    bonusBasisPoints: basisPoints.optional(),
    bonusMinor: amountMinor.optional(),
    difference: z.enum(["full-price", "carry-discount", "list-credit"]).optional(),
  }),
  /** Kept from what is refunded, never more than it. Without `remedies`, from any such remedy. */
  fee: z.strictObject({
    kind: reason,
    basisPoints: basisPoints.optional(),
    amountMinor: amountMinor.optional(),
    per: z.enum(["item", "line", "return", "order"]),
    capMinor: amountMinor.optional(),
    remedies: remedyList.optional(),
  }),
  /** The value that goods lost, as found at inspection, kept from what is refunded. */
  deduct: z.strictObject({
    for: z.literal("diminished-value"),
    maxBasisPoints: basisPoints.optional(),
  }),
  /** Which means of payment a refund goes to, and which others the customer may choose. */
  tender: z.strictObject({
    strategy: z.enum(["original", "gift-card-first", "last-first", "ratio"]),
    alsoTo: z.array(z.enum(tenderKinds)).min(1).optional(),
  }),
  /** How a refund is worked out where merchants differ. */
  settle: z.strictObject({
    outboundShipping: z.enum(["never", "last-item", "proportional"]),
    outboundShippingUpTo: z.enum(["paid", "cheapest-standard"]).optional(),
    promotions: z.enum(["freeze", "reprice"]),
    feeTax: z.enum(["follows-refund", "separate-supply"]).optional(),
  }),
  /** When money goes back: after which event, and how soon. The soonest that applies is promised. */
  reimburse: z.strictObject({
    on: z.enum(["request", "scan", "receipt", "inspection"]),
    withinDays: days,
    unit: z.enum(["calendar-days", "business-days"]).optional(),
    tenders: z.array(z.enum(tenderKinds)).min(1).optional(),
  }),
  /** Who pays for sending the goods back. Where rules differ, the shop does. */
  "return-shipping": z.strictObject({ paidBy: z.enum(["customer", "shop"]) }),
} as const;

/** An effect type of the returns domain. */
export type EffectType = keyof typeof effects;

/** The `params` of an effect type. */
export type EffectParams<Type extends EffectType> = z.infer<(typeof effects)[Type]>;
