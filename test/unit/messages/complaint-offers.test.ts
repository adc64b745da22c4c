import { describe, expect, test } from "vitest";
import type { OfferDecision, ReferralDecision } from "../../../src/escalation/decision.js";
import type { MessageComplaint } from "../../../src/messages/complaint-parts.js";
import { messagesIn, plain } from "./say.js";

const open: MessageComplaint = { outcome: "open", reasons: [] };

function told(complaint: Partial<MessageComplaint>, audience: "customer" | "agent" = "customer") {
  const { complaint: say } = messagesIn("en", audience);
  return say({ ...open, ...complaint }, { currency: "EUR" })
    .slice(1)
    .map(plain);
}

describe("what can be offered", () => {
  const offers: OfferDecision[] = [
    { offer: "apology", rule: "offer.apology" },
    { offer: "replacement", rule: "offer.replacement" },
    { offer: "compensation", rule: "offer.late", amountMinor: 500 },
    { offer: "credit", rule: "offer.our-fault", amountMinor: 2000, discretion: true },
  ];
  const offersNotTold = [
    { offer: "refund", rule: "offer.refund", missing: ["/order/totalMinor"] } as const,
  ];

  test("is offered to customers, but for what somebody still decides on", () => {
    expect(told({ offers, offersNotTold })).toEqual([
      "We apologise for what went wrong.",
      "We can offer you a replacement or compensation of €5.00.",
    ]);
  });

  test("is told to agents with what is at discretion and what cannot be told", () => {
    expect(told({ offers, offersNotTold }, "agent")).toEqual([
      "Can be offered: apology, replacement, compensation €5.00, or store credit €20.00 at discretion.",
      "Whether to offer refund cannot be told without /order/totalMinor.",
    ]);
  });

  test.each(["review", "undetermined"] as const)("is not promised while it is in %s", (outcome) => {
    expect(told({ outcome, offers })).toEqual(["We apologise for what went wrong."]);
  });

  test("is over once the complaint is resolved", () => {
    expect(told({ outcome: "resolved", offers })).toEqual([]);
  });

  test("names no amount without a currency", () => {
    expect(messagesIn("en").complaint({ ...open, offers })).toContain(
      "We can offer you a replacement or compensation.",
    );
  });
});

describe("whom else to turn to", () => {
  const ombudsman: ReferralDecision = {
    to: "financial-ombudsman-service",
    right: "complaint-to-the-ombudsman",
    rule: "refer.ombudsman",
    state: "open",
    fromAt: "2026-06-04T22:00:00.000Z",
    closesBy: "2026-12-05T22:59:59.999Z",
    closesOn: "2026-12-05",
    law: { article: "DISP 1.6.2R", source: "FCA Handbook", mark: "verified" },
  };
  const { closesBy: _by, closesOn: _on, law: _law, ...body } = ombudsman;
  const dispute: ReferralDecision = {
    ...body,
    to: "dispute-body",
    right: "dispute-resolution",
    rule: "refer.dispute-body",
    state: "later",
  };

  test("is told with the right, its article, and until when", () => {
    expect(told({ referrals: [ombudsman, dispute] })).toEqual([
      "You can also turn to the Financial Ombudsman Service until December 5, 2026: complaint to the ombudsman (DISP 1.6.2R).",
      "If we have not settled this before, you can also turn to the dispute resolution body in charge from June 5, 2026: settlement of the dispute out of court.",
    ]);
  });

  test("is told once of several ways to one body, the open one first", () => {
    const referrals = [{ ...dispute }, { ...dispute, state: "open" as const }];
    expect(told({ referrals })).toEqual([
      "You can also turn to the dispute resolution body in charge: settlement of the dispute out of court.",
    ]);
  });

  test("is told of a resolved complaint only where it is open", () => {
    expect(told({ outcome: "resolved", referrals: [dispute] })).toEqual([]);
    expect(told({ outcome: "resolved", referrals: [ombudsman] })).toHaveLength(1);
  });

  test("is told to agents if it is closed", () => {
    const referrals = [{ ...ombudsman, state: "closed" as const }];
    expect(told({ referrals })).toEqual([]);
    expect(told({ referrals }, "agent")).toEqual([
      "Closed since December 5, 2026: the Financial Ombudsman Service; complaint to the ombudsman (DISP 1.6.2R).",
    ]);
  });

  test("without texts shows customers no code", () => {
    const referrals = [{ ...dispute, state: "open" as const, to: "moon-court", right: "appeal" }];
    expect(told({ referrals })).toEqual([
      "You can also turn to an independent body, which we will gladly name.",
    ]);
    expect(told({ referrals }, "agent")).toEqual(["Open: moon-court; appeal."]);
  });
});

describe("what is still needed", () => {
  const missing = ["/complaint/impact", "/order/deliveredAt", "/customer/country", "/grants"];

  test("is asked of customers as far as they can give it", () => {
    expect(told({ outcome: "undetermined", missing })).toEqual([
      "Please tell us: when your order arrived and in which country you live.",
    ]);
    expect(told({ outcome: "undetermined", missing: ["/complaint/impact"] })).toEqual([]);
    expect(told({ outcome: "resolved", missing })).toEqual([]);
  });

  test("is told to agents by pointers", () => {
    expect(told({ outcome: "undetermined", missing }, "agent")).toEqual([
      "Missing: /complaint/impact, /order/deliveredAt, /customer/country, /grants.",
    ]);
  });
});
