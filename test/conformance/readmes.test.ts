import { describe, expect, test } from "vitest";
import { shippedReturnsPolicies } from "../support/shipped-policies.js";

/** What a policy's README says to people is what its JSON says to the program. */
describe.each(shippedReturnsPolicies())("the README of $folder", ({ policy, readme }) => {
  const { rules, conditions = {} } = policy.document;

  test("has one row per rule, with the rule's own description", () => {
    const rows = [...readme.matchAll(/^\| `([a-z.-]+)` \| (.+) \|$/gm)].map((row) => row.slice(1));
    expect(rows).toEqual(rules.map(({ name, description }) => [name, description]));
  });

  test.each(rules)("names the numbers of $name, and no others", (rule) => {
    const shared = JSON.stringify(rule.conditions).match(/(?<="condition":")[^"]+/g) ?? [];
    const known = numbersIn(JSON.stringify([rule, shared.map((name) => conditions[name])], skip));
    const said = numbersIn(rule.description ?? "");
    expect(said.filter((number) => !known.some((one) => isSame(one, number)))).toEqual([]);
    const asked = Object.values(rule.event.params).filter((value) => typeof value === "number");
    const unsaid = asked.filter((value) => value > 0 && !said.some((one) => isSame(value, one)));
    expect(unsaid).toEqual([]);
  });

  test("names every fact that the rules need", () => {
    const paths = JSON.stringify([rules, conditions]).match(/(?<="path":"\$\.)\w+/g) ?? [];
    const needed = [...new Set(paths)].filter((path) => !(path in derived));
    expect(needed.filter((path) => !readme.includes(`\`${path}\``))).toEqual([]);
  });
});

/** Facts that Redress works out; callers give what they are worked out from. */
const derived = { paidMinor: 0, shelfLifeDays: 0, hoursSincePlaced: 0, sameProduct: 0 };

function skip(key: string, value: unknown): unknown {
  return key === "description" || key === "name" ? undefined : value;
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}

/** A percentage is written in basis points, an amount in minor units: a hundred of them to one. */
function isSame(written: number, said: number): boolean {
  return written === said || written === Math.round(said * 100);
}
