import { describe, expect, it } from "vitest";
import { FactsError } from "../../../src/errors/facts-error.js";
import { PolicyError } from "../../../src/errors/policy-error.js";
import { returns } from "../../../src/returns/index.js";
import { withdrawal } from "../../support/law.js";
import { documentWith, factsWith, rule } from "../../support/returns.js";

const version = (number: string, from: string, to: string | undefined, days: number) =>
  documentWith({
    version: number,
    effective: { from, ...(to !== undefined && { to }) },
    rules: [rule("window", { days, anchor: "delivery" })],
  });
const first = version("1", "2026-01-01", "2026-04-30", 30);
const second = version("2", "2026-05-01", "2026-05-31", 5);
const third = version("3", "2026-06-01", undefined, 60);
const book = [first, second, third];

const placed = (placedAt: string | undefined, requestedAt = "2026-07-20T10:00:00Z") =>
  factsWith({ order: { placedAt, deliveredAt: "2026-07-01T10:00:00Z" }, request: { requestedAt } });

describe("a book of versions", () => {
  const policy = returns.loadBook(book);

  it.each([
    ["the first day of a version", "2025-12-31T23:00:00Z", "1", "approve"],
    ["its last day", "2026-04-30T21:59:59Z", "1", "approve"],
    ["the first day of the next", "2026-04-30T22:00:00Z", "2", "deny"],
    ["a version without an end", "2026-06-30T10:00:00Z", "3", "approve"],
  ])(
    "decides by the order's date, in the policy's zone: %s",
    (_what, placedAt, chosen, outcome) => {
      const decision = policy.decide(placed(placedAt));
      expect([decision.policy.version, decision.outcome]).toEqual([chosen, outcome]);
      const version = book.find((one) => one.version === chosen);
      expect(decision.policy.hash).toBe(returns.load(version).hash);
    },
  );

  it("leaves an order from before all versions to a person", () => {
    expect(policy.decide(placed("2025-12-31T22:59:59Z"))).toMatchObject({
      outcome: "review",
      reason: { code: "no-version-in-force" },
      lines: [{ remedies: [] }],
    });
  });

  it("cannot tell without the order's date", () => {
    expect(policy.decide(placed(undefined))).toMatchObject({
      outcome: "undetermined",
      missing: ["/order/placedAt"],
    });
    expect(policy.allows("refund", placed(undefined))).toBeUndefined();
  });

  it("answers every other question by the same version", () => {
    const facts = placed("2026-05-10T10:00:00Z");
    expect(policy.allows("refund", facts)).toBe(false);
    expect(policy.explain(facts).decision.policy.version).toBe("2");
    expect(policy.terms(facts).policy.version).toBe("2");
    expect(policy.subjects(facts)).toEqual(returns.load(second).subjects(facts));
    expect(policy.document.version).toBe("3");
    expect(policy.toJSON().version).toBe("3");
    expect(policy.toJsonRulesEngine()).toHaveLength(4);
  });

  it("decides late as it decides at once, with the date fetched too", async () => {
    const facts = placed("2026-05-10T10:00:00Z");
    expect(await policy.decideAsync(facts)).toEqual(policy.decide(facts));
    const { order, ...rest } = facts;
    const load = { order: async () => order };
    expect(await policy.decideAsync({ ...rest, order: {} }, { load })).toMatchObject({
      outcome: "deny",
      policy: { version: "2" },
    });
  });

  it("refuses facts as any policy does", () => {
    expect(() => policy.decide({} as never)).toThrow(FactsError);
    expect(policy.safeDecide(undefined).success).toBe(false);
  });

  it("has the floors of every version", () => {
    const floored = returns.loadBook(book, { floors: [withdrawal] });
    const facts = placed("2026-05-10T10:00:00Z", "2026-07-10T10:00:00Z");
    expect(floored.decide(facts)).toMatchObject({
      outcome: "approve",
      policy: { version: "2", floors: [{ id: "law.withdrawal" }] },
    });
  });
});

describe("a later version that is better", () => {
  const policy = returns.loadBook(book, { laterIfBetter: true });

  it("decides where that was declared", () => {
    expect(policy.decide(placed("2026-05-10T10:00:00Z"))).toMatchObject({
      outcome: "approve",
      policy: { version: "3" },
    });
  });

  it("does not where it is worse, or no better", () => {
    const soon = placed("2026-04-10T10:00:00Z", "2026-07-03T10:00:00Z");
    const worse = returns.loadBook([first, { ...second, effective: { from: "2026-05-01" } }], {
      laterIfBetter: true,
    });
    expect(worse.decide(placed("2026-04-10T10:00:00Z")).policy.version).toBe("1");
    expect(worse.decide(soon).policy.version).toBe("1");
  });

  it("does not before it is in force, or where it cannot be told when it was asked", () => {
    const before = factsWith({
      order: { placedAt: "2026-05-10T10:00:00Z", deliveredAt: "2026-05-12T10:00:00Z" },
      request: { requestedAt: "2026-05-30T10:00:00Z" },
    });
    expect(policy.decide(before)).toMatchObject({ outcome: "deny", policy: { version: "2" } });
    const { requestedAt: _when, ...request } = before.request;
    expect(policy.decide({ ...before, request }).policy.version).toBe("2");
  });
});

describe("a book that cannot be", () => {
  const issues = (documents: readonly unknown[]) => {
    try {
      returns.loadBook(documents);
    } catch (error) {
      if (error instanceof PolicyError)
        return error.issues.map(({ code, message }) => [code, message]);
    }
    return [];
  };

  it.each<[string, readonly unknown[], string, string]>([
    [
      "no version",
      [],
      "empty_list",
      "the document: expected at least 1 version of a policy, got none",
    ],
    [
      "a gap",
      [first, third],
      "version_gap",
      "/1/effective/from: expected `2026-05-01`, the day after `/0` ends, got `2026-06-01`",
    ],
    [
      "an overlap",
      [first, { ...second, effective: { from: "2026-04-30" } }],
      "version_overlap",
      "/1/effective/from: expected `2026-05-01`, the day after `/0` ends, got `2026-04-30`",
    ],
    [
      "an end that is missing",
      [third, { ...second, effective: { from: "2026-07-01" } }],
      "version_overlap",
      "/1/effective/from: expected a version before it that ends, as `/0` does not, got `2026-07-01`",
    ],
    [
      "no dates",
      [first, documentWith()],
      "missing_dates",
      "/1/effective: expected the dates between which the version is in force, got none",
    ],
    [
      "another policy",
      [first, { ...second, id: "returns.other" }],
      "other_policy",
      "/1/id: expected a version of `returns.test`, got `returns.other`",
    ],
    [
      "a broken version",
      [first, { ...second, timeZone: "Mars" }],
      "unknown_time_zone",
      "/1/timeZone: expected an IANA time zone such as `Europe/Berlin`, got `Mars`",
    ],
  ])("is refused with %s", (_what, documents, code, message) => {
    expect(issues(documents)).toEqual([[code, message]]);
  });

  it("may be given in any order", () => {
    const policy = returns.loadBook([third, first, second]);
    expect(policy.decide(placed("2026-05-10T10:00:00Z")).policy.version).toBe("2");
  });
});
