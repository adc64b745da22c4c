import { describe, expect, test } from "vitest";
import type { PolicyDocument, RuleDocument } from "../../src/policy/document-schema.js";
import { ruleRows } from "../support/rule-rows.js";
import {
  shippedComplaintLaws,
  shippedEscalationPolicies,
  shippedLawPolicies,
  shippedPrivacyLaws,
  shippedPrivacyPolicies,
  shippedReturnsPolicies,
} from "../support/shipped-policies.js";

const shipped = [
  ...shippedReturnsPolicies(),
  ...shippedLawPolicies(),
  ...shippedEscalationPolicies(),
  ...shippedComplaintLaws(),
  ...shippedPrivacyPolicies(),
  ...shippedPrivacyLaws(),
].map(({ folder, readme, document }) => ({ folder, readme, document }));

/** What a policy's README says to people is what its JSON says to the program. */
describe.each(shipped)("the README of $folder", ({ document, readme }) => {
  const { rules, conditions = {}, windows = {} } = document;

  test("has one row per rule, with the rule's own description", () => {
    expect(ruleRows(readme)).toEqual(rules.map(({ name, description }) => [name, description]));
  });

  test.each(rules)("names the numbers of $name, and no others", (rule) => {
    const known = numbersIn(JSON.stringify([rule, ...namedBy(rule, document)], skip));
    const said = numbersIn(rule.description ?? "");
    expect(said.filter((number) => !known.some((one) => isSame(one, number)))).toEqual([]);
    const asked = numbersAsked(rule, document);
    const unsaid = asked.filter((value) => value > 0 && !said.some((one) => isSame(value, one)));
    expect(unsaid).toEqual([]);
  });

  test("names every fact that the rules need", () => {
    const paths = JSON.stringify([rules, conditions, windows]).match(/(?<="path":"\$\.)\w+/g) ?? [];
    const needed = [...new Set(paths)].filter((path) => !(path in derived));
    expect(needed.filter((path) => !readme.includes(`\`${path}\``))).toEqual([]);
  });
});

/** Facts that Redress works out; callers give what they are worked out from. */
const derived = {
  paidMinor: 0,
  shelfLifeDays: 0,
  hoursSincePlaced: 0,
  sameProduct: 0,
  requestedOn: 0,
};

const unread: ReadonlySet<string> = new Set(["description", "name", "law"]);

function skip(key: string, value: unknown): unknown {
  return unread.has(key) ? undefined : value;
}

/** The shared conditions and the windows that a rule names, and those that these name. */
function namedBy(part: unknown, { conditions = {}, windows = {} }: PolicyDocument): unknown[] {
  const found = new Map<string, unknown>();
  const pending = [part];
  for (const one of pending)
    for (const [key = ""] of JSON.stringify(one).matchAll(
      /"(?:condition|within|window)":"[^"]+"/g,
    )) {
      const [kind, name] = key.replaceAll('"', "").split(":");
      const named = (kind === "condition" ? conditions : windows)[name ?? ""];
      if (!found.has(key)) pending.push(named ?? null);
      found.set(key, named);
    }
  return [...found.values()];
}

/** The numbers that a rule's effect rests on, those of a window that it names included. */
function numbersAsked({ event: { params } }: RuleDocument, { windows = {} }: PolicyDocument) {
  const own = Object.values(params).filter((value) => typeof value === "number");
  const window = typeof params.window === "string" ? windows[params.window] : undefined;
  return [...own, ...numbersIn(JSON.stringify(window ?? {}))];
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}

/** A percentage is written in basis points, an amount in minor units: a hundred of them to one. */
function isSame(written: number, said: number): boolean {
  return written === said || written === Math.round(said * 100);
}
