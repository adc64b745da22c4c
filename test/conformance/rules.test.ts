import { describe, expect, test } from "vitest";
import { returns } from "../../src/returns/index.js";
import { nullForAbsent } from "../support/null-for-absent.js";
import { shippedReturnsPolicies } from "../support/shipped-policies.js";

/** Every shipped policy decides its own cases as written, on both engines. */
const shipped = shippedReturnsPolicies();

describe.each(shipped)("$folder", ({ folder, policy, casesOf, cases }) => {
  test.each(cases)("decides: $name", async ({ facts, expected }) => {
    const decision = policy.decide(facts);
    expect(nullForAbsent(decision, expected)).toMatchObject(expected);
    expect(await policy.decideAsync(facts)).toEqual(decision);
    const printed = returns.load(policy.toJSON()).decide(facts);
    expect({ ...printed, policy: decision.policy }).toEqual(decision);
  });

  test("has its folder's id, and cases at its boundaries, each expecting an outcome", () => {
    expect(policy.document.id).toBe(folder.replaceAll("/", "."));
    expect(casesOf).toBe(policy.document.id);
    expect(cases.length).toBeGreaterThanOrEqual(15);
    expect(cases.filter(({ expected }) => !("outcome" in expected))).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("has a case for every outcome", () => {
    const outcomes = new Set(cases.map(({ expected }) => expected.outcome));
    expect([...outcomes].sort()).toEqual(["approve", "deny", "partial", "review", "undetermined"]);
  });
});

test("shipped policies are found", () => {
  expect(shipped.map(({ folder }) => folder)).toEqual([
    "returns/digital-and-perishable",
    "returns/electronics",
    "returns/fashion",
    "returns/marketplace",
    "returns/standard",
  ]);
});
