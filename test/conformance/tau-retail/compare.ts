import { isDeepStrictEqual } from "node:util";
import type { ReturnsDecision } from "../../../src/index.js";
import { type Answer, actualAnswer, expectedAnswer } from "./answer.js";
import type { CaseRecord, Sample, Shop } from "./data.js";
import { loadShopPolicy } from "./shop-policy.js";
import { toFacts } from "./to-facts.js";

/** How a sample came out: one line for each case that differs. */
export interface Comparison {
  readonly total: number;
  readonly differing: readonly string[];
}

const policy = loadShopPolicy();

/** Decides all cases, with `decide` and with `decideAsync`, and compares both with what is right. */
export async function compareSample({ shop, cases }: Sample): Promise<Comparison> {
  const differing: string[] = [];
  for (const given of cases) {
    const difference = await compareCase(given, shop);
    if (difference !== undefined) differing.push(`${given.id}: ${difference}`);
  }
  return { total: cases.length, differing };
}

/** Says how the decisions on a case differ from what is right, in one line; nothing if they do not. */
export async function compareCase(given: CaseRecord, shop: Shop): Promise<string | undefined> {
  const facts = toFacts(given, shop);
  const decided = policy.safeDecide(facts);
  if (!decided.success) return decided.error.message.replaceAll("\n", "; ");
  const later = await policy.decideAsync(facts);
  if (!isDeepStrictEqual(decided.data, later)) return "decide and decideAsync differ";
  return difference(expectedAnswer(given), decided.data);
}

function difference(expected: Answer, decision: ReturnsDecision): string | undefined {
  const actual = actualAnswer(decision);
  const fields = Object.keys(expected) as (keyof Answer)[];
  const parts = fields
    .filter((field) => expected[field] !== actual[field])
    .map((field) => `${field}: expected ${expected[field]}, got ${actual[field]}`);
  if (parts.length === 0) return undefined;
  const missing = decision.missing.length > 0 ? [`missing: ${decision.missing.join(", ")}`] : [];
  return [...parts, ...missing].join("; ");
}
