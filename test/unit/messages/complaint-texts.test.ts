import { describe, expect, test } from "vitest";
import { createMessages } from "../../../src/messages/create-messages.js";
import { inAll, messagesIn } from "./say.js";

describe("a reason for how a complaint stands", () => {
  const target = "first-response";

  test.each([
    ["no-route", {}, "A colleague will look at this and get back to you."],
    ["several-routes", {}, "A colleague will look at this and get back to you."],
    ["not-classified", {}, "A colleague will look at this and get back to you."],
    [
      "opened-from-signal",
      { category: "low-score" },
      "We noticed that something may not have gone as it should.",
    ],
    [
      "calendar-not-covered",
      { target, uncoveredOn: "2028-01-01" },
      "A colleague will tell you by when you will hear from us.",
    ],
    [
      "calendar-not-covered",
      { window: "early", uncoveredOn: "2028-01-01" },
      "A colleague will check whether your request is in time.",
    ],
    [
      "calendar-unreachable",
      { target },
      "A colleague will tell you by when you will hear from us.",
    ],
    [
      "target-breached",
      { target, dueOn: "2026-06-12" },
      "We are sorry that you have not heard from us by June 12, 2026.",
    ],
    [
      "target-late",
      { target, dueOn: "2026-06-12" },
      "We are sorry that you heard from us only after June 12, 2026.",
    ],
    ["tier-raised", { tier: 2 }, "We have passed this on to more senior colleagues."],
    [
      "hold-not-counted",
      { ground: "awaiting-customer", target },
      "The time for our answer runs on.",
    ],
  ])("%s %o is said to customers", (code, values, sentence) => {
    expect(messagesIn("en").reason({ code, values })).toBe(sentence);
  });

  test.each([
    ["no-route", {}, "No rule says whose this is: assign it by hand."],
    ["several-routes", {}, "Rules disagree on whose this is: assign it by hand."],
    ["not-classified", {}, "No rule says how severe this is: rate it by hand."],
    ["opened-from-signal", { category: "low-score" }, "Opened from a signal: low-score."],
    [
      "calendar-not-covered",
      { target, uncoveredOn: "2028-01-01" },
      "The calendar does not cover January 1, 2028, so a deadline cannot be reckoned (first answer): set it by hand.",
    ],
    [
      "calendar-unreachable",
      { target },
      "The calendar is never open, so no deadline can be reckoned (first answer): set one by hand.",
    ],
    [
      "target-breached",
      { target: "tow-truck", dueOn: "2026-06-12" },
      "Breached (tow-truck): was due June 12, 2026.",
    ],
    [
      "target-late",
      { target, dueOn: "2026-06-12" },
      "Kept late (first answer): was due June 12, 2026.",
    ],
    ["tier-raised", { tier: 2 }, "Raised to tier 2."],
    [
      "hold-not-counted",
      { ground: "stock-count", target },
      "The law does not allow for the hold (stock-count): the clock runs on (first answer).",
    ],
  ])("%s %o is said to agents", (code, values, sentence) => {
    expect(messagesIn("en", "agent").reason({ code, values })).toBe(sentence);
  });

  test("is said in every language", () => {
    expect(inAll((say) => say.reason({ code: "not-a-complaint" }))).toEqual({
      en: "You have asked us for something, which we are glad to see to without a complaint.",
      bn: "আপনি আমাদের কাছে একটি অনুরোধ করেছেন; অভিযোগ ছাড়াই আমরা তা সানন্দে দেখব।",
      mr: "तुम्ही आम्हाला एक विनंती केली आहे; तक्रार न करताही आम्ही ती आनंदाने पाहू.",
    });
  });
});

describe("texts of a shop's own", () => {
  const clocks = [
    {
      target: "tow-truck",
      rule: "target.tow",
      state: "running",
      dueBy: "2026-06-12T14:30:00.000Z",
      dueOn: "2026-06-12",
    },
  ] as const;
  const route = { tier: 1, attendant: "person", owner: "night-watch", rule: "route" } as const;
  const complaint = {
    outcome: "open",
    reasons: [],
    clocks,
    route,
    missing: ["/order/plate"],
  } as const;
  const texts = {
    roles: { "night-watch": { customer: "our night watch", agent: "night watch" } },
    promises: { "tow-truck": { customer: "The tow truck is with you by {due}." } },
    targets: { "tow-truck": { agent: "tow truck" } },
    needs: { "/order/plate": { customer: "the number on your plate" } },
  };
  const options = { locale: "en", timeZone: "UTC" } as const;

  test("say what the shop promises, to customers and at the desk", () => {
    expect(
      createMessages({ ...options, audience: "customer", texts }).complaint(complaint),
    ).toEqual([
      "We are looking into your complaint.",
      "Your case is with our night watch.",
      "The tow truck is with you by June 12, 2026, 2:30 PM.",
      "Please tell us: the number on your plate.",
    ]);
    expect(createMessages({ ...options, audience: "agent", texts }).complaint(complaint)).toEqual([
      "Open.",
      "Owner: night watch, tier 1.",
      "tow truck: running; due June 12, 2026, 2:30 PM (target.tow).",
      "Missing: /order/plate.",
    ]);
  });

  test.each([
    [
      { promises: { tow: { customer: "{rule} by {due}" } } },
      "`promises/tow/customer` shows `rule` to customers",
    ],
    [{ roles: { watch: { customer: "watch" } as never } }, "`roles/watch/agent` has no text"],
    [{ needs: { "/order/plate": { customer: "" } } }, "`needs//order/plate/customer` is empty"],
  ])("are refused: %o", (own, problem) => {
    const create = () => createMessages({ ...options, audience: "agent", texts: own });
    expect(create).toThrow(new RangeError(problem));
  });
});
