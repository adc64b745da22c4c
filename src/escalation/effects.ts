import { z } from "zod";
import { codeSchema, factPath, lengthSchema, lengthShape } from "../domain/clocks/clock-schema.js";
import { createRulesOf, type TypedRule } from "../domain/rules-of.js";
import { idSchema } from "../policy/condition-schema.js";
import { clockShape } from "./clocks.js";
import { eventTypes, levels, offerKinds, severities, stepActions } from "./vocabulary.js";

const severity = z.enum(severities);
const tier = z.int().min(0).max(20);
const amountMinor = z.int().min(0).max(1_000_000_000);
const rank = z.int().min(1).max(100);
const [low, medium, high] = levels;
const byLevel = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ [low]: value, [medium]: value, [high]: value });

/** The event or the step that an offset counts from, or the target whose end it counts from. */
const offsetStart = z
  .union([
    z.enum(eventTypes),
    factPath,
    z.strictObject({ target: codeSchema }),
    z.strictObject({ step: idSchema }),
  ])
  .describe("an event, a `fact` with its `path`, a `target` or another `step`");

/** What a way out comes after: not a step, which the shop may not take. */
const referralStart = z
  .union([z.enum(eventTypes), factPath, z.strictObject({ target: codeSchema })])
  .describe("an event, a `fact` with its `path`, or a `target`");

const after = z.strictObject({
  ...lengthShape,
  from: offsetStart,
  calendar: clockShape.calendar,
  pausedBy: clockShape.pausedBy,
});
const before = z.strictObject({
  ...lengthShape,
  target: codeSchema,
  calendar: clockShape.calendar,
});

/**
 * What a rule of the escalation domain can ask for: effect type → its `params`. How the effects of all
 * active rules combine is said once, in the README's table of effects.
 */
export const effects = {
  /** How severe it is: by impact (outer key) and urgency, or at least so much. The highest counts. */
  classify: z.strictObject({
    matrix: byLevel(byLevel(severity)).optional(),
    atLeast: severity.optional(),
  }),
  /** Who has it on a tier: the lowest tier first, until a step raises it. */
  route: z.strictObject({
    tier,
    attendant: z.enum(["automated", "person"]),
    owner: codeSchema,
    team: codeSchema.optional(),
    calendar: clockShape.calendar,
    atLeast: severity.optional(),
  }),
  /** A promise: what must happen in the time of a clock, and `by` whom if not its owner. The earliest binds. */
  target: z.strictObject({
    target: codeSchema,
    ...clockShape,
    bySeverity: z
      .strictObject({
        low: lengthSchema,
        normal: lengthSchema,
        high: lengthSchema,
        critical: lengthSchema,
      })
      .optional(),
    by: codeSchema.optional(),
    metBy: z.array(z.enum(eventTypes)).min(1).optional(),
    atLeast: severity.optional(),
    whenReclassified: z.enum(["keep-earlier", "retroactive", "from-change"]).optional(),
    class: codeSchema.optional(),
    rank: rank.optional(),
  }),
  /** A step of the ladder, `after` an event or `before` the end of a target, unless that is met by then. */
  step: z.strictObject({
    action: z.enum(stepActions),
    after: after.optional(),
    before: before.optional(),
    until: z.array(z.enum(eventTypes)).min(1).optional(),
    to: codeSchema.optional(),
    tier: tier.optional(),
    offer: z.enum(offerKinds).optional(),
    what: codeSchema.optional(),
    atLeast: severity.optional(),
  }),
  /**
   * What a role may grant without asking. The most that one rule allows counts: they do not add up. A
   * `ceiling` allows nothing: it ends what the others do.
   */
  authority: z.strictObject({
    role: codeSchema,
    upToMinor: amountMinor,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("an ISO 4217 code such as `EUR`")
      .optional(),
    per: z.enum(["case", "customer", "role"]),
    periodDays: z.int().min(1).max(3650).optional(),
    offers: z.array(z.enum(offerKinds)).min(1).optional(),
    exclusive: z.literal(true).optional(),
    ceiling: z.literal(true).optional(),
  }),
  /** What can be offered to who complains; with `discretion` the owner decides whether it is. */
  offer: z.strictObject({
    offer: z.enum(offerKinds),
    amountMinor: amountMinor.optional(),
    times: factPath.optional(),
    basisPoints: z.int().min(0).max(10_000).optional(),
    of: factPath.optional(),
    minMinor: amountMinor.optional(),
    capMinor: amountMinor.optional(),
    discretion: z.literal(true).optional(),
    atLeast: severity.optional(),
  }),
  /** Whom else the customer can turn to, by which right, from when and until when. */
  refer: z.strictObject({
    to: codeSchema,
    right: codeSchema,
    after: after.extend({ from: referralStart }).optional(),
    within: z.strictObject(clockShape).optional(),
  }),
  /** A case is opened from a signal, as if it had been complained of. */
  open: z.strictObject({ category: codeSchema }),
  /** It is not taken up, as no complaint or not in time; `of: "escalation"`: the case stays where it is. */
  decline: z.strictObject({
    reason: codeSchema,
    of: z.literal("escalation").optional(),
    referTo: codeSchema.optional(),
  }),
  /** What a message must contain that keeps a target. */
  notice: z.strictObject({ with: codeSchema, items: z.array(codeSchema).min(1).max(50) }),
  /** Nothing of its own: the rule only takes away, by what it overrides. */
  exempt: z.strictObject({}),
} as const;

/** An effect type of the escalation domain. */
export type EffectType = keyof typeof effects;

/** The `params` of an effect type. */
export type EffectParams<Type extends EffectType> = z.infer<(typeof effects)[Type]>;

/** A rule whose effect is of a type, with its `params`. */
export type EffectRule<Type extends EffectType> = TypedRule<EffectParams<Type>>;

/** The rules of a policy whose effect is of a type. */
export const rulesOf = createRulesOf<typeof effects>();
