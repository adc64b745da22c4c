import type { z } from "zod";
import type { Issue } from "../errors/issue.js";
import type { FactRecord, FactReference } from "../ir/fact-reference.js";
import type { Kleene } from "../ir/kleene.js";
import type { Rule } from "../ir/rule.js";
import type { EffectSchemas } from "../policy/document-schema.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";

/**
 * One thing that rules are asked about. `record` is the facts as rules see them; `absent` names the
 * top-level facts that this subject cannot have, so that rules which speak of them are not asked;
 * `locate` says which of the caller's facts a missing one stands for or is derived from.
 */
export interface Subject {
  readonly id: string;
  readonly record: FactRecord;
  readonly absent: ReadonlySet<string>;
  readonly locate: (reference: FactReference) => readonly string[];
}

/** A loaded policy as a domain sees it: the document, its rules, and the hash of its content. */
export interface LoadedPolicy extends ParsedPolicy {
  readonly hash: string;
}

/** What the rules said of one subject, by position of the rule. */
export interface Finding {
  readonly subject: Subject;
  /** Whether the rule can be asked about this subject at all. */
  readonly asked: (rule: number) => boolean;
  /** Whether the rule's own conditions hold for this subject. */
  readonly holds: readonly Kleene[];
  /** Whether it holds and no active rule overrides it. */
  readonly active: readonly Kleene[];
  /** Pointers to the missing facts that keep a rule from being told; empty if it can be told. */
  readonly missing: (rule: number) => readonly string[];
}

/** Everything that a decision is concluded from. */
export interface Case<Derived> {
  readonly policy: LoadedPolicy;
  readonly derived: Derived;
  readonly findings: readonly Finding[];
}

/** Facts prepared for rules, or what is wrong with them beyond their types. */
export type Derivation<Derived> =
  | { readonly derived: Derived }
  | { readonly issues: readonly Issue[] };

/**
 * What a domain is made of. Data goes one way: `facts` (checked by Zod) → `derive` (dates and money)
 * → `subjects` (one record each) → rules fire → `conclude` combines their effects into a decision.
 *
 * - `record`: the facts that rules may name, derived ones included; subjects' records have this shape
 * - `effects`: effect type → strict schema of its `params`
 * - `check`: what must hold of a policy beyond its schema; issues point into the document
 * - `requestWide`: rules that hold for every subject as soon as they hold for one
 * - `allows`: the short question, answered from the same findings as the decision
 */
export interface DomainDefinition<Facts, Derived, Decision, Question> {
  readonly name: string;
  readonly facts: z.ZodType<Facts>;
  readonly record: z.ZodObject;
  readonly effects: EffectSchemas;
  readonly check?: (policy: ParsedPolicy) => readonly Issue[];
  readonly derive: (facts: Facts, policy: LoadedPolicy) => Derivation<Derived>;
  readonly subjects: (derived: Derived) => readonly Subject[];
  readonly requestWide?: (rule: Rule) => boolean;
  readonly conclude: (given: Case<Derived>) => Decision;
  readonly allows: (question: Question, given: Case<Derived>) => Kleene;
  readonly missing: (decision: Decision) => readonly string[];
}
