import type { FactRecord, FactReference } from "../ir/fact-reference.js";
import type { Kleene } from "../ir/kleene.js";

/** Tells, per rule by position, whether it holds on one subject's facts. Pure and synchronous. */
export type FireRules = (record: FactRecord) => readonly Kleene[];

/** The same answer, given later. */
export type FireRulesAsync = (record: FactRecord) => Promise<readonly Kleene[]>;

/** Names the missing facts that keep one rule, by position, from being told; none if it is told. */
export type MissingFacts = (rule: number, record: FactRecord) => readonly FactReference[];
