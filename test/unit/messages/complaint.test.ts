import { describe, expect, test } from "vitest";
import type { ClockDecision } from "../../../src/escalation/decision.js";
import type { MessageComplaint } from "../../../src/messages/complaint-parts.js";
import { messagesIn, plain } from "./say.js";

const open: MessageComplaint = { outcome: "open", reasons: [] };
const berlinMidnight = "2026-06-12T21:59:59.999Z";

/** A clock that counts days, unless it is said otherwise. */
function clock(target: string, more: Partial<ClockDecision> = {}): ClockDecision {
  const due = { dueBy: berlinMidnight, dueOn: "2026-06-12" };
  return { target, rule: `target.${target}`, state: "running", ...due, ...more };
}

function told(complaint: Partial<MessageComplaint>, locale: "en" | "bn" | "mr" = "en") {
  return messagesIn(locale)
    .complaint({ ...open, ...complaint }, { currency: "EUR" })
    .map(plain);
}

describe("a customer is told how a complaint stands", () => {
  test.each([
    ["open", "We are looking into your complaint."],
    ["resolved", "Your complaint is resolved."],
    ["declined", "We are sorry, but we cannot take this up as a complaint."],
    ["no-case", "There is no open complaint."],
    ["review", "A colleague will look at this and get back to you."],
    ["undetermined", "We have your complaint and are looking into it."],
  ] as const)("that is %s", (outcome, sentence) => {
    expect(told({ outcome })).toEqual([sentence]);
  });

  test("declined: why, and who to turn to", () => {
    const reason = { code: "not-a-complaint", rule: "decline.other", referTo: "service-desk" };
    expect(told({ outcome: "declined", reasons: [reason] })).toEqual([
      "We are sorry, but we cannot take this up as a complaint.",
      "You have asked us for something, which we are glad to see to without a complaint.",
      "Please turn to our service desk.",
    ]);
  });

  test("declined for a reason of the shop's own, in general words", () => {
    expect(told({ outcome: "declined", reasons: [{ code: "house-rule-7" }] })).toEqual([
      "We are sorry, but we cannot take this up as a complaint.",
      "Under our policy this is not handled as a complaint.",
    ]);
    const internal = { code: "out-of-time", internal: true, referTo: "seller" } as const;
    expect(told({ outcome: "declined", reasons: [internal] })).toEqual([
      "We are sorry, but we cannot take this up as a complaint.",
      "Please turn to the seller.",
    ]);
  });

  test("opened from a signal, without a word of a complaint", () => {
    const reasons = [{ code: "opened-from-signal", values: { category: "low-score" } }];
    expect(told({ reasons, openedAs: "low-score" })).toEqual([
      "We would like to put right what may have gone wrong for you.",
      "We noticed that something may not have gone as it should.",
    ]);
  });

  test("resolved without a complaint, or perhaps not opened at all", () => {
    const reasons = [{ code: "opened-from-signal" }];
    expect(told({ outcome: "resolved", openedAs: "low-score", reasons })).toEqual([
      "What may have gone wrong for you is settled.",
      "We noticed that something may not have gone as it should.",
    ]);
    const clocks = [clock("resolve")];
    expect(told({ outcome: "undetermined", openedAs: "low-score", clocks })).toEqual([
      "There is no open complaint.",
    ]);
    expect(told({ outcome: "undetermined", openedAs: "low-score", reasons })[0]).toBe(
      "We would like to put right what may have gone wrong for you.",
    );
  });

  test("in review, once, whatever the rules lack", () => {
    const reasons = ["no-route", "not-classified", "house-rule-7"].map((code) => ({ code }));
    expect(told({ outcome: "review", reasons })).toEqual([
      "A colleague will look at this and get back to you.",
    ]);
  });
});

describe("a customer is told who has it", () => {
  const route = { tier: 3, attendant: "person", owner: "agent", rule: "route.desk" } as const;

  test.each([
    ["agent", "Your case is with our customer service."],
    ["trained-agent", "Your case is with our customer service."],
    ["customer-relations-manager", "Your case is with our customer-relations team."],
    ["night-watch", "Your case is with a colleague of ours."],
    ["constructor", "Your case is with a colleague of ours."],
  ])("if it is %s", (owner, sentence) => {
    expect(told({ route: { ...route, owner } })).toEqual([
      "We are looking into your complaint.",
      sentence,
    ]);
  });

  test("and when they are back", () => {
    const closed = { ...route, open: false, opensAt: "2026-06-15T07:00:00.000Z" };
    expect(told({ route: closed })).toContain("They are back on June 15, 2026, 9:00 AM.");
    expect(told({ route: { ...closed, attendant: "automated" } })).toContain(
      "Our automated assistant answers you first; your case is with our customer service.",
    );
  });

  test("only while somebody is at work on it", () => {
    expect(told({ outcome: "resolved", route })).toEqual(["Your complaint is resolved."]);
  });
});

describe("a customer is told by when", () => {
  test("not of what is declined, whatever the law says", () => {
    expect(told({ outcome: "declined", clocks: [clock("resolve")] })).toHaveLength(1);
  });

  test("as a date of days, and as an instant of hours", () => {
    const hours = { dueBy: "2026-06-12T14:30:00.000Z" };
    expect(told({ clocks: [clock("first-response", hours), clock("acknowledge")] })).toEqual([
      "We are looking into your complaint.",
      "You will have a first answer from us by June 12, 2026, 4:30 PM.",
      "You will have our confirmation that we have received this by June 12, 2026.",
    ]);
  });

  test("by the date of the clock's own calendar, whatever zone the reader is in", () => {
    const kolkata = { dueBy: "2026-06-12T18:29:59.999Z" };
    expect(told({ clocks: [clock("resolve", kolkata)] })).toContain(
      "You will have our solution by June 12, 2026.",
    );
  });

  test("of several clocks of one promise the first", () => {
    const law = { floor: "law.in.e-commerce-complaints", dueOn: "2026-07-12" };
    const clocks = [clock("resolve"), clock("resolve", law)];
    expect(told({ clocks })).toEqual([
      "We are looking into your complaint.",
      "You will have our solution by June 12, 2026.",
    ]);
  });

  test("with an apology where a promise was missed or kept late", () => {
    const late = { state: "breached", doneAt: "2026-06-13T10:00:00.000Z" } as const;
    const clocks = [
      clock("acknowledge", late),
      clock("update", { state: "breached" }),
      clock("resolve", { dueOn: "2026-06-30" }),
    ];
    expect(told({ clocks })).toEqual([
      "We are looking into your complaint.",
      "We are sorry that we did not tell you by June 12, 2026 how things stand.",
      "We are sorry that we kept you waiting longer than we should have.",
      "You will have our solution by June 30, 2026.",
    ]);
    expect(told({ clocks: [clock("acknowledge", late)] }, "bn")).toContain(
      "দুঃখিত, আমরা আপনাকে যতটা উচিত তার চেয়ে বেশি অপেক্ষা করিয়েছি।",
    );
  });

  test("not what the shop keeps to itself, what may not apply, or what is done or not begun", () => {
    const clocks = [
      clock("safety-report"),
      clock("tow-truck", { state: "breached" }),
      clock("resolve", { missing: ["/complaint/impact"] }),
      clock("acknowledge", { state: "met" }),
      clock("update", { state: "pending" }),
      clock("holding-reply", { state: "not-told" }),
    ];
    expect(told({ clocks })).toEqual(["We are looking into your complaint."]);
  });

  test("not while it is on hold, but that it is", () => {
    const paused = clock("resolve", { state: "paused" });
    expect(told({ clocks: [paused] })).toContain("Your case is on hold for the moment.");
    expect(told({ clocks: [paused, clock("update")] })).not.toContain(
      "Your case is on hold for the moment.",
    );
  });

  test("once, and not again as a reason", () => {
    const values = { target: "resolve", dueOn: "2026-06-12" };
    const reasons = [
      { code: "target-breached", values },
      { code: "hold-not-counted", values: { ...values, ground: "awaiting-customer" } },
    ];
    expect(told({ reasons, clocks: [clock("resolve", { state: "breached" })] })).toEqual([
      "We are looking into your complaint.",
      "We are sorry that you did not have a solution by June 12, 2026; you will have it as soon as we can.",
    ]);
  });

  test("in Bengali and Marathi", () => {
    expect(told({ clocks: [clock("resolve")] }, "bn")).toContain(
      "আপনি ১২ জুন, ২০২৬-এর মধ্যে আমাদের সমাধান পাবেন।",
    );
    expect(told({ clocks: [clock("resolve")] }, "mr")).toContain(
      "तुमच्या तक्रारीचे निवारण आम्ही १२ जून, २०२६ पर्यंत करू.",
    );
  });
});
