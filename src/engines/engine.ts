import type { FactRecord, FactReference } from "../ir/fact-reference.js";
import type { Kleene } from "../ir/kleene.js";

/** Tells, per rule by position, whether it holds on one subject's facts. Pure and synchronous. */
export type FireRules = (record: FactRecord) => readonly Kleene[];

/**
 * The same answer as bits, 32 rules to a word: `masks[0]` has those of the first 32 rules that hold,
 * `masks[1]` those that cannot be told, `masks[2]` the next 32 that hold, and so on.
 */
export type FireMasks = (record: FactRecord, masks: Int32Array) => void;

/** The same answer, given later. */
export type FireRulesAsync = (record: FactRecord) => Promise<readonly Kleene[]>;

/** Names the missing facts that keep one rule, by position, from being told; none if it is told. */
export type MissingFacts = (rule: number, record: FactRecord) => readonly FactReference[];
