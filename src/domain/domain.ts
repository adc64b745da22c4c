import type { z } from "zod";
import type { Issue } from "../errors/issue.js";
import type { FactRecord, FactReference } from "../ir/fact-reference.js";
import type { FactSchema } from "../ir/fact-type.js";
import type { Kleene } from "../ir/kleene.js";
import type { Rule } from "../ir/rule.js";
import type { FactsDocument } from "../policy/declared-facts.js";
import type { EffectSchemas } from "../policy/document-schema.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import type { FactChange } from "./what-would-change.js";

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

/**
 * A loaded policy as a domain sees it: the document, its rules, and the hash of its content. A floor is
 * reckoned in the zone and by the calendar of the shop's policy; its hash is that of the pack as it ships.
 */
export interface LoadedPolicy extends ParsedPolicy {
  readonly hash: string;
}

/** Why nothing is decided, whatever the rules say: no version was in force, or it cannot be told which. */
export interface Hold {
  readonly outcome: "review" | "undetermined";
  readonly code: string;
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

/** A case as one layer sees it: the shop's policy, or one floor. */
export interface LayerCase<Derived> {
  readonly policy: LoadedPolicy;
  readonly derived: Derived;
  readonly findings: readonly Finding[];
}

/** Everything that a decision is concluded from: the policy's case, and that of every floor below it. */
export interface Case<Derived> extends LayerCase<Derived> {
  readonly floors: readonly LayerCase<Derived>[];
  readonly hold?: (Hold & { readonly missing: readonly string[] }) | undefined;
}

/** Who an explanation is for, and whether it shows only what the customer can still change. */
export interface ExplainOptions {
  readonly audience?: "customer" | "agent";
  readonly changeable?: "all" | "by-customer";
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
 *
 * And what a domain may have besides:
 * - `windows`: the schema of named windows, about which conditions ask with `within`
 * - `inForceOn`, `askedOn`: the dates, among the facts that rules see, of the order and of the request;
 *   the first says which law and which version is in force
 * - `openingHours`: documents have opening hours and named calendars
 * - `declare`: the domain with facts that a document declares for itself, in the groups `declarable`
 * - `needsCalendar`: whether a policy counts business days or, `"hours"`, ends with the close of business,
 *   and so needs the shop's calendar below it
 * - `lint`: what a shop should know of its policy above the floors, though it decides all the same
 * - `terms`: what will hold, asked before anything is bought or has arrived
 * - `compare`: which of two decisions is better for the customer (positive: the first)
 * - `changes`: single changes of facts that could make a decision better
 * - `improves`: whether a decision on changed facts is one worth showing beside the decision on the facts
 * - `forCustomer`: the decision without what internal rules would reveal
 */
export interface DomainDefinition<Facts, Derived, Decision, Question, Terms = undefined> {
  readonly name: string;
  readonly facts: z.ZodType<Facts>;
  readonly record: z.ZodObject;
  readonly effects: EffectSchemas;
  readonly check?: (policy: ParsedPolicy, facts: FactSchema) => readonly Issue[];
  readonly derive: (facts: Facts, policy: LoadedPolicy) => Derivation<Derived>;
  readonly subjects: (derived: Derived) => readonly Subject[];
  readonly requestWide?: (rule: Rule) => boolean;
  readonly conclude: (given: Case<Derived>) => Decision;
  readonly allows: (question: Question, given: Case<Derived>) => Kleene;
  readonly missing: (decision: Decision) => readonly string[];
  readonly windows?: z.ZodObject;
  readonly inForceOn?: FactReference;
  readonly askedOn?: FactReference;
  readonly declare?: (
    facts: FactsDocument,
  ) => DomainDefinition<Facts, Derived, Decision, Question, Terms>;
  readonly openingHours?: boolean;
  readonly declarable?: readonly string[];
  readonly needsCalendar?: (policy: ParsedPolicy) => boolean | "hours";
  readonly lint?: (policy: LoadedPolicy, floors: readonly LoadedPolicy[]) => readonly Issue[];
  readonly terms?: (given: Case<Derived>) => Terms;
  readonly compare?: (one: Decision, other: Decision) => number;
  readonly changes?: (given: Case<Derived>, options: ExplainOptions) => readonly FactChange[];
  readonly improves?: (changed: Decision, decision: Decision) => boolean;
  readonly forCustomer?: (decision: Decision, given: Case<Derived>) => Decision;
}
