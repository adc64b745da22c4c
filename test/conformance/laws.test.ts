import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import type { ReturnsDecision } from "../../src/returns/decision.js";
import type { ReturnsFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";
import type { BusinessCalendar } from "../../src/time/business-days.js";
import { nullForAbsent } from "../support/null-for-absent.js";
import { documentWith, factsWith, type PolicyParts, rule } from "../support/returns.js";
import { shippedLawPolicies } from "../support/shipped-policies.js";

/** Every statutory floor decides its own cases as written, alone, on both engines and printed. */
const laws = shippedLawPolicies();

test("floors are found", () => {
  expect(laws.map(({ folder }) => folder)).toEqual([
    "law/au/consumer-guarantees",
    "law/eu/conformity",
    "law/eu/withdrawal",
    "law/in/e-commerce",
    "law/uk/rejection",
    "law/uk/withdrawal",
    "law/us-ca/refund-posting",
    "law/us-ny/refund-posting",
    "law/us/late-shipment",
  ]);
});

describe.each(laws)("$folder", ({ folder, policy, casesOf, cases }) => {
  const { document } = policy;
  const printed = returns.load(policy.toJSON());

  test.each(cases)("decides: $name", async ({ facts, expected }) => {
    const decision = policy.decide(facts);
    expect(nullForAbsent(decision, expected)).toMatchObject(expected);
    expect(await policy.decideAsync(facts)).toEqual(decision);
    expect({ ...printed.decide(facts), policy: undefined }).toEqual({
      ...decision,
      policy: undefined,
    });
  });

  test.each(cases)("gives the same below a shop that denies everything: $name", ({ facts }) => {
    const { currency = "EUR" } = facts.order;
    const { timeZone, calendar = weekends } = document;
    const parts = { timeZone, currency, calendar, rules: [finalSale] };
    const decision = storeAbove([document], parts).decide(facts);
    const alone = policy.decide(facts);
    expect(decision.outcome).toBe(alone.outcome);
    expect(decision.settlement?.refundMinor).toBe(alone.settlement?.refundMinor);
    expect(decision.missing).toEqual(alone.missing);
  });

  test("has its folder's id, and cases at its boundaries, each with its arithmetic", () => {
    expect(document.id).toBe(folder.replaceAll("/", "."));
    expect(casesOf).toBe(document.id);
    expect(cases.length).toBeGreaterThanOrEqual(12);
    const incomplete = cases.filter(({ expected, why = "" }) => !expected.outcome || why === "");
    expect(incomplete).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("cites an article for every rule, and warns of those that nobody read in the law", () => {
    expect(document.rules.filter(({ law }) => law === undefined)).toEqual([]);
    const unread = document.rules.flatMap(({ law }, index) =>
      law?.mark === "verified" ? [] : [`/rules/${index}/law/mark`],
    );
    expect(policy.warnings.map(({ path }) => path).sort()).toEqual(unread.sort());
  });

  test("has a case for every right and every exception", () => {
    const decisions = cases.map(({ facts }) => policy.decide(facts));
    const named = new Set(decisions.flatMap(rulesNamedBy));
    const stated = document.rules.filter(({ event }) => /^(?:entitle|deny)$/.test(event.type));
    expect(stated.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });
});

function rulesNamedBy({ reasons, lines }: ReturnsDecision): readonly (string | undefined)[] {
  const remedies = lines.flatMap((line) => line.remedies);
  return [...reasons, ...remedies].map((one) => one.rule);
}

const german: BusinessCalendar = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-05-01", "2026-05-14", "2026-05-25", "2027-05-06", "2027-05-17"],
  coveredFrom: "2026-01-01",
  coveredUntil: "2027-12-31",
};
const weekends: BusinessCalendar = { ...german, holidays: [] };

function law(folder: string): PolicyDocument {
  return JSON.parse(readFileSync(`rules/law/${folder}/policy.json`, "utf8"));
}

const euWithdrawal = law("eu/withdrawal");

/** A shop with German holidays, above the floors given; its other parts as a test says. */
function storeAbove(floors: readonly PolicyDocument[], parts: PolicyParts = {}) {
  return returns.load(documentWith({ calendar: german, ...parts }), { floors });
}

/** A consumer in Germany who ordered online and was told everything; delivered on Sunday 3 May 2026. */
function euFacts(parts: Parameters<typeof factsWith>[0] = {}): ReturnsFacts {
  return factsWith({
    ...parts,
    order: {
      status: "delivered",
      channel: "online",
      country: "DE",
      buyer: "consumer",
      placedAt: "2026-04-28T12:00:00+02:00",
      deliveredAt: "2026-05-03T10:00:00+02:00",
      regularDelivery: false,
      informedOfWithdrawal: true,
      informedOfWithdrawalAt: "2026-04-28T12:00:00+02:00",
      informedOfReturnCost: true,
      ...parts.order,
    },
    lines: (parts.lines ?? [{}]).map((line) => ({ kind: "ordinary", ...line })),
    request: { requestedAt: "2026-05-10T12:00:00+02:00", reason: "changed-mind", ...parts.request },
  });
}

const restocking = rule("fee", {
  kind: "restocking",
  basisPoints: 1500,
  per: "item",
  remedies: ["refund"],
});
const finalSale = rule("deny", { reason: "final-sale" });

describe("the rules of the research, by their numbers", () => {
  test("a statute zeroes fees, and express delivery comes back as the cheapest (rule 12)", () => {
    const facts = euFacts({
      lines: [{ unitPriceMinor: 8000 }],
      shipping: { paidMinor: 995, cheapestMinor: 495 },
    });
    const greedy = { rules: [restocking] };
    const alone = storeAbove([], greedy).decide(facts);
    expect(alone.settlement).toMatchObject({ refundMinor: 6800, shippingMinor: 0 });
    const { outcome, settlement, lines } = storeAbove([euWithdrawal], greedy).decide(facts);
    expect(outcome).toBe("approve");
    expect(settlement).toMatchObject({ refundMinor: 8495, shippingMinor: 495, fees: [] });
    expect(lines).toMatchObject([
      {
        returnShipping: "customer",
        law: { policy: "law.eu.withdrawal" },
        floors: [{ policy: "law.eu.withdrawal", outcome: "approve" }],
      },
    ]);
  });

  test.each([
    ["told of the right, 200.00 less 30 % are 140.00", true, 14_000],
    ["not told of the right, 200.00", false, 20_000],
  ])("value that goods lost is deducted from who was %s (rule 26)", (_, informed, refundMinor) => {
    const facts = euFacts({
      order: { informedOfWithdrawal: informed },
      lines: [{ unitPriceMinor: 20_000 }],
      request: { lines: [{ lineId: "line-1", quantity: 1, valueLossBasisPoints: 3000 }] },
    });
    const refusing = storeAbove([euWithdrawal], { rules: [finalSale] });
    expect(refusing.decide(facts).settlement).toMatchObject({ refundMinor });
    const deducting = { rules: [rule("deduct", { for: "diminished-value" })] };
    expect(storeAbove([], deducting).decide(facts).settlement?.refundMinor).toBe(14_000);
    expect(storeAbove([euWithdrawal], deducting).decide(facts).settlement).toMatchObject({
      refundMinor,
    });
  });

  describe("of two deadlines the later one governs (rule 28)", () => {
    const blocks = rule("window", { days: 14, anchor: "delivery", counting: "24-hour-blocks" });
    const askedAt = (requestedAt: string) => euFacts({ request: { requestedAt } });
    const google = storeAbove([], { rules: [blocks] });
    const both = storeAbove([euWithdrawal], { rules: [blocks] });

    test("blocks of 24 hours end on Sunday 17 May at 10:00", () => {
      expect(google.decide(askedAt("2026-05-17T09:59:59.999+02:00")).outcome).toBe("approve");
      expect(google.decide(askedAt("2026-05-17T10:00:00+02:00")).outcome).toBe("deny");
    });

    test("the law's 14 days end with Monday 18 May, 38 hours later", () => {
      const last = both.decide(askedAt("2026-05-18T23:59:59.999+02:00"));
      expect(last).toMatchObject({ outcome: "approve", lines: [{ closesOn: "2026-05-18" }] });
      expect(both.decide(askedAt("2026-05-19T00:00:00+02:00")).outcome).toBe("deny");
    });
  });

  describe("the clock of an order is one (rule 29)", () => {
    const parts = {
      order: { deliveredAt: "2026-05-12T10:00:00+02:00" },
      lines: [{ deliveredAt: "2026-05-01T10:00:00+02:00" }, {}],
    };
    const refusing = { rules: [finalSale] };
    const closings = ({ lines }: ReturnsDecision) => lines.map(({ closesOn }) => closesOn);

    test.each(["2026-05-26T23:59:59.999+02:00", "2026-05-27T00:00:00+02:00"])(
      "a split delivery can be withdrawn from until Tuesday 26 May, asked at %s",
      (requestedAt) => {
        const facts = euFacts({ ...parts, request: { requestedAt } });
        const decision = storeAbove([euWithdrawal], refusing).decide(facts);
        expect(decision.outcome).toBe(requestedAt < "2026-05-27" ? "approve" : "deny");
        const alone = returns.load(euWithdrawal).decide(facts);
        expect(closings(alone)).toEqual(["2026-05-26", "2026-05-26"]);
      },
    );

    test("regular deliveries count from the first, which ends on Friday 15 May", () => {
      const order = { ...parts.order, regularDelivery: true };
      const facts = euFacts({ ...parts, order });
      expect(closings(returns.load(euWithdrawal).decide(facts))).toEqual([
        "2026-05-15",
        "2026-05-15",
      ]);
    });

    test.each([
      ["where Whit Monday is a working day", weekends, "2027-05-17", "2027-05-18T00:00:00+02:00"],
      ["where Whit Monday is a holiday", german, "2027-05-18", "2027-05-19T00:00:00+02:00"],
    ])("who was not informed has until 17 May 2027, %s", (_, calendar, closesOn, tooLate) => {
      const order = { informedOfWithdrawal: false };
      const policy = storeAbove([euWithdrawal], { ...refusing, calendar });
      const inTime = euFacts({ order, request: { requestedAt: `${closesOn}T23:59:59+02:00` } });
      expect(policy.decide(inTime)).toMatchObject({ outcome: "approve", lines: [{ closesOn }] });
      const late = euFacts({ order, request: { requestedAt: tooLate } });
      expect(policy.decide(late).outcome).toBe("deny");
    });
  });
});

describe("above a shop's policy", () => {
  test("a denial of the shop's is overturned, with what overturned it and what it overturned", () => {
    const decision = storeAbove([euWithdrawal], { rules: [finalSale] }).decide(euFacts());
    expect(decision).toMatchObject({
      outcome: "approve",
      reason: { code: "statutory-right", values: { article: "Directive 2011/83/EU, art. 9" } },
      lines: [{ remedy: "refund", law: { policy: "law.eu.withdrawal", basis: "withdrawal" } }],
    });
    const [line] = decision.lines;
    expect(line?.law?.overruled).toMatchObject([{ code: "final-sale" }]);
    expect(line?.law?.citations).toContainEqual({
      rule: "right.goods",
      article: "Directive 2011/83/EU, art. 9",
      source: "legislation.gov.uk/eudr/2011/83/article/9",
      mark: "verified",
    });
  });

  test("an exception of the law leaves the shop's denial standing", () => {
    const facts = euFacts({ lines: [{ kind: "made-to-order" }] });
    const decision = storeAbove([euWithdrawal], { rules: [finalSale] }).decide(facts);
    expect(decision).toMatchObject({ outcome: "deny", reason: { code: "final-sale" } });
  });

  test("what the shop grants beyond the law stays", () => {
    const facts = euFacts({ lines: [{ kind: "made-to-order" }] });
    expect(storeAbove([euWithdrawal]).decide(facts).outcome).toBe("approve");
  });

  test("the refund of an Australian major failure is never denied, only looked at", () => {
    const { document, facts } = caseOf("law/au/consumer-guarantees", "a major failure");
    const denying = { currency: "AUD", rules: [finalSale] };
    expect(storeAbove([document], denying).decide(facts)).toMatchObject({
      outcome: "review",
      reason: { code: "statutory-review", rule: "right.major-failure" },
    });
  });

  test("all floors together can be loaded above one shop", () => {
    const documents = laws.map(({ policy }) => policy.document);
    const policy = storeAbove(documents, { rules: [finalSale] });
    const { outcome, lines } = policy.decide(euFacts());
    expect(outcome).toBe("approve");
    expect(lines[0]?.floors?.map((floor) => floor.outcome).sort()).toEqual([
      "approve",
      ...laws.slice(1).map(() => "deny"),
    ]);
  });
});

function caseOf(folder: string, name: string) {
  const found = laws.find((one) => one.folder === folder);
  const facts = found?.cases.find((one) => one.name === name)?.facts;
  if (found === undefined || facts === undefined) throw new Error(`no case ${name} of ${folder}`);
  return { document: found.policy.document, facts };
}
