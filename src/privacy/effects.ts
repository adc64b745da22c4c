import { z } from "zod";
import { codeSchema, createClockSchemas } from "../domain/clocks/clock-schema.js";
import { createRulesOf, type TypedRule } from "../domain/rules-of.js";
import { masks } from "./disclosure/mask.js";
import { periodShape, yearDaySchema } from "./period-schema.js";
import { categoryNames } from "./vocabulary/data-category.js";
import { dataUses } from "./vocabulary/data-use.js";
import { justifications } from "./vocabulary/justification.js";
import { relations } from "./vocabulary/relation.js";
import { verificationLevels } from "./vocabulary/verification.js";
import { consentKinds, lawfulBases, reaches, requestEvents } from "./vocabulary/words.js";

const { clockShape } = createClockSchemas(requestEvents);

const categories = z.array(z.enum(categoryNames)).min(1).max(150);
const purposes = z.array(z.enum(dataUses)).min(1).max(60);
const relation = z.enum(relations);
const level = z.enum(verificationLevels);
const justification = z.enum(justifications);
const codes = z.array(codeSchema).min(1).max(50);
/**
 * What a rule of the privacy domain can ask for: effect type → its `params`. How the effects of all active
 * rules combine is said once, in the README's table of effects.
 */
export const effects = {
  /** Shows fields of some categories to who is as close as one of `relations`, as well verified, for a purpose. */
  disclose: z.strictObject({
    categories,
    show: z.union([z.literal("in-full"), z.enum(masks)]),
    relations: z.array(relation).min(1).max(20),
    verification: level,
    purposes,
  }),
  /** Keeps fields back, or shows them no more than by a mask; not from who is verified so well, or so close. */
  withhold: z.strictObject({
    categories,
    show: z.enum(masks).optional(),
    until: level.optional(),
    unless: z.array(relation).min(1).max(20).optional(),
    justification: justification.optional(),
  }),
  /** Evidence that verifies somebody so well: all `with`, and `points` of those that it is `from`. */
  verify: z.strictObject({
    level,
    with: codes.optional(),
    from: codes.optional(),
    points: z.int().min(1).max(20).optional(),
  }),
  /** Evidence that somebody is to the person what he says: without it he is `unrelated`. */
  authorise: z.strictObject({ relation, with: codes }),
  /** Lets data be taken for a purpose, on a lawful basis. */
  collect: z.strictObject({ categories, purposes, basis: z.enum(lawfulBases) }),
  /** Data must not be taken without a consent of this kind; on some lawful bases only, if it says which. */
  consent: z.strictObject({
    categories: categories.optional(),
    purposes: purposes.optional(),
    bases: z.array(z.enum(lawfulBases)).min(1).max(6).optional(),
    kind: z.enum(consentKinds),
  }),
  /** Data must not be taken. */
  forbid: z.strictObject({
    categories: categories.optional(),
    purposes: purposes.optional(),
    justification: justification.optional(),
  }),
  /** The rules are in force under which data of these categories may be taken at all. */
  safeguard: z.strictObject({ categories }),
  /** The person has the right that he asks for. */
  entitle: z.strictObject({}),
  /** What must be done about a request in the time of a clock: what does it is one of `metBy`. */
  duty: z.strictObject({
    duty: codeSchema,
    ...clockShape,
    metBy: z.array(z.enum(requestEvents)).min(1).max(20),
  }),
  /** How well who asks must be verified, and no better. */
  identify: z.strictObject({ atLeast: level.optional(), atMost: level.optional() }),
  /** A ground on which the request is not fulfilled. */
  refuse: z.strictObject({ justification }),
  /** The request costs nothing. */
  free: z.strictObject({}),
  /** A fee may be asked. */
  fee: z.strictObject({ justification }),
  /** What an answer, or whatever else does a duty, must contain. */
  notice: z.strictObject({ with: codeSchema, items: codes }),
  /** Whom the person can turn to who is not content with what becomes of the request. */
  refer: z.strictObject({ to: codeSchema }),
  /** A further request of the same kind within so many days of the first is its duplicate. */
  duplicate: z.strictObject({ withinDays: z.int().min(1).max(3650) }),
  /**
   * A record must not be erased before the end of a period. `thenErase`: it must be when no rule of the same
   * document keeps it any more. `restricted`: meanwhile nobody works with it.
   */
  keep: z.strictObject({
    ground: codeSchema,
    justification: justification.optional(),
    thenErase: z.literal(true).optional(),
    restricted: z.literal(true).optional(),
    ...periodShape,
  }),
  /** A record must be erased by the end of a period, or made anonymous. */
  erase: z.strictObject({
    ground: codeSchema,
    by: z.literal("anonymisation").optional(),
    ...periodShape,
  }),
  /** Something must be published, in one of some places, and reached from somewhere. */
  publish: z.strictObject({
    item: codeSchema,
    places: codes,
    reach: z.enum(reaches),
    yearlyBy: yearDaySchema.optional(),
    maxAgeMonths: z.int().min(1).max(120).optional(),
  }),
  /** Something must not be published. */
  ban: z.strictObject({ item: codeSchema }),
  /** Nothing of its own: the rule only takes away, by what it overrides. */
  exempt: z.strictObject({}),
} as const;

/** An effect type of the privacy domain. */
export type EffectType = keyof typeof effects;

/** The `params` of an effect type. */
export type EffectParams<Type extends EffectType> = z.infer<(typeof effects)[Type]>;

/** A rule whose effect is of a type, with its `params`. */
export type EffectRule<Type extends EffectType> = TypedRule<EffectParams<Type>>;

/** The rules of a policy whose effect is of a type. */
export const rulesOf = createRulesOf<typeof effects>();
