import { expect, test } from "vitest";
import type { PolicyDocument, RuleDocument } from "../../../src/policy/document-schema.js";
import type { EffectParams } from "../../../src/privacy/effects.js";
import {
  dutyOf,
  event,
  fact,
  policyWith,
  type RequestFacts,
  requestOn,
  rule,
} from "../../support/privacy.js";

/** The worked examples B of the research on deadlines, by their numbers; laws restate them with citations. */

const weekend = ["saturday", "sunday"] as const;
const coverage = { coveredFrom: "2018-01-01", coveredUntil: "2029-12-31" } as const;

/** Bank holidays of England and Wales, as far as the examples come near them. */
const englishHolidays = [
  ...["2019-05-06", "2019-08-26", "2019-12-25", "2019-12-26", "2022-05-02"],
  ...["2026-04-03", "2026-04-06", "2026-05-04", "2026-08-31", "2026-12-25", "2026-12-28"],
];

const english = { weekend: [...weekend], ...coverage, holidays: englishHolidays };

/** Scotland's has a substitute day for St Andrew's, which in 2025 is a Sunday. */
const scottish = { weekend: [...weekend], ...coverage, holidays: ["2025-12-01"] };

const entitle = rule("right", "entitle", {});
const rolled = { roll: "next-business-day" } as const;
const answered = ["responded", "refused"] as const;
const hasExtended = fact("request.events", "extended", "contains");

/** A month from the latest of receipt and identity, as the ICO counts; extended to so many. */
function month(more: 1 | 2 = 2): readonly RuleDocument[] {
  const from = { latest: ["received" as const, "identity-received" as const] };
  const clock = { duty: "respond", months: 1, from, ...rolled, metBy: [...answered] };
  return [
    entitle,
    rule("respond", "duty", clock),
    rule(
      "extended",
      "duty",
      { ...clock, extendedBy: { months: more, from: "start" } },
      { when: hasExtended, overrides: ["respond"] },
    ),
  ];
}

/** The duty to respond to a request, by the rules of a shop in a zone with a calendar. */
function respond(
  rules: readonly RuleDocument[],
  facts: RequestFacts,
  { timeZone = "Europe/London", calendar = english }: Partial<PolicyDocument> = {},
) {
  const policy = policyWith(rules, [], { timeZone, ...(calendar && { calendar }) });
  return dutyOf(policy.handleRequest(facts), "respond");
}

/** When a month ends that began with a request on a day. */
function monthFrom(day: string, parts?: Partial<PolicyDocument>): string | undefined {
  return respond(month(), requestOn(day), parts).dueOn;
}

/** When a month ends that was made longer by so many an hour after the request. */
function extendedFrom(day: string, more: 1 | 2 = 2): string | undefined {
  const facts = requestOn(day);
  const at = `${day}T13:00:00Z`;
  const history = [...facts.history, event("extended", at)];
  return respond(month(more), { ...facts, at, history }).dueOn;
}

test("B1: a month from 3 September is 3 October, or the Monday after it", () => {
  expect(monthFrom("2025-09-03")).toBe("2025-10-03");
  expect(monthFrom("2026-09-03")).toBe("2026-10-05");
});

test("B2: a month from 31 January ends with February, in a leap year on the 29th", () => {
  expect(monthFrom("2025-01-31")).toBe("2025-02-28");
  expect(monthFrom("2028-01-31")).toBe("2028-02-29");
  expect(monthFrom("2026-01-31")).toBe("2026-03-02");
});

test("B3: a month that ends on a weekend before a bank holiday ends on the next working day", () => {
  expect(monthFrom("2022-04-01")).toBe("2022-05-03");
});

test("B4: a month from 31 August ends on 30 September", () => {
  expect(monthFrom("2026-08-31")).toBe("2026-09-30");
});

test("B5: the day of receipt counts whatever the hour", () => {
  const receivedAt = "2026-08-01T22:59:00Z";
  const facts = { ...requestOn("2026-08-01"), at: receivedAt };
  const late = respond(month(), { ...facts, history: [event("received", receivedAt)] });
  expect(late).toMatchObject({ dueOn: "2026-09-01", dueBy: "2026-09-01T22:59:59.999Z" });
});

test("B6: a request is counted by the guidance that was in force when it came", () => {
  const clock = { duty: "respond", months: 1, metBy: [...answered] };
  const rules = [
    entitle,
    rule(
      "from-the-day-after",
      "duty",
      { ...clock, extendedBy: { days: 1, from: "end" } },
      { effective: { from: "2018-05-25", to: "2019-08-14" } },
    ),
    rule("from-receipt", "duty", clock, { effective: { from: "2019-08-15" } }),
  ];
  expect(respond(rules, requestOn("2019-08-01")).dueOn).toBe("2019-09-02");
  expect(respond(rules, requestOn("2020-08-01")).dueOn).toBe("2020-09-01");
});

test("B7: a month from 27 September 2019 ends on Monday, 28 October", () => {
  expect(monthFrom("2019-09-27")).toBe("2019-10-28");
});

test("B8: a month from 6 April 2019 ends after the bank holiday in May", () => {
  expect(monthFrom("2019-04-06")).toBe("2019-05-07");
});

test("B9: a month from 27 August 2019, made longer by one, ends on Monday, 28 October", () => {
  expect(extendedFrom("2019-08-27", 1)).toBe("2019-10-28");
});

test("B10: a month from 26 September 2019, made longer by two, ends after Christmas", () => {
  expect(extendedFrom("2019-09-26")).toBe("2019-12-27");
});

test("B11: months are added together: three from 31 January end on 30 April", () => {
  expect(extendedFrom("2026-01-31")).toBe("2026-04-30");
});

test("B12: three months from 30 November 2026 end on Monday, 1 March", () => {
  expect(extendedFrom("2026-11-30")).toBe("2027-03-01");
});

test("B13: a month from 25 November 2026 ends after the substitute holiday", () => {
  expect(monthFrom("2026-11-25")).toBe("2026-12-29");
});

test("B14: a month from 3 March 2026 ends after Easter", () => {
  expect(monthFrom("2026-03-03")).toBe("2026-04-07");
});

test("B15: a month from 30 January 2028 ends on 29 February", () => {
  expect(monthFrom("2028-01-30")).toBe("2028-02-29");
});

test("B16: a month begins anew with the evidence of who asks", () => {
  const facts = requestOn("2026-03-02", {
    at: "2026-03-09T12:00:00Z",
    history: [
      event("received", "2026-03-02T12:00:00Z"),
      event("identity-requested", "2026-03-02T13:00:00Z"),
      event("identity-received", "2026-03-09T10:00:00Z"),
    ],
  });
  expect(respond(month(), facts)).toMatchObject({
    startedAt: "2026-03-09T10:00:00.000Z",
    dueOn: "2026-04-09",
  });
});

/** A month that a clarification pauses, on the half-open days of it; by the statute on those at both ends too. */
function clarified(...readings: readonly { readonly pausedDays: "inclusive" }[]) {
  const clock = { duty: "respond", months: 1, ...rolled, pausedBy: ["clarification"] };
  const others = readings.length > 0 && { readings: [...readings] };
  return [entitle, rule("respond", "duty", { ...clock, ...others, metBy: [...answered] })];
}

function clarification(received: string, from: string, until: string): RequestFacts {
  const history = [
    event("received", `${received}T12:00:00Z`),
    event("clarification-requested", `${from}T12:00:00Z`),
    event("clarification-received", `${until}T12:00:00Z`),
  ];
  return requestOn(received, { at: `${until}T12:00:00Z`, history });
}

test("B17: of two ways to count a pause the earlier end is shown, and the later beside it", () => {
  const facts = clarification("2026-03-02", "2026-03-05", "2026-03-12");
  expect(respond(clarified({ pausedDays: "inclusive" }), facts)).toMatchObject({
    dueOn: "2026-04-09",
    latestOn: "2026-04-10",
  });
});

test("B18: a pause of no time moves no deadline, whichever holidays count", () => {
  const plain = requestOn("2025-11-01");
  const paused = clarification("2025-11-01", "2025-11-06", "2025-11-06");
  const ends = (calendar: PolicyDocument["calendar"]) =>
    [plain, paused].map((facts) => respond(clarified(), facts, { calendar }).dueOn);
  expect(ends(english)).toEqual(["2025-12-01", "2025-12-01"]);
  expect(ends(scottish)).toEqual(["2025-12-02", "2025-12-02"]);
});

/** A duty that is counted in a way of its own, from receipt unless it says otherwise. */
function duty(clock: Partial<EffectParams<"duty">>): readonly RuleDocument[] {
  return [entitle, rule("respond", "duty", { duty: "respond", metBy: [...answered], ...clock })];
}

test("B19: 30 days that begin with the day of receipt end on the 30th of them", () => {
  const rules = duty({ days: 30, counting: "event-day" });
  const facts = requestOn("2026-07-01", { right: "data-protection-complaint" });
  expect(respond(rules, facts).dueOn).toBe("2026-07-30");
});

const california = { timeZone: "America/Los_Angeles" } as const;
const withVeteransDay = { weekend: [...weekend], ...coverage, holidays: ["2026-11-11"] };
const withoutHolidays = { weekend: [...weekend], ...coverage, holidays: [] };

/** When so many business days end that began on Monday, 2 November 2026. */
function businessDaysBy(calendar: PolicyDocument["calendar"], businessDays: number) {
  const place = { ...california, calendar };
  return respond(duty({ businessDays }), requestOn("2026-11-02"), place).dueOn;
}

test("B20: ten business days to confirm leave out Veterans Day where it is a holiday", () => {
  expect(businessDaysBy(withVeteransDay, 10)).toBe("2026-11-17");
  expect(businessDaysBy(withoutHolidays, 10)).toBe("2026-11-16");
});

test("B21: days that begin on the day received end a day earlier than days after it", () => {
  const range = (days: number) =>
    duty({ days, counting: "event-day", readings: [{ counting: "day-after" }] });
  const facts = requestOn("2026-11-02");
  expect(respond(range(45), facts, california)).toMatchObject({
    dueOn: "2026-12-16",
    latestOn: "2026-12-17",
  });
  expect(respond(range(90), facts, california)).toMatchObject({
    dueOn: "2027-01-30",
    latestOn: "2027-01-31",
  });
});

test("B22: 15 business days to opt out leave out Veterans Day where it is a holiday", () => {
  expect(businessDaysBy(withVeteransDay, 15)).toBe("2026-11-24");
  expect(businessDaysBy(withoutHolidays, 15)).toBe("2026-11-23");
});

test("B23: asking who it is does not stop a clock that the law does not pause", () => {
  const rules = duty({ days: 45, counting: "event-day" });
  const facts = requestOn("2026-11-02", {
    at: "2026-12-11T18:00:00Z",
    history: [
      event("received", "2026-11-02T18:00:00Z"),
      event("identity-requested", "2026-11-04T18:00:00Z"),
      event("identity-received", "2026-12-11T18:00:00Z"),
    ],
  });
  expect(respond(rules, facts, california)).toMatchObject({
    startedAt: "2026-11-02T18:00:00.000Z",
    dueOn: "2026-12-16",
    state: "running",
  });
});

test("B24: Virginia has 45 days, and 45 more when extended; Iowa has 90", () => {
  const inState = (state: string) => fact("region.state", state);
  const clock = { duty: "respond", metBy: [...answered] };
  const more = { ...clock, days: 45, extendedBy: { days: 45, from: "start" } } as const;
  const isExtended = { all: [inState("VA"), hasExtended] };
  const rules = [
    entitle,
    rule("virginia", "duty", { ...clock, days: 45 }, { when: inState("VA") }),
    rule("extended", "duty", more, { when: isExtended, overrides: ["virginia"] }),
    rule("iowa", "duty", { ...clock, days: 90 }, { when: inState("IA") }),
  ];
  const facts = (state: string) =>
    requestOn("2026-11-02", { region: { country: "US", state }, at: "2026-11-20T12:00:00Z" });
  const place = { timeZone: "America/New_York" };
  const longer = [
    event("received", "2026-11-02T12:00:00Z"),
    event("extended", "2026-11-20T12:00:00Z"),
  ];
  expect(respond(rules, facts("VA"), place).dueOn).toBe("2026-12-17");
  expect(respond(rules, { ...facts("VA"), history: longer }, place).dueOn).toBe("2027-01-31");
  expect(respond(rules, facts("IA"), place).dueOn).toBe("2027-01-31");
});

test("B25: a full statement is due 15 days after it was asked for", () => {
  const place = { timeZone: "America/Sao_Paulo" };
  expect(respond(duty({ days: 15 }), requestOn("2026-03-02"), place).dueOn).toBe("2026-03-17");
});

/** A breach that became known at an instant: nobody asks for the notice of it. */
function breach(at: string): RequestFacts {
  return { at, right: "breach-notice", history: [event("aware", at)] };
}

/** The duty to tell of a breach, in a time that is counted from when it became known. */
function tell(clock: Partial<EffectParams<"duty">>, at: string, place: Partial<PolicyDocument>) {
  return respond(duty({ from: "aware", metBy: ["told"], ...clock }), breach(at), place);
}

test("B26: three business days from a breach run through carnival, or around it", () => {
  const at = "2026-02-12T15:00:00Z";
  const carnival = { ...withoutHolidays, holidays: ["2026-02-16", "2026-02-17"] };
  const by = (calendar: PolicyDocument["calendar"]) =>
    tell({ businessDays: 3 }, at, { timeZone: "America/Sao_Paulo", calendar }).dueOn;
  expect(by(withoutHolidays)).toBe("2026-02-17");
  expect(by(carnival)).toBe("2026-02-19");
});

test("B27: 30 days end on a Saturday too; 30 more are counted from the start", () => {
  const place = { timeZone: "America/New_York" };
  const more = { extendedBy: { days: 30, from: "start" } } as const;
  const facts = requestOn("2026-01-15");
  expect(respond(duty({ days: 30 }), facts, place).dueOn).toBe("2026-02-14");
  expect(respond(duty({ days: 30, ...more }), facts, place).dueOn).toBe("2026-03-16");
});

const brussels = { timeZone: "Europe/Brussels" } as const;

test("B28: 72 hours from a breach run through Easter", () => {
  const notice = tell({ hours: 72 }, "2026-04-02T16:20:00+02:00", brussels);
  expect(notice).toMatchObject({ dueBy: "2026-04-05T14:20:00.000Z", dueOn: "2026-04-05" });
});

test("B29: 72 hours are as long when clocks go forward", () => {
  const notice = tell({ hours: 72 }, "2026-03-27T18:00:00+01:00", brussels);
  // 19:00 in Brussels.
  expect(notice.dueBy).toBe("2026-03-30T17:00:00.000Z");
});

test("B30: 72 hours from a breach run through a Sunday in India", () => {
  const india = { timeZone: "Asia/Kolkata" };
  const notice = tell({ hours: 72 }, "2027-05-20T11:00:00+05:30", india);
  expect(notice).toMatchObject({ dueBy: "2027-05-23T05:30:00.000Z", dueOn: "2027-05-23" });
});

/** Invoices are kept for years from the end of that in which they were made. */
function invoices(years: number): RuleDocument {
  return rule(
    "tax",
    "keep",
    {
      ground: "tax-record",
      years,
      from: { fact: "record", path: "$.createdOn" },
      startingAt: "end-of-year",
    },
    { when: fact("record.name", "invoice") },
  );
}

test("B31: an invoice is kept for 10 or 8 years from the end of the year that it is of", () => {
  const record = { name: "invoice", createdOn: "2023-02-01" };
  const kept = (years: number) =>
    policyWith([invoices(years)]).retention({ at: "2026-03-01T12:00:00Z", record });
  expect(kept(10)).toMatchObject({ outcome: "keep", keepUntil: "2033-12-31" });
  expect(kept(8)).toMatchObject({ outcome: "keep", keepUntil: "2031-12-31" });
});

test("B33: without an account, who asks for categories names what was bought last", () => {
  const policy = policyWith([
    entitle,
    rule(
      "reasonable",
      "identify",
      { atLeast: "matched" },
      { when: fact("request.hasAccount", false) },
    ),
    rule("purchases", "verify", { level: "matched", from: ["items-bought", "last-amount"] }),
  ]);
  const asks = (kinds: readonly string[]) =>
    policy.handleRequest({
      ...requestOn("2026-11-02", { right: "access-categories", request: { hasAccount: false } }),
      requester: { relation: "self", evidence: kinds.map((kind) => ({ kind })) },
    });
  expect(asks([])).toMatchObject({
    outcome: "verify",
    identity: {
      needed: "matched",
      reached: "none",
      ways: [{ level: "matched", from: ["items-bought", "last-amount"], points: 1 }],
    },
  });
  expect(asks(["last-amount"])).toMatchObject({
    outcome: "fulfil",
    identity: { reached: "matched", suffices: true, ways: [] },
  });
});

test("B34: the address that is to be corrected does not verify who asks", () => {
  const policy = policyWith([
    entitle,
    rule("reasonable", "identify", { atLeast: "matched" }),
    rule("match", "verify", { level: "matched", from: ["address-match", "phone-match"] }),
  ]);
  const asks = (kind: string, of: "delivery-address" | "phone") =>
    policy.handleRequest({
      ...requestOn("2026-11-02", {
        right: "correction",
        request: { contested: ["user.contact.address"] },
      }),
      requester: { relation: "self", evidence: [{ kind, of }] },
    });
  expect(asks("address-match", "delivery-address")).toMatchObject({
    outcome: "verify",
    identity: { suffices: false, refusedEvidence: ["address-match"] },
  });
  expect(asks("phone-match", "phone").outcome).toBe("fulfil");
});

test("B35: of two requests the verified one counts, though the other came first", () => {
  const policy = policyWith([
    entitle,
    rule("known", "identify", { atLeast: "confirmed" }),
    rule("year", "duplicate", { withinDays: 365 }),
  ]);
  const [first, second] = ["2026-02-02", "2026-02-09"] as const;
  const other = (id: string, day: string, verified: boolean) => ({
    ...{ id, right: "access" as const, verified },
    receivedAt: `${day}T12:00:00Z`,
  });
  const unverified = requestOn(first, {
    at: `${second}T13:00:00Z`,
    requester: { relation: "self", verification: "claimed" },
    others: [other("second", second, true)],
  });
  const verified = requestOn(second, { others: [other("first", first, false)] });
  expect(policy.handleRequest(unverified)).toMatchObject({
    outcome: "duplicate",
    duplicateOf: "second",
  });
  expect(policy.handleRequest(verified)).toMatchObject({
    outcome: "fulfil",
    duplicates: ["first"],
  });
});

test("B36: old invoices are erased; a young one is not, with the ground and its end", () => {
  const invoice = (createdOn: string) => ({ name: "invoice", createdOn });
  const facts = requestOn("2026-06-01", {
    right: "erasure",
    records: [invoice("2023-06-01"), invoice("2014-06-01")],
  });
  const decision = policyWith([entitle, invoices(10)]).handleRequest(facts);
  expect(decision).toMatchObject({
    outcome: "partly",
    reasons: [{ code: "legally-exempted", detail: "must-be-kept", rule: "tax" }],
    records: [
      {
        outcome: "keep",
        keepUntil: "2033-12-31",
        keptBy: [{ ground: "tax-record", until: "2033-12-31", rule: "tax" }],
      },
      { outcome: "may-keep", keepUntil: "2024-12-31" },
    ],
  });
});
