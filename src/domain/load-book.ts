import { FactsError } from "../errors/facts-error.js";
import { readFact } from "../ir/fact-reference.js";
import type { Validity } from "../policy/document-schema.js";
import { createPolicy } from "./create-policy.js";
import { createDecideAsync } from "./decide-async.js";
import type { DomainDefinition, Hold } from "./domain.js";
import type { LoadedLayers, Loader, LoadOptions } from "./load-layers.js";
import { orderVersions } from "./order-versions.js";
import type { Policy } from "./policy.js";

/** How a book of versions is loaded; `laterIfBetter` lets a later version decide where it is better. */
export interface BookOptions extends LoadOptions {
  readonly laterIfBetter?: boolean;
}

interface Version<Facts, Decision, Question, Terms> {
  readonly from: string;
  readonly to: string | undefined;
  readonly policy: Policy<Facts, Decision, Question, Terms>;
}

/**
 * Loads the versions of a policy as one: the version decides that was in force on the order's date,
 * or, where that is declared, a later one that was in force when it was asked, if that is better for
 * the customer. Versions follow each other without gap or overlap.
 *
 * @throws PolicyError with all issues, those of a version at `/<index>`
 */
export function loadBook<Facts extends object, Derived, Decision, Question, Terms>(
  loader: Loader<Facts, Derived, Decision, Question, Terms>,
  documents: readonly unknown[],
  { laterIfBetter = false, ...options }: BookOptions,
): Policy<Facts, Decision, Question, Terms> {
  const loaded = orderVersions(documents.map((document) => loader(document, options)));
  const versions = loaded.map(({ domain, layers }) => ({
    ...(layers.policy.document.effective as Validity),
    policy: createPolicy(domain, layers),
  }));
  return createBook(versions as readonly Version<Facts, Decision, Question, Terms>[], {
    latest: loaded.at(-1) as LoadedLayers<Facts, Derived, Decision, Question, Terms>,
    laterIfBetter,
  });
}

interface BookParts<Facts, Derived, Decision, Question, Terms> {
  readonly latest: LoadedLayers<Facts, Derived, Decision, Question, Terms>;
  readonly laterIfBetter: boolean;
}

function createBook<Facts extends object, Derived, Decision, Question, Terms>(
  versions: readonly Version<Facts, Decision, Question, Terms>[],
  { latest, laterIfBetter }: BookParts<Facts, Derived, Decision, Question, Terms>,
): Policy<Facts, Decision, Question, Terms> {
  const { domain, layers } = latest;
  const held = (hold: Hold) => createPolicy(domain, { ...layers, hold });
  const none = held(outside);
  const undated = held({ ...outside, outcome: "undetermined" });
  const datesOf = createDates(domain, none);
  const pick = (facts: unknown): Policy<Facts, Decision, Question, Terms> => {
    const { placedOn, askedOn } = datesOf(facts);
    if (placedOn === undefined) return undated;
    const inForce = versions.find((one) => isInForce(one, placedOn));
    if (inForce === undefined || !laterIfBetter || askedOn === undefined)
      return inForce?.policy ?? none;
    const later = versions.filter(({ from }) => from > inForce.from && from <= askedOn);
    return best([inForce, ...later], facts, domain.compare);
  };
  const newest = versions.at(-1)?.policy ?? none;
  return {
    document: newest.document,
    hash: newest.hash,
    warnings: newest.warnings,
    safeDecide: (facts) => pick(facts).safeDecide(facts),
    decide: (facts) => pick(facts).decide(facts),
    allows: (question, facts) => pick(facts).allows(question, facts),
    explain: (facts, options) => pick(facts).explain(facts, options),
    terms: (facts) => pick(facts).terms(facts),
    subjects: (facts) => pick(facts).subjects(facts),
    decideAsync: createDecideAsync({
      decide: (facts) => pick(facts).decideAsync(facts),
      missing: domain.missing,
    }),
    toJsonRulesEngine: () => newest.toJsonRulesEngine(),
    toJSON: () => newest.toJSON(),
  };
}

const outside: Hold = { outcome: "review", code: "no-version-in-force" };

function isInForce({ from, to }: { from: string; to: string | undefined }, date: string): boolean {
  return from <= date && (to === undefined || date <= to);
}

/** The version that decides best for the customer; the earliest of those that decide alike. */
function best<Facts, Decision, Question, Terms>(
  candidates: readonly Version<Facts, Decision, Question, Terms>[],
  facts: unknown,
  compare: ((one: Decision, other: Decision) => number) | undefined,
): Policy<Facts, Decision, Question, Terms> {
  const [first, ...others] = candidates.map(({ policy }) => ({
    policy,
    decided: policy.safeDecide(facts),
  }));
  if (first === undefined) throw new RangeError("a book has at least one version");
  return others.reduce((chosen, other) => {
    if (!other.decided.success || !chosen.decided.success) return chosen;
    return (compare?.(other.decided.data, chosen.decided.data) ?? 0) > 0 ? other : chosen;
  }, first).policy;
}

type DatesOf = (facts: unknown) => { readonly placedOn?: string; readonly askedOn?: string };

/** Reads the dates that say which version decides off the facts as rules see them. */
function createDates<Facts extends object, Derived, Decision, Question, Terms>(
  { inForceOn, askedOn }: DomainDefinition<Facts, Derived, Decision, Question, Terms>,
  policy: Policy<Facts, Decision, Question, Terms>,
): DatesOf {
  const read = (record: Readonly<Record<string, unknown>>, reference: typeof inForceOn) => {
    const date = reference === undefined ? undefined : readFact(record, reference);
    return typeof date === "string" ? date : undefined;
  };
  return (facts) => {
    const [record = {}] = recordsOf(policy, facts as Facts);
    const placedOn = read(record, inForceOn);
    const asked = read(record, askedOn);
    return { ...(placedOn && { placedOn }), ...(asked && { askedOn: asked }) };
  };
}

function recordsOf<Facts, Decision, Question, Terms>(
  policy: Policy<Facts, Decision, Question, Terms>,
  facts: Facts,
) {
  try {
    return policy.subjects(facts);
  } catch (error) {
    // Facts that cannot be are refused by whatever version is asked.
    if (error instanceof FactsError) return [];
    throw error;
  }
}
