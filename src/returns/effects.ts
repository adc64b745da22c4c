import { z } from "zod";
import { factName } from "../policy/declared-facts.js";
import { text } from "../policy/text-schema.js";
import { remedies, requestKinds, tenderKinds } from "./vocabulary.js";
import { factPath, windowSchema, windowShape } from "./window-schema.js";

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
const referTo = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe("who to turn to, such as `manufacturer`")
  .optional();
/** A window of an offer's own: written out, or the name of one of the policy's. */
const ownWindow = z
  .union([windowSchema, factName])
  .describe("a window, the name of one of the policy's `windows`, or `none`")
  .optional();
const kinds = z.array(z.enum(tenderKinds)).min(1);
/** What money waits for; `receipt-or-proof` is the goods or proof that they were sent, whichever is first. */
const events = z.enum([
  "request",
  "agreement",
  "receipt-or-proof",
  "scan",
  "receipt",
  "inspection",
]);

/**
 * What a rule of the returns domain can ask for: effect type → its `params`. How the effects of all
 * active rules combine is said once, in the README's table of effects.
 */
export const effects = {
  /** Requests must be made in time. The longest window counts, unless a `cap` ends it earlier. */
  window: z.strictObject({
    ...windowShape,
    window: factName.optional(),
    remedies: remedyList.optional(),
    cap: z.boolean().optional(),
  }),
  /** Nothing is granted. With scope `request`, not for any line. */
  deny: z.strictObject({ reason, scope, referTo }),
  /** Nothing of its own: the rule only takes away, by what it overrides. */
  exempt: z.strictObject({}),
  /** A person must look before anything is granted. */
  review: z.strictObject({ reason, queue: text(100).optional(), scope, referTo }),
  /**
   * Remedies that may be had. Without `requests`, for goods sent back: returns and exchanges. With
   * `discretion` they may be granted, but a person decides. `default` is the one that is carried out where
   * the customer names none (`none`: he must choose), `insteadOf` are remedies that are not to be had and
   * in whose place this one is given. With the window `none` there is no time limit.
   */
  offer: z.strictObject({
    remedies: remedyList,
    requests: z.array(z.enum(requestKinds)).min(1).optional(),
    window: ownWindow,
    choice: z.enum(["customer", "shop"]).optional(),
    default: z.enum([...remedies, "none"]).optional(),
    insteadOf: remedyList.optional(),
    discretion: z.literal(true).optional(),
    bonusBasisPoints: basisPoints.optional(),
    bonusMinor: amountMinor.optional(),
    difference: z.enum(["full-price", "carry-discount", "list-credit"]).optional(),
    cheaper: z.enum(["refund", "store-credit", "nothing"]).optional(),
  }),
  /**
   * A statutory right, in floors only: remedies that the law gives, whatever the shop's own rules say.
   * With `discretion` the law names no number, as "within a reasonable time": then a person decides.
   */
  entitle: z.strictObject({
    remedies: remedyList,
    requests: z.array(z.enum(requestKinds)).min(1).optional(),
    window: ownWindow,
    choice: z.enum(["customer", "shop"]).optional(),
    default: z.enum([...remedies, "none"]).optional(),
    discretion: z.literal(true).optional(),
  }),
  /**
   * Kept from what is refunded, never more than it. Without `remedies`, from any such remedy. With
   * `upTo` it is at most that much, at somebody's discretion: the bounds are known, a person decides.
   */
  fee: z.strictObject({
    kind: reason,
    basisPoints: basisPoints.optional(),
    amountMinor: z
      .union([amountMinor, factPath])
      .describe("an amount in minor units, or a `fact` with the `path` of one")
      .optional(),
    per: z.enum(["item", "line", "return", "order"]),
    minMinor: amountMinor.optional(),
    capMinor: amountMinor.optional(),
    upTo: z.literal(true).optional(),
    remedies: remedyList.optional(),
  }),
  /** The value that goods lost, as found at inspection, kept from what is refunded. */
  deduct: z.strictObject({
    for: z.literal("diminished-value"),
    maxBasisPoints: basisPoints.optional(),
  }),
  /**
   * Which means of payment a refund goes to, and which others the customer may choose; `asCredit` are
   * kinds whose part comes back as store credit. With `due: "reduce-first"` instalments that are not
   * paid yet are lowered before anything is paid back.
   */
  tender: z.strictObject({
    strategy: z.enum(["original", "gift-card-first", "last-first", "ratio"]),
    alsoTo: kinds.optional(),
    asCredit: kinds.optional(),
    due: z.enum(["reduce-first"]).optional(),
  }),
  /** How a refund is worked out where merchants differ. */
  settle: z.strictObject({
    outboundShipping: z.enum(["never", "last-item", "proportional"]),
    outboundShippingUpTo: z.enum(["paid", "cheapest-standard"]).optional(),
    promotions: z.enum(["freeze", "reprice", "first-return"]).optional(),
    duties: z.enum(["with-goods", "never"]).optional(),
    feeTax: z.enum(["follows-refund", "separate-supply"]).optional(),
  }),
  /**
   * When money goes back: after which event, and how soon; the soonest that applies is promised. It may
   * be withheld until goods or proof of sending are there.
   */
  reimburse: z.strictObject({
    on: events,
    withinDays: days.optional(),
    withinHours: z.int().min(0).max(8760).optional(),
    unit: z.enum(["calendar-days", "business-days"]).optional(),
    tenders: kinds.optional(),
    withheldUntil: z.enum(["receipt", "receipt-or-proof"]).optional(),
  }),
  /**
   * Who pays for sending the goods back. Where rules differ, the shop does. `refundUpToMinor` is how much
   * of what the customer paid for it is given back with the refund, `refundUpTo: "paid"` all of it.
   */
  "return-shipping": z.strictObject({
    paidBy: z.enum(["customer", "shop"]),
    refundUpToMinor: amountMinor.optional(),
    refundUpTo: z.literal("paid").optional(),
  }),
  /** Goods must be sent back within days of the request; the latest day that applies counts. */
  "send-back": z.strictObject({ withinDays: days }),
} as const;

/** An effect type of the returns domain. */
export type EffectType = keyof typeof effects;

/** The `params` of an effect type. */
export type EffectParams<Type extends EffectType> = z.infer<(typeof effects)[Type]>;
