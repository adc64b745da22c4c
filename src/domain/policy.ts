import type { RuleProperties } from "json-rules-engine";
import type { FactsError } from "../errors/facts-error.js";
import type { Issue } from "../errors/issue.js";
import type { Result } from "../errors/result.js";
import type { FactRecord } from "../ir/fact-reference.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import type { ExplainOptions } from "./domain.js";
import type { Explanation } from "./explain.js";

/** Fetches top-level facts that were left out, by their name; called at most once per decision. */
export type FactLoaders<Facts> = {
  readonly [Name in keyof Facts]?: () => Promise<Facts[Name] | null | undefined>;
};

/**
 * A loaded policy: answers questions about facts, and keeps no state between them. Facts are plain
 * JSON, checked at every call; an optional fact may be missing or `null`.
 */
export interface Policy<Facts, Decision, Question, Terms = undefined> {
  /** The document as it was loaded, frozen; of several versions the latest. */
  readonly document: PolicyDocument;
  /** SHA-256 of the document's canonical JSON. */
  readonly hash: string;
  /** What a shop should know before it relies on the policy: statements of law that nobody has verified. */
  readonly warnings: readonly Issue[];
  /** Decides. @throws FactsError for facts that cannot be; nothing else is thrown. */
  decide(facts: Facts): Decision;
  /** Decides without throwing, whatever it is given. */
  safeDecide(facts: unknown): Result<Decision, FactsError>;
  /** Tells whether something is allowed; `undefined` where it cannot be told or a person must look. */
  allows(question: Question, facts: Facts): boolean | undefined;
  /**
   * Decides, and keeps the full record: per subject and rule, what held and what it saw; and what would
   * change it. For the customer's eyes, without anything that a rule marked `internal` would reveal.
   */
  explain(facts: Facts, options?: ExplainOptions): Explanation<Decision>;
  /** What will hold if this is bought, as far as it can be told: windows, remedies, fees, who pays. */
  terms(facts: Facts): Terms;
  /** The facts exactly as rules see them, derived ones included: one record per subject. */
  subjects(facts: Facts): readonly FactRecord[];
  /**
   * Decides on json-rules-engine, fetching facts that were left out only when a rule that can still
   * matter needs them. The same decision as `decide` gives on the same facts.
   */
  decideAsync(facts: Facts, options?: { readonly load?: FactLoaders<Facts> }): Promise<Decision>;
  /** The rules for a plain json-rules-engine: `new Engine(policy.toJsonRulesEngine())`. */
  toJsonRulesEngine(): RuleProperties[];
  /** The document printed from the rules as they were understood: loading it again decides the same. */
  toJSON(): PolicyDocument;
}
