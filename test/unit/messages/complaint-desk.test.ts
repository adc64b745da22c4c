import { describe, expect, test } from "vitest";
import type {
  AuthorityDecision,
  ClockDecision,
  StepDecision,
} from "../../../src/escalation/decision.js";
import type { MessageComplaint } from "../../../src/messages/complaint-parts.js";
import { locales, messagesIn, plain } from "./say.js";

const open: MessageComplaint = { outcome: "open", reasons: [] };

function told(complaint: Partial<MessageComplaint>, currency = "EUR"): readonly string[] {
  return messagesIn("en", "agent")
    .complaint({ ...open, ...complaint }, { currency })
    .slice(1)
    .map(plain);
}

test("agents are told why, how severe it is and who has it", () => {
  const route = { tier: 2, attendant: "person", owner: "team-lead", rule: "route.lead" } as const;
  const reasons = [{ code: "tier-raised", values: { tier: 2 } }, { code: "house-rule-7" }];
  const severity = { atLeast: "normal", atMost: "high" } as const;
  expect(told({ reasons, severity, route: { ...route, team: "desk" } })).toEqual([
    "Raised to tier 2.",
    "Reason: house-rule-7.",
    "Severity: normal to high.",
    "Owner: team lead (team desk), tier 2.",
  ]);
  const opensAt = "2026-06-15T07:00:00.000Z";
  expect(told({ route: { ...route, owner: "night-watch", open: false, opensAt } })).toEqual([
    "Owner: night-watch, tier 2.",
    "Closed; opens June 15, 2026, 9:00 AM.",
  ]);
});

test("agents are told whether somebody has complained at all", () => {
  const outcomes = ["open", "resolved", "undetermined"] as const;
  expect(
    outcomes.map((outcome) =>
      messagesIn("en", "agent").complaint({ ...open, outcome, openedAs: "low-score" }),
    ),
  ).toEqual([
    ["Open, without a complaint."],
    ["Resolved, without a complaint."],
    ["Undetermined."],
  ]);
});

describe("agents are told every clock", () => {
  const clock = (more: Partial<ClockDecision>): ClockDecision => ({
    target: "resolve",
    rule: "target.resolve",
    state: "running",
    dueBy: "2026-06-12T21:59:59.999Z",
    dueOn: "2026-06-12",
    ...more,
  });
  const law = { article: "r. 4(5)", source: "Rules 2020", mark: "secondary" } as const;
  const { dueBy: _by, dueOn: _on, ...endless } = clock({});

  test.each<[string, ClockDecision, readonly string[]]>([
    ["running", clock({}), ["solution: running; due June 12, 2026 (target.resolve)."]],
    ["of the law", clock({ law }), ["solution: running; due June 12, 2026 (r. 4(5))."]],
    [
      "in two readings",
      clock({ latestBy: "2026-06-15T21:59:59.999Z", latestOn: "2026-06-15" }),
      ["solution: running; due June 12, 2026, by another reading June 15, 2026 (target.resolve)."],
    ],
    ["met", clock({ state: "met" }), ["solution: met; was due June 12, 2026 (target.resolve)."]],
    [
      "breached",
      clock({ state: "breached" }),
      ["solution: breached; was due June 12, 2026 (target.resolve)."],
    ],
    [
      "kept late",
      clock({ state: "breached", doneAt: "2026-06-13T08:00:00.000Z" }),
      ["solution: kept late, June 13, 2026, 10:00 AM; was due June 12, 2026 (target.resolve)."],
    ],
    [
      "on hold, of days",
      { ...endless, state: "paused", remaining: { unit: "business-days", count: 3 } },
      ["solution: on hold; 3 business days left (target.resolve)."],
    ],
    [
      "on hold, of time",
      { ...endless, state: "paused", remaining: { unit: "milliseconds", count: 119_999 } },
      ["solution: on hold; 1 minute left (target.resolve)."],
    ],
    ["not started", { ...endless, state: "pending" }, ["solution: not started (target.resolve)."]],
    [
      "not told",
      { ...endless, state: "not-told", missing: ["/order/promisedAt"] },
      ["solution: cannot be told without /order/promisedAt (target.resolve)."],
    ],
    [
      "beyond the calendar",
      { ...endless, state: "not-told" },
      ["solution: cannot be told (target.resolve)."],
    ],
    [
      "of a shop's own promise that may not apply",
      clock({ target: "tow-truck", missing: ["/complaint/safety"] }),
      [
        "tow-truck: running; due June 12, 2026 (target.resolve).",
        "tow-truck: whether it applies, or when it ends, turns on /complaint/safety (target.resolve).",
      ],
    ],
    [
      "with holds that do not count",
      clock({
        refusedHolds: [
          { ground: "awaiting-customer", fromAt: "2026-06-09T10:00:00.000Z" },
          {
            ground: "stock-count",
            fromAt: "2026-06-08T10:00:00.000Z",
            untilAt: "2026-06-09T10:00:00.000Z",
          },
        ],
      }),
      [
        "solution: running; due June 12, 2026 (target.resolve).",
        "solution: runs through the hold since June 9, 2026, 12:00 PM (waiting for the customer).",
        "solution: ran through the hold from June 8, 2026, 12:00 PM to June 9, 2026, 12:00 PM (stock-count).",
      ],
    ],
  ])("%s", (_, one, sentences) => expect(told({ clocks: [one] })).toEqual(sentences));

  test("and the one that is due first", () => {
    expect(told({ clocks: [clock({ binding: true })] })[0]).toBe(
      "First due: solution, June 12, 2026.",
    );
  });
});

describe("agents are told the ladder", () => {
  const step = (name: string, more: Partial<StepDecision>): StepDecision => ({
    step: name,
    action: "notify",
    at: "2026-06-12T14:30:00.000Z",
    ...more,
  });

  test("with what is due, what comes next, and in which order to work", () => {
    const due = [step("step.late", { to: "team-lead" })];
    const next = [
      step("step.up", { action: "raise-tier", tier: 3 }),
      step("step.offer", { action: "offer", offer: "compensation" }),
      step("step.refer", { action: "refer", to: "dispute-body" }),
      step("step.remind", { action: "act", what: "remind-the-customer" }),
      step("step.other", { action: "act", what: "howl" }),
      step("step.pass", { action: "reassign" }),
    ];
    const notTold = [
      { step: "step.soon", missing: ["/complaint/urgency"] },
      { step: "step.uncovered", missing: [] },
    ];
    const item = { dueBy: "2026-06-12T14:30:00.000Z", late: false };
    const agenda = [
      { do: "target", name: "first-response", rank: 2, ...item },
      { do: "step", name: "step.late", ...item },
    ] as const;
    const nextCheckAt = "2026-06-12T15:00:00.000Z";
    expect(told({ steps: { taken: [], due, next, notTold }, agenda, nextCheckAt })).toEqual([
      "In this order: first answer → notify the team lead.",
      "To do now: notify the team lead (step.late).",
      "Next, June 12, 2026, 4:30 PM: raise to tier 3 (step.up).",
      "Next, June 12, 2026, 4:30 PM: offer compensation (step.offer).",
      "Next, June 12, 2026, 4:30 PM: refer to the dispute resolution body in charge (step.refer).",
      "Next, June 12, 2026, 4:30 PM: remind the customer (step.remind).",
      "Next, June 12, 2026, 4:30 PM: howl (step.other).",
      "Next, June 12, 2026, 4:30 PM: reassign (step.pass).",
      "Step step.soon: cannot be told without /complaint/urgency.",
      "Step step.uncovered: cannot be told.",
      "Ask again June 12, 2026, 5:00 PM.",
    ]);
  });
});

describe("agents are told what they may grant", () => {
  const base = { role: "agent", mayGrantMinor: 5000, limits: [] };
  const verdicts: readonly [AuthorityDecision, string, string][] = [
    [
      { ...base, verdict: "may-grant" },
      "The agent may grant up to €50.00.",
      "What the agent may grant is in the decision.",
    ],
    [
      { ...base, verdict: "grant", grantMinor: 4000 },
      "Grant €40.00: the agent may.",
      "Grant: the agent may.",
    ],
    [
      { ...base, verdict: "counter-offer", grantMinor: 5000, routeTo: "team-lead" },
      "Offer €50.00 instead: the agent may grant no more; the team lead may.",
      "Offer less: the agent may not grant all of it; the team lead may.",
    ],
    [
      { ...base, verdict: "counter-offer", grantMinor: 5000 },
      "Offer €50.00 instead: the agent may grant no more.",
      "Offer less: the agent may not grant all of it.",
    ],
    [
      { ...base, verdict: "route-up", routeTo: "team-lead" },
      "Pass on to the team lead: the agent may not grant it.",
      "Pass on to the team lead: the agent may not grant it.",
    ],
    [
      { ...base, verdict: "route-up" },
      "Do not grant: the agent may not, and no role may grant all of it.",
      "Do not grant: the agent may not, and no role may grant all of it.",
    ],
    [
      { ...base, verdict: "not-told", missing: ["/grants"] },
      "What the agent may grant cannot be told without /grants.",
      "What the agent may grant cannot be told without /grants.",
    ],
  ];

  test.each(verdicts)("%o", (authority, sentence, withoutCurrency) => {
    expect(told({ authority })).toEqual([sentence]);
    expect(messagesIn("en", "agent").complaint({ ...open, authority })[1]).toBe(withoutCurrency);
  });

  test.each(locales)("and customers are not, in %s", (locale) => {
    for (const [authority] of verdicts)
      expect(messagesIn(locale).complaint({ ...open, authority })).toHaveLength(1);
  });
});

describe("agents are told what a message must contain", () => {
  const notice = { code: "notice", with: "acknowledge", rules: ["notice.acknowledge"] } as const;
  const items = ["reference", "named-owner", "moon-phase"];

  test("and by when", () => {
    const dueBy = "2026-06-12T14:30:00.000Z";
    const clocks: ClockDecision[] = [
      {
        target: "acknowledge",
        rule: "target.acknowledge",
        state: "running",
        dueBy,
        dueOn: "2026-06-12",
      },
    ];
    expect(told({ clocks, obligations: [{ ...notice, items, dueBy }] })).toContain(
      "acknowledgement by June 12, 2026, 4:30 PM: must contain reference number, named owner, and moon-phase.",
    );
    expect(told({ obligations: [{ ...notice, items }] })).toEqual([
      "acknowledgement: must contain reference number, named owner, and moon-phase.",
    ]);
  });

  test("and what a draft lacks", () => {
    expect(told({ obligations: [{ ...notice, items, lacking: ["reference"] }] })).toEqual([
      "The draft lacks reference number (acknowledgement).",
    ]);
    expect(told({ obligations: [{ ...notice, items, lacking: [] }] })).toEqual([
      "The draft has all that it must contain (acknowledgement).",
    ]);
  });
});
