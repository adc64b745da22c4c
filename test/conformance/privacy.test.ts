import { describe, expect, test } from "vitest";
import type { RuleDocument } from "../../src/policy/document-schema.js";
import type { PrivacyDecision } from "../../src/privacy/decision.js";
import { privacy } from "../../src/privacy/index.js";
import { nullForAbsent } from "../support/null-for-absent.js";
import {
  loadWithShop,
  type ShippedPrivacy,
  shippedPrivacyLaws,
  shippedPrivacyPolicies,
} from "../support/shipped-policies.js";

const policies = shippedPrivacyPolicies();
const laws = shippedPrivacyLaws();

test("privacy policies and laws on privacy are found", () => {
  expect([...policies, ...laws].map(({ folder }) => folder)).toEqual([
    "privacy/standard",
    "law/br/lgpd",
    "law/de/tax-records",
    "law/eu/gdpr",
    "law/eu/online-notices",
    "law/in/dpdp",
    "law/uk/gdpr",
    "law/us-ca/ccpa",
    "law/us-va/consumer-data",
    "law/us/coppa",
    "law/us/hipaa",
  ]);
});

/** Every shipped policy decides its own cases as written, on both engines and after printing. */
describe.each([...policies, ...laws])("$folder", (shipped) => {
  const { folder, document, policy, casesOf, cases, shop } = shipped;
  const printed = loadWithShop(privacy.load(document).toJSON(), shop);

  test.each(cases)("decides: $name", async ({ facts, expected }) => {
    const decision = policy.decide(facts);
    expect(nullForAbsent(decision, expected)).toMatchObject(expected);
    expect(await policy.decideAsync(facts)).toEqual(decision);
    expect({ ...printed.decide(facts), policy: decision.policy }).toEqual(decision);
  });

  test("has its folder's id, and cases at its boundaries, each with its arithmetic", () => {
    expect(document.id).toBe(folder.replaceAll("/", "."));
    expect(casesOf).toBe(document.id);
    expect(cases.length).toBeGreaterThanOrEqual(20);
    const incomplete = cases.filter(({ expected, why = "" }) => !expected.outcome || why === "");
    expect(incomplete.map(({ name }) => name)).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("has a case for every rule: without it, one is decided otherwise", () => {
    const decided = cases.map(({ facts }) => contentOf(policy.decide(facts)));
    // A duty whose notice would name nothing without it is not idle, though it cannot be struck alone.
    const strikeable = document.rules.filter((rule) => !isTold(rule, document));
    const idle = strikeable.filter((rule) => {
      const struck = loadWithShop(without(document, rule), shop);
      return cases.every(({ facts }, index) => contentOf(struck.decide(facts)) === decided[index]);
    });
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});

/** Whether a rule is the only one of its duty, and there is a notice of what must be in it. */
function isTold({ name, event }: RuleDocument, { rules }: ShippedPrivacy["document"]): boolean {
  const { duty } = event.params;
  const isOf = (other: RuleDocument) => other.name !== name && other.event.params.duty === duty;
  return (
    duty !== undefined &&
    !rules.some(isOf) &&
    rules.some((other) => other.event.params.with === duty)
  );
}

function contentOf(decision: PrivacyDecision): string {
  return JSON.stringify({ ...decision, policy: undefined });
}

/** The document without a rule, and without what names it; one that would have none left keeps an idle one. */
function without(document: ShippedPrivacy["document"], gone: RuleDocument) {
  const rules = document.rules
    .filter(({ name }) => name !== gone.name)
    .map(({ overrides = [], ...rule }) => {
      const left = overrides.filter(
        (name) => name !== gone.name && isStillThere(name, gone, document),
      );
      return { ...rule, ...(left.length > 0 && { overrides: left }) };
    });
  const idle = {
    ...gone,
    name: "idle",
    overrides: undefined,
    event: { type: "exempt", params: {} },
  };
  return { ...document, rules: rules.length > 0 ? rules : [idle] };
}

/** Whether what a pattern such as `window.*` names is more than the rule that is gone. */
function isStillThere(name: string, gone: RuleDocument, { rules }: ShippedPrivacy["document"]) {
  if (!name.endsWith(".*")) return true;
  const beginning = name.slice(0, -1);
  return rules.some((rule) => rule.name !== gone.name && rule.name.startsWith(beginning));
}

describe.each(laws)("$folder", ({ document, cases }) => {
  const alone = privacy.load(document);
  const above = privacy.load(shopAbove(document), { floors: [document] });

  test("cites an article for every rule, and warns of those that nobody read in the law", () => {
    expect(document.rules.filter(({ law }) => law === undefined)).toEqual([]);
    const unread = document.rules.flatMap(({ law }, index) =>
      law?.mark === "verified" ? [] : [`/rules/${index}/law/mark`],
    );
    expect(alone.warnings.map(({ path }) => path).sort()).toEqual(unread.sort());
  });

  test.each(cases)("asks the same below a shop that says nothing: $name", ({ facts }) => {
    expect(asked(above.decide(facts))).toEqual(asked(alone.decide(facts)));
  });
});

/** What a law asks for, whether it stands alone or below a shop. */
function asked(decision: PrivacyDecision): unknown {
  const { policy: _policy, ...content } = decision;
  return JSON.parse(JSON.stringify(content, (key, value) => (key === "floor" ? undefined : value)));
}

/** A shop by the law's own calendar, with one rule that does nothing. */
function shopAbove({ timeZone, calendar }: ShippedPrivacy["document"]) {
  return {
    id: "privacy.shop",
    domain: "privacy",
    version: "1",
    timeZone,
    ...(calendar && { calendar }),
    rules: [{ name: "nothing", conditions: "always", event: { type: "exempt", params: {} } }],
  };
}
