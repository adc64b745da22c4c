import { describe, expect, it } from "vitest";
import { returns } from "../../../src/returns/index.js";
import type { WindowParams } from "../../../src/returns/window-schema.js";
import { weekendsOnly } from "../../support/law.js";
import {
  documentWith,
  type FactsParts,
  factsWith,
  policyWith,
  rule,
} from "../../support/returns.js";

const asked = (requestedAt: string, parts: FactsParts = {}) =>
  factsWith({ ...parts, request: { ...parts.request, requestedAt } });
const within = { within: "early" };

function closesOn(window: WindowParams, parts: FactsParts = {}, extra = {}) {
  const policy = policyWith({ ...extra, rules: [rule("window", window)] });
  return policy.decide(factsWith(parts)).lines[0]?.closesOn;
}

describe("a window", () => {
  it.each<[string, WindowParams, string]>([
    ["hours", { hours: 48, anchor: "delivery" }, "2026-05-05"],
    ["days", { days: 30, anchor: "delivery" }, "2026-06-02"],
    ["weeks", { weeks: 2, anchor: "delivery" }, "2026-05-17"],
    ["months", { months: 6, anchor: "delivery" }, "2026-11-03"],
    ["years", { years: 2, anchor: "delivery" }, "2028-05-03"],
    ["business days", { businessDays: 10, anchor: "delivery" }, "2026-05-15"],
    [
      "days of which the event's is the first",
      { days: 30, anchor: "delivery", counting: "event-day" },
      "2026-06-01",
    ],
    ["days from the order", { days: 30, anchor: "order" }, "2026-05-31"],
    [
      "an extension from its end",
      { days: 14, anchor: "delivery", extendedBy: { months: 12, from: "end" } },
      "2027-05-17",
    ],
  ])("is counted in %s", (_what, window, last) => {
    expect(closesOn(window, {}, { calendar: weekendsOnly })).toBe(last);
  });

  it("is counted in a number that a fact holds", () => {
    const window = {
      months: { fact: "item", path: "$.warrantyMonths" },
      anchor: "delivery",
    } as const;
    expect(closesOn(window, { lines: [{ warrantyMonths: 18 }] })).toBe("2027-11-03");
    const untold = policyWith({ rules: [rule("window", window)] }).decide(factsWith());
    expect(untold).toMatchObject({ outcome: "undetermined", missing: ["/lines/0/warrantyMonths"] });
  });

  it.each<[string, WindowParams["anchor"], string]>([
    ["its installation", "installation", "2026-05-15"],
    ["its activation", "activation", "2026-05-17"],
    ["the later of two events", { latest: ["delivery", "installation"] }, "2026-05-15"],
    ["the earlier of two events", { earliest: ["activation", "installation"] }, "2026-05-15"],
    ["an instant by its path", { fact: "item", path: "$.activatedAt" }, "2026-05-17"],
    ["a date by its path", { fact: "order", path: "$.shipByOn" }, "2026-06-10"],
  ])("is counted from %s", (_what, anchor, last) => {
    const lines = [{ installedAt: "2026-05-05T10:00:00Z", activatedAt: "2026-05-07T10:00:00Z" }];
    const facts = { order: { shipByOn: "2026-05-31" }, lines };
    expect(closesOn({ days: 10, anchor }, facts)).toBe(last);
  });

  it("names all events that it waits for and that have not been told", () => {
    const anchor = { latest: ["installation", "activation"] } as const;
    const policy = policyWith({
      rules: [rule("window", { days: 10, anchor: { latest: [...anchor.latest] } })],
    });
    expect(policy.decide(factsWith()).missing).toEqual([
      "/lines/0/installedAt",
      "/lines/0/activatedAt",
    ]);
  });

  it("can measure when goods were sent in place of when it was asked", () => {
    const measures = { fact: "request", path: "$.sentAt" };
    const window = rule("window", { days: 14, anchor: "request", measures });
    const decide = (sentAt?: string) =>
      policyWith({ rules: [window] }).decide(
        factsWith({ request: sentAt === undefined ? {} : { sentAt } }),
      );
    expect(decide("2026-05-24T21:59:59Z").outcome).toBe("approve");
    expect(decide("2026-05-24T22:00:00Z").outcome).toBe("deny");
    expect(decide().missing).toEqual(["/request/sentAt"]);
  });

  it("is used by its name, in a rule and in an offer", () => {
    const windows = {
      early: { days: 5, anchor: "delivery" },
      late: { days: 9, anchor: "delivery" },
    };
    const rules = [
      rule("window", { window: "late" }),
      rule("offer", { remedies: ["repair"], window: "early" }, { name: "repair" }),
    ];
    const { lines } = policyWith({ windows, rules }).decide(factsWith());
    expect(lines[0]?.remedies.map(({ remedy, closesOn: last }) => [remedy, last])).toEqual([
      ["refund", "2026-05-12"],
      ["store-credit", "2026-05-12"],
      ["exchange", "2026-05-12"],
    ]);
    const sooner = policyWith({ windows, rules }).decide(asked("2026-05-08T21:59:59Z"));
    expect(sooner.lines[0]?.remedies.at(-1)).toMatchObject({
      remedy: "repair",
      closesOn: "2026-05-08",
    });
  });
});

describe("a condition on a window", () => {
  const windows = { early: { days: 7, anchor: "delivery" } };
  const fee = rule(
    "fee",
    { kind: "late", amountMinor: 500, per: "return" },
    { when: { not: within } },
  );
  const policy = policyWith({ windows, rules: [fee] });

  it("holds while what it measures is in time", () => {
    const fees = (at: string) => policy.decide(asked(at)).settlement?.feesMinor;
    expect(fees("2026-05-10T21:59:59Z")).toBe(0);
    expect(fees("2026-05-10T22:00:00Z")).toBe(500);
  });

  it("cannot be told before the event, and says what it lacks", () => {
    const decision = policy.decide(factsWith({ order: { deliveredAt: undefined } }));
    expect(decision).toMatchObject({ outcome: "undetermined", missing: ["/lines/0/deliveredAt"] });
  });

  it("is a fact that rules see, for plain json-rules-engine too", () => {
    expect(policy.subjects(asked("2026-05-10T21:59:59Z"))[0]?.within).toEqual({ early: true });
    expect(JSON.stringify(policy.toJsonRulesEngine())).toContain(
      '"fact":"within","path":"$.early"',
    );
  });

  it("is not asked of a request that concerns no line", () => {
    const offer = { remedies: ["payment-change" as const], requests: ["payment-change" as const] };
    const change = policyWith({
      windows,
      offer,
      rules: [rule("deny", { reason: "late" }, { when: { not: within } })],
    });
    expect(change.decide(factsWith({ request: { kind: "payment-change" } })).outcome).not.toBe(
      "deny",
    );
  });
});

describe("a policy with a window that cannot be", () => {
  const issues = (rules: ReturnType<typeof rule>[], windows: Record<string, WindowParams> = {}) => {
    const result = returns.safeLoad(documentWith({ windows, rules }));
    return result.success ? [] : result.error.issues.map(({ message }) => message);
  };

  it.each<[string, ReturnType<typeof rule>[], Record<string, WindowParams>, string]>([
    [
      "an unknown name in a condition",
      [rule("deny", { reason: "no" }, { when: { within: "erly" } })],
      { early: { days: 1, anchor: "order" } },
      "/rules/3/conditions/within: expected the name of a window that the policy declares in `windows`, got `erly`; did you mean `early`?",
    ],
    [
      "an unknown name in a rule",
      [rule("window", { window: "late" })],
      {},
      "/rules/3/event/params/window: expected the name of a window that the policy declares in `windows`, got `late`",
    ],
    [
      "a name and a length",
      [rule("window", { window: "a", days: 3, anchor: "order" })],
      { a: { days: 1, anchor: "order" } },
      "/rules/3/event/params: expected either the name of a `window`, or a window written out, got both",
    ],
    [
      "two lengths",
      [],
      { a: { days: 1, weeks: 1, anchor: "order" } },
      "/windows/a: expected either one length and `anchor`, or `untilOn`, got `days`, `weeks`, `anchor`",
    ],
    [
      "two lengths of its extension",
      [],
      { a: { days: 1, anchor: "order", extendedBy: { days: 1, weeks: 1, from: "end" } } },
      "/windows/a/extendedBy: expected exactly one length, got 2",
    ],
    [
      "an unknown fact",
      [],
      { a: { days: 1, anchor: { fact: "item", path: "$.soldAt" } } },
      "/windows/a/anchor/path: expected a path to a known fact, got `$.soldAt`; did you mean `soldAs`?",
    ],
    [
      "a fact that is no event",
      [],
      { a: { days: 1, anchor: { latest: ["order", { fact: "item", path: "$.brand" }] } } },
      "/windows/a/anchor/latest/1: expected a fact that is an instant or a date, got `$.brand`",
    ],
    [
      "a fact that is no number",
      [],
      { a: { days: { fact: "item", path: "$.brand" }, anchor: "order" } },
      "/windows/a/days: expected a fact that is an integer, got `$.brand`",
    ],
    [
      "hours of which the first is counted",
      [],
      { a: { hours: 1, anchor: "order", counting: "event-day" } },
      "/windows/a: expected a length that can be counted so, got `event-day` does not count `hours`",
    ],
    [
      "business days without a calendar",
      [],
      { a: { businessDays: 1, anchor: "order" } },
      "/windows/a: expected a `calendar` declared at the top of a policy that counts business days, got none",
    ],
    [
      "something unknown that it measures",
      [],
      { a: { days: 1, anchor: "order", measures: { fact: "request", path: "$.sendAt" } } },
      "/windows/a/measures/path: expected a path to a known fact, got `$.sendAt`; did you mean `sentAt`?",
    ],
  ])("is refused with %s", (_what, rules, windows, message) => {
    expect(issues(rules, windows)).toEqual([message]);
  });
});
