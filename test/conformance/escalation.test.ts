import { describe, expect, test } from "vitest";
import type { EscalationDecision } from "../../src/escalation/decision.js";
import { escalation } from "../../src/escalation/index.js";
import { nullForAbsent } from "../support/null-for-absent.js";
import {
  type ShippedEscalation,
  shippedComplaintLaws,
  shippedEscalationPolicies,
} from "../support/shipped-policies.js";

const policies = shippedEscalationPolicies();
const laws = shippedComplaintLaws();

test("escalation policies and laws on complaints are found", () => {
  expect([...policies, ...laws].map(({ folder }) => folder)).toEqual([
    "escalation/goodwill",
    "escalation/marketplace",
    "escalation/standard",
    "law/au/rg271",
    "law/in/e-commerce-complaints",
    "law/uk/fca-disp",
    "law/us/cfpb",
  ]);
});

/** Every shipped policy decides its own cases as written, on both engines and after printing. */
describe.each([...policies, ...laws])("$folder", ({ folder, policy, casesOf, cases }) => {
  const printed = escalation.load(policy.toJSON());

  test.each(cases)("decides: $name", async ({ facts, expected }) => {
    const decision = policy.decide(facts);
    expect(nullForAbsent(decision, expected)).toMatchObject(expected);
    expect(await policy.decideAsync(facts)).toEqual(decision);
    expect({ ...printed.decide(facts), policy: decision.policy }).toEqual(decision);
  });

  test("has its folder's id, and cases at its boundaries, each with its arithmetic", () => {
    expect(policy.document.id).toBe(folder.replaceAll("/", "."));
    expect(casesOf).toBe(policy.document.id);
    expect(cases.length).toBeGreaterThanOrEqual(20);
    const incomplete = cases.filter(({ expected, why = "" }) => !expected.outcome || why === "");
    expect(incomplete.map(({ name }) => name)).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("has a case for every promise, step and duty", () => {
    const named = namedBy(policy, cases);
    const rules = policy.document.rules.filter(({ event }) => shown.has(event.type));
    expect(rules.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });
});

const shown: ReadonlySet<string> = new Set([
  "target",
  "step",
  "notice",
  "refer",
  "decline",
  "offer",
]);

function namedBy(
  policy: ShippedEscalation["policy"],
  cases: ShippedEscalation["cases"],
): ReadonlySet<string> {
  return new Set(cases.map(({ facts }) => policy.decide(facts)).flatMap(rulesIn));
}

function rulesIn(decision: EscalationDecision): readonly string[] {
  const { clocks, steps, obligations, referrals, reasons, offers } = decision;
  return [
    ...[...clocks, ...referrals, ...offers].map(({ rule }) => rule),
    ...[...steps.taken, ...steps.due, ...steps.next].map(({ step }) => step),
    ...obligations.flatMap(({ rules }) => rules),
    ...reasons.flatMap(({ rule }) => rule ?? []),
  ];
}

describe.each(laws)("$folder", ({ policy, cases }) => {
  const { document } = policy;
  const above = escalation.load(shopAbove(document), { floors: [document] });

  test("cites an article for every rule, and warns of those that nobody read in the law", () => {
    expect(document.rules.filter(({ law }) => law === undefined)).toEqual([]);
    const unread = document.rules.flatMap(({ law }, index) =>
      law?.mark === "verified" ? [] : [`/rules/${index}/law/mark`],
    );
    expect(policy.warnings.map(({ path }) => path).sort()).toEqual(unread.sort());
  });

  test.each(cases)(
    "sets the same clocks below a shop that promises nothing: $name",
    ({ facts }) => {
      const alone = policy.decide(facts);
      const { clocks } = above.decide(facts);
      const own = clocks.filter(({ floor }) => floor === document.id);
      expect(own.map(({ floor: _floor, ...clock }) => clock)).toEqual(alone.clocks);
    },
  );
});

/** A shop by the law's own calendar, with one person for everything. */
function shopAbove({ timeZone, calendar, currency }: ShippedEscalation["document"]) {
  return {
    id: "escalation.shop",
    domain: "escalation",
    version: "1",
    timeZone,
    ...(calendar && { calendar }),
    ...(currency && { currency }),
    rules: [
      {
        name: "route",
        conditions: "always",
        event: { type: "route", params: { tier: 1, attendant: "person", owner: "clerk" } },
      },
    ],
  };
}
