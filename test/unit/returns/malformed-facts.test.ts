import { describe, expect, it } from "vitest";
import { type FactsParts, factsWith, issuesOf, policyWith } from "../../support/returns.js";

const policy = policyWith();
const early = "2026-04-03T08:00:00Z";
const kinds = "one of `return`, `exchange`, `cancel`, `item-change`, `payment-change`";
const instant = "an instant with offset such as `2026-05-03T10:00:00+02:00`";
const placed = "an instant not before the order (`2026-05-01T10:00:00Z`)";

describe("times", () => {
  it.each<[string, FactsParts, string]>([
    [
      "a delivery before the order",
      { order: { deliveredAt: early } },
      `contradiction /order/deliveredAt: expected ${placed}, got \`${early}\``,
    ],
    [
      "a delivery before dispatch",
      { order: { dispatchedAt: "2026-05-03T08:00:01Z" } },
      "contradiction /order/deliveredAt: expected an instant not before dispatch (`2026-05-03T08:00:01Z`), got `2026-05-03T08:00:00Z`",
    ],
    [
      "a dispatch before the order",
      { order: { dispatchedAt: early } },
      `contradiction /order/dispatchedAt: expected ${placed}, got \`${early}\``,
    ],
    [
      "a request before the order",
      { request: { requestedAt: early } },
      `contradiction /request/requestedAt: expected ${placed}, got \`${early}\``,
    ],
    [
      "a line's dispatch before the order",
      { lines: [{ dispatchedAt: early }] },
      `contradiction /lines/0/dispatchedAt: expected ${placed}, got \`${early}\``,
    ],
    [
      "a line's delivery before the order",
      { lines: [{ deliveredAt: early }] },
      `contradiction /lines/0/deliveredAt: expected ${placed}, got \`${early}\``,
    ],
    [
      "a line's delivery before its dispatch",
      { lines: [{ dispatchedAt: "2026-05-02T08:00:00Z", deliveredAt: "2026-05-02T07:59:59Z" }] },
      "contradiction /lines/0/deliveredAt: expected an instant not before dispatch (`2026-05-02T08:00:00Z`), got `2026-05-02T07:59:59Z`",
    ],
    [
      "an instant without offset",
      { request: { requestedAt: "2026-05-10T10:00:00" } },
      `invalid_value /request/requestedAt: expected ${instant}, got \`2026-05-10T10:00:00\``,
    ],
    [
      "a day that does not exist",
      { order: { placedAt: "2026-02-30T10:00:00Z" } },
      `invalid_value /order/placedAt: expected ${instant}, got \`2026-02-30T10:00:00Z\``,
    ],
    [
      "an instant too late for any deadline after it",
      { order: { deliveredAt: "9900-01-01T00:00:00Z" } },
      `invalid_value /order/deliveredAt: expected ${instant}, got \`9900-01-01T00:00:00Z\``,
    ],
    [
      "a date that does not exist",
      { lines: [{ bestBeforeOn: "2026-02-29" }] },
      "invalid_value /lines/0/bestBeforeOn: expected a date (YYYY-MM-DD), got `2026-02-29`",
    ],
    [
      "a date in another notation",
      { lines: [{ bestBeforeOn: "01.02.2026" }] },
      "invalid_value /lines/0/bestBeforeOn: expected a date (YYYY-MM-DD), got `01.02.2026`",
    ],
  ])("refuses %s", (_title, parts, issue) => {
    expect(issuesOf(factsWith(parts))).toEqual([issue]);
  });

  it("compares instants of different offsets as the moments that they are", () => {
    const order = { placedAt: "2026-05-03T10:00:00+02:00", deliveredAt: "2026-05-03T08:00:00Z" };
    expect(policy.decide(factsWith({ order })).outcome).toBe("approve");
  });
});

describe("shape", () => {
  it.each<[string, FactsParts, string]>([
    [
      "a misspelt fact of a line",
      { lines: [{ finalsale: true } as object] },
      "unknown_key /lines/0/finalsale: expected a known key, got `finalsale`; did you mean `finalSale`?",
    ],
    [
      "a fact that nobody knows",
      { order: { weather: "fine" } as object },
      "unknown_key /order/weather: expected a known key, got `weather`",
    ],
    [
      "a misspelt value",
      { request: { condition: "unopend" as never } },
      "invalid_value /request/condition: expected one of `unopened`, `unused`, `opened`, `tried`, `used`, `damaged`, `incomplete`, got `unopend`; did you mean `unopened`?",
    ],
    [
      "an unknown kind of request",
      { request: { kind: "refund" as never } },
      `invalid_value /request/kind: expected ${kinds}, got \`refund\``,
    ],
    [
      "text for a number",
      { lines: [{ quantityOrdered: "1" as never }], tenders: [] },
      "invalid_type /lines/0/quantityOrdered: expected an integer, got `1`",
    ],
    [
      "a number for an instant",
      { order: { placedAt: 17 as never } },
      "invalid_type /order/placedAt: expected text, got `17`",
    ],
    [
      "more lines than an order has",
      { lines: Array.from({ length: 1_001 }, (_, index) => ({ id: `${index}` })) },
      "invalid_value /lines: expected at most 1000 elements, got an array",
    ],
  ])("refuses %s", (_title, parts, issue) => {
    expect(issuesOf(factsWith(parts))).toEqual([issue]);
  });

  it.each([
    [null, "invalid_type the document: expected an object, got null"],
    [undefined, "missing_key the document: expected an object, got nothing"],
    [[], "invalid_type the document: expected an object, got an empty array"],
    ["{}", "invalid_type the document: expected an object, got `{}`"],
    [
      { order: {}, lines: [], request: { kind: null } },
      `missing_key /request/kind: expected ${kinds}, got nothing`,
    ],
    [
      { ...factsWith(), custmer: {} },
      "unknown_key /custmer: expected one of the keys `order`, `lines`, `shipping`, `tenders`, `customer`, `request`, got `custmer`; did you mean `customer`?",
    ],
  ])("refuses %j for facts", (facts, issue) => {
    expect(issuesOf(facts)).toEqual([issue]);
  });

  it("takes null as missing, members of lists too", () => {
    const given = factsWith({ lines: [{ finalSale: null as never }], shipping: null as never });
    expect(policy.decide(given).settlement?.refundMinor).toBe(10_000);
    expect(policy.subjects(given)[0]).not.toHaveProperty("item.finalSale");
  });
});

describe("hostile facts", () => {
  it.each([
    ['{"order":{},"lines":[],"request":{"kind":"return","__proto__":{"kind":"cancel"}}}'],
    ['{"order":{},"lines":[],"request":{"kind":"return","constructor":{"kind":"cancel"}}}'],
  ])("refuses the key of a prototype: %s", (text) => {
    const key = text.includes("__proto__") ? "__proto__" : "constructor";
    expect(issuesOf(JSON.parse(text))).toEqual([
      `unknown_key /request/${key}: expected a known key, got \`${key}\``,
    ]);
    expect({}).not.toHaveProperty("kind");
  });

  it("refuses nesting 10,000 deep", () => {
    const lists: unknown = JSON.parse("[".repeat(10_000) + "]".repeat(10_000));
    const objects: unknown = JSON.parse(`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`);
    expect(issuesOf({ ...factsWith(), customer: lists })).toEqual([
      "invalid_type /customer: expected an object, got an array",
    ]);
    expect(issuesOf({ ...factsWith(), customer: objects })).toEqual([
      "unknown_key /customer/a: expected one of the keys `tier`, `tags`, `ordersLast12Months`, `returnsLast12Months`, `returnRateBasisPoints`, `keptItemRefundsLast12Months`, `fraudRisk`, got `a`",
    ]);
  });

  it("lists no more issues than can be read", () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => ({
      id: `${index}`,
      quantityOrdered: 0,
    }));
    const issues = issuesOf(factsWith({ lines }));
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)).toBe(
      "too_many_issues the document: expected at most 200 issues, got more",
    );
  });
});
