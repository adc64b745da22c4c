import { describe, expect, test } from "vitest";
import type { PolicyDocument, RuleDocument } from "../../../src/policy/document-schema.js";
import type { EffectParams } from "../../../src/privacy/effects.js";
import { privacy } from "../../../src/privacy/index.js";
import {
  documentWith,
  dutyOf,
  event,
  fact,
  lawRule,
  lawWith,
  policyWith,
  type RequestFacts,
  requestOn,
  rule,
} from "../../support/privacy.js";

const day = "2026-06-01";
const entitle = rule("right", "entitle", {});
const isComplex = fact("request.complex", true);
const isActive = fact("request.accountActive", true);

function ask(
  shop: readonly RuleDocument[],
  parts: Partial<RequestFacts> = {},
  law: readonly RuleDocument[] = [],
) {
  const rules = shop.length > 0 ? shop : [rule("nothing", "exempt", {})];
  return policyWith(rules, law.length > 0 ? [lawWith(law)] : []).handleRequest(
    requestOn(day, parts),
  );
}

/** Events after the receipt, which was on the first of June at noon; asked about on a day at noon. */
function later(
  asked: string,
  ...events: readonly (readonly [Parameters<typeof event>[0], string])[]
) {
  return {
    at: `${asked}T12:00:00Z`,
    history: [
      event("received", `${day}T12:00:00Z`),
      ...events.map(([type, on]) => event(type, `${on}T12:00:00Z`)),
    ],
  };
}

describe("the right", () => {
  const lawRight = lawRule("law-right", "entitle", {});
  const refuse = rule("refuse", "refuse", { justification: "process-frivolous" });
  const lawRefuse = (when: RuleDocument["conditions"] = "always") =>
    lawRule("law-refuse", "refuse", { justification: "process-unfounded" }, { when });

  test("is nobody's where no rule gives it", () =>
    expect(ask([])).toMatchObject({
      outcome: "refuse",
      reasons: [{ code: "not-required-justification", detail: "no-right" }],
      missing: [],
    }));

  test("is given by the shop, or by a law", () => {
    expect(ask([entitle])).toMatchObject({ outcome: "fulfil", reasons: [] });
    expect(ask([], {}, [lawRight]).outcome).toBe("fulfil");
  });

  test("that a law gives, the shop does not refuse", () => {
    expect(ask([refuse], {}, [lawRight]).outcome).toBe("fulfil");
    expect(ask([entitle, refuse])).toMatchObject({
      outcome: "refuse",
      reasons: [{ code: "process-frivolous", detail: "refused", rule: "refuse" }],
    });
  });

  test("that a law lets be refused, is refused unless the shop gives more", () => {
    const law = [lawRight, lawRefuse()];
    const refused = ask([], {}, law);
    expect(refused.outcome).toBe("refuse");
    expect(refused.reasons).toEqual([
      {
        code: "process-unfounded",
        detail: "refused",
        rule: "law-refuse",
        floor: "law.test",
        law: { article: "article 1", source: "a test", mark: "verified" },
      },
    ]);
    expect(ask([entitle], {}, law).outcome).toBe("fulfil");
  });

  test("cannot be told while a fact is missing that could give or refuse it", () => {
    const law = [lawRight, lawRefuse(isActive)];
    const missing = ["/request/accountActive"];
    expect(ask([], {}, law)).toMatchObject({
      outcome: "undetermined",
      reasons: [{ code: "information-required", detail: "facts-missing" }],
      missing,
    });
    expect(ask([], { request: { accountActive: false } }, law).outcome).toBe("fulfil");
    expect(ask([], { request: { accountActive: true } }, law).outcome).toBe("refuse");
    // The shop gives it whatever the law lets it do.
    expect(ask([entitle], {}, law)).toMatchObject({ outcome: "fulfil", missing: [] });
  });
});

describe("who asks", () => {
  const identify = (levels: EffectParams<"identify">, when?: RuleDocument["conditions"]) =>
    rule("level", "identify", levels, when && { when });
  const code = rule("code", "verify", { level: "confirmed", with: ["emailed-code"] });
  const login = rule("login", "verify", { level: "authenticated", with: ["login"] });
  const claiming = { relation: "self", verification: "claimed" } as const;

  test("is verified as well as the shop asks, by what is claimed or by evidence", () => {
    const rules = [entitle, identify({ atLeast: "confirmed" }), login, code];
    const claimed = ask(rules, { requester: claiming });
    expect(claimed).toMatchObject({
      outcome: "verify",
      reasons: [{ code: "identity-verification-required", detail: "not-verified" }],
    });
    expect(claimed.identity).toEqual({
      needed: "confirmed",
      reached: "claimed",
      suffices: false,
      ways: [
        { level: "confirmed", with: ["emailed-code"] },
        { level: "authenticated", with: ["login"] },
      ],
    });
    const evidence = [{ kind: "emailed-code" }];
    expect(ask(rules, { requester: { ...claiming, evidence } })).toMatchObject({
      outcome: "fulfil",
      identity: { reached: "confirmed", suffices: true, ways: [] },
    });
  });

  test.each([
    ["what the shop asks", { atLeast: "proven" }, undefined, "proven"],
    ["no more than the shop says", { atLeast: "proven", atMost: "proven" }, undefined, "proven"],
    [
      "what a law asks, where that is more",
      { atLeast: "claimed" },
      { atLeast: "matched" },
      "matched",
    ],
    [
      "what the shop asks, where that is more",
      { atLeast: "attested" },
      { atLeast: "matched" },
      "attested",
    ],
    ["no more than a law allows", { atLeast: "proven" }, { atMost: "matched" }, "matched"],
    [
      "what a law asks, though the shop would not",
      { atMost: "none" },
      { atLeast: "matched" },
      "matched",
    ],
    ["nothing where nobody asks for more", { atMost: "proven" }, undefined, "none"],
  ] as const)("must be verified by %s", (_, shop, law, needed) => {
    const floor = law === undefined ? [] : [lawRule("law-level", "identify", law)];
    expect(ask([entitle, identify(shop)], {}, floor).identity.needed).toBe(needed);
  });

  test("must be verified by what may be asked, not by what may spare it", () => {
    const most = rule("most", "identify", { atMost: "claimed" }, { when: isComplex });
    const maybe = identify({ atLeast: "proven" }, isComplex);
    const missing = ["/request/complex"];
    expect(ask([entitle, maybe])).toMatchObject({
      outcome: "undetermined",
      identity: { needed: "proven", reached: "authenticated", suffices: false },
      missing,
    });
    expect(ask([entitle, identify({ atLeast: "proven" }), most])).toMatchObject({
      outcome: "undetermined",
      identity: { needed: "proven" },
      missing,
    });
    // It suffices all the same.
    const well = { relation: "self", verification: "proven" } as const;
    expect(ask([entitle, maybe], { requester: well })).toMatchObject({
      outcome: "fulfil",
      missing,
    });
    // It does not all the same.
    const strict = rule("strict", "identify", { atLeast: "authenticated" });
    expect(ask([entitle, maybe, strict], { requester: claiming })).toMatchObject({
      outcome: "verify",
      missing,
    });
  });

  test("is not verified by evidence that a rule may not accept", () => {
    const maybe = rule(
      "maybe",
      "verify",
      { level: "proven", with: ["passport"] },
      { when: isComplex },
    );
    const requester = { ...claiming, evidence: [{ kind: "passport" }] };
    expect(ask([entitle, identify({ atLeast: "confirmed" }), maybe], { requester })).toMatchObject({
      outcome: "undetermined",
      identity: { reached: "claimed", suffices: false, ways: [] },
      missing: ["/request/complex"],
    });
  });

  test("is verified by a law's rules on evidence too", () => {
    const law = lawRule("two-points", "verify", {
      level: "matched",
      from: ["postcode", "last-order"],
      points: 2,
    });
    const requester = {
      relation: "self" as const,
      evidence: [{ kind: "postcode" }, { kind: "last-order" }],
    };
    const shop = [entitle, identify({ atLeast: "matched" })];
    expect(ask(shop, { requester }, [law]).outcome).toBe("fulfil");
  });

  test("is verified for a law that has rules on evidence by these alone, not by what a shop takes for it", () => {
    const law = [
      lawRule("points", "verify", {
        level: "confirmed",
        from: ["postcode", "last-order"],
        points: 2,
      }),
      lawRule("needed", "identify", { atLeast: "confirmed" }),
    ];
    const shop = [entitle, rule("name", "verify", { level: "proven", with: ["name"] })];
    const by = (...kinds: readonly string[]) => ({
      requester: { relation: "self" as const, evidence: kinds.map((kind) => ({ kind })) },
    });
    expect(ask(shop, by("name"), law)).toMatchObject({
      outcome: "verify",
      identity: {
        needed: "confirmed",
        reached: "none",
        ways: [{ level: "confirmed", from: ["postcode", "last-order"], points: 2 }],
      },
    });
    expect(ask(shop, by("postcode", "last-order"), law).outcome).toBe("fulfil");
    const stricter = [...shop, identify({ atLeast: "proven" })];
    expect(ask(stricter, by("postcode", "last-order"), law).outcome).toBe("verify");
    expect(ask(stricter, by("name", "postcode", "last-order"), law).outcome).toBe("fulfil");
  });

  test("may be verified by what the shop takes while a law may say nothing of it, or ask for less", () => {
    const shop = [
      ...[entitle, identify({ atLeast: "matched" })],
      rule("name", "verify", { level: "proven", with: ["name"] }),
    ];
    const postcode: EffectParams<"verify"> = { level: "claimed", with: ["postcode"] };
    const asks = { atLeast: "matched" } as const;
    const requester = { relation: "self" as const, evidence: [{ kind: "name" }] };
    const laws = [
      [
        lawRule("takes", "verify", postcode, { when: isComplex }),
        lawRule("asks", "identify", asks),
      ],
      [
        lawRule("takes", "verify", postcode),
        lawRule("asks", "identify", asks, { when: isComplex }),
      ],
    ];
    for (const law of laws) {
      const told = (complex: boolean) =>
        ask(shop, { requester, request: { complex } }, law).outcome;
      expect(ask(shop, { requester }, law)).toMatchObject({
        outcome: "undetermined",
        missing: ["/request/complex"],
      });
      expect([told(true), told(false)]).toEqual(["verify", "fulfil"]);
    }
  });

  test("must be told where anything is needed", () => {
    const requester = { verification: "proven" } as const;
    expect(ask([entitle, identify({ atLeast: "claimed" })], { requester })).toMatchObject({
      outcome: "undetermined",
      identity: { suffices: false },
      missing: ["/requester/relation"],
    });
    expect(ask([entitle], { requester })).toMatchObject({ outcome: "fulfil", missing: [] });
  });

  test("nobody is of a breach, which is told without being asked", () => {
    const at = "2026-06-01T12:00:00Z";
    const { history: _history, requester: _requester, ...rest } = requestOn(day);
    const facts = { ...rest, right: "breach-notice" as const, history: [event("aware", at)] };
    const policy = policyWith([entitle, identify({ atLeast: "proven" })]);
    expect(policy.handleRequest(facts)).toMatchObject({
      outcome: "fulfil",
      identity: { needed: "none", suffices: true },
    });
  });

  test.each(["spouse", "household", "recipient", "unrelated", "staff", "authority"] as const)(
    "is refused as %s",
    (relation) =>
      expect(ask([entitle], { requester: { relation, verification: "proven" } })).toMatchObject({
        outcome: "refuse",
        reasons: [{ code: "third-party-rights-impaired", detail: "not-the-subject" }],
        identity: { suffices: false },
      }),
  );

  test.each(["delegate", "representative"] as const)("may be a %s", (relation) =>
    expect(ask([entitle], { requester: { relation, verification: "proven" } }).outcome).toBe(
      "fulfil",
    ),
  );
});

describe("the authority of who asks for another", () => {
  const signed = rule("signed", "authorise", { relation: "delegate", with: ["signed-permission"] });
  const power = rule("power", "authorise", { relation: "delegate", with: ["power", "id"] });
  const by = (
    relation: NonNullable<RequestFacts["requester"]>["relation"],
    ...kinds: readonly string[]
  ) => ({
    requester: { ...(relation && { relation }), evidence: kinds.map((kind) => ({ kind })) },
  });

  test("is any that a rule names", () => {
    const rules = [entitle, signed, power];
    expect(ask(rules, by("delegate", "power"))).toMatchObject({
      outcome: "verify",
      reasons: [{ code: "identity-verification-required", detail: "authority-not-shown" }],
      identity: { authorityNeeded: [["power", "id"], ["signed-permission"]] },
    });
    const shown = ask(rules, by("delegate", "id", "power"));
    expect(shown).toMatchObject({ outcome: "fulfil", identity: { suffices: true } });
    expect(shown.identity).not.toHaveProperty("authorityNeeded");
  });

  test("is not asked of the person himself, nor of another relation", () => {
    expect(ask([entitle, signed], by("self")).outcome).toBe("fulfil");
    expect(ask([entitle, signed], by("representative")).outcome).toBe("fulfil");
  });

  test("makes somebody less close one who may ask", () => {
    const household = rule("household", "authorise", {
      relation: "household",
      with: ["all-agree"],
    });
    expect(ask([entitle, household], by("household")).outcome).toBe("verify");
    expect(ask([entitle, household], by("household", "all-agree")).outcome).toBe("fulfil");
    expect(ask([entitle, household], by("spouse", "all-agree")).outcome).toBe("refuse");
  });

  test("that a law asks for is not replaced by what the shop asks", () => {
    const law = [lawRule("law-signed", "authorise", { relation: "delegate", with: ["deed"] })];
    expect(ask([entitle, signed], by("delegate", "signed-permission"), law)).toMatchObject({
      outcome: "verify",
      identity: { authorityNeeded: [["deed"]] },
    });
    expect(ask([entitle, signed], by("delegate", "deed"), law)).toMatchObject({
      outcome: "verify",
      identity: { authorityNeeded: [["signed-permission"]] },
    });
    expect(ask([entitle, signed], by("delegate", "deed", "signed-permission"), law).outcome).toBe(
      "fulfil",
    );
  });

  test("cannot be told while it may or may not be asked for", () => {
    const maybe = (relation: "delegate" | "spouse") =>
      rule("maybe", "authorise", { relation, with: ["note"] }, { when: isComplex });
    const undetermined = { outcome: "undetermined", missing: ["/request/complex"] };
    expect(ask([entitle, maybe("delegate")], by("delegate"))).toMatchObject(undetermined);
    expect(ask([entitle, maybe("delegate")], by("delegate", "note")).outcome).toBe("fulfil");
    expect(ask([entitle, maybe("spouse")], by("spouse", "note"))).toMatchObject(undetermined);
  });
});

describe("the duties of a request", () => {
  const answered = ["responded" as const, "refused" as const];
  const respond = (clock: Partial<EffectParams<"duty">> = {}, when?: RuleDocument["conditions"]) =>
    rule(
      "respond",
      "duty",
      { duty: "respond", days: 30, metBy: answered, ...clock },
      when && { when },
    );

  test("run to the end of the last day, and are late from then on", () => {
    const rules = [entitle, respond()];
    const running = ask(rules);
    expect(dutyOf(running, "respond")).toEqual({
      duty: "respond",
      rule: "respond",
      state: "running",
      startedAt: "2026-06-01T12:00:00.000Z",
      dueBy: "2026-07-01T22:59:59.999Z",
      dueOn: "2026-07-01",
      binding: true,
    });
    expect(running.nextCheckAt).toBe("2026-07-01T23:00:00.000Z");
    const at = (instant: string) => ask(rules, { at: instant });
    expect(dutyOf(at("2026-07-01T22:59:59.999Z"), "respond").state).toBe("running");
    const late = at("2026-07-01T23:00:00Z");
    expect(dutyOf(late, "respond")).toMatchObject({ state: "breached", binding: true });
    expect(late).not.toHaveProperty("nextCheckAt");
  });

  test("are met in time, or too late", () => {
    const rules = [entitle, respond()];
    const met = ask(rules, later("2026-08-01", ["responded", "2026-07-01"]));
    expect(dutyOf(met, "respond")).toMatchObject({
      state: "met",
      doneAt: "2026-07-01T12:00:00.000Z",
    });
    expect(dutyOf(met, "respond")).not.toHaveProperty("binding");
    const late = ask(rules, later("2026-08-01", ["refused", "2026-07-02"]));
    expect(dutyOf(late, "respond")).toMatchObject({
      state: "breached",
      doneAt: "2026-07-02T12:00:00.000Z",
    });
  });

  test("wait for what starts them", () => {
    const appeal = respond({ from: "appealed", days: 60, metBy: ["appeal-answered"] });
    expect(ask([entitle, appeal]).duties).toEqual([
      { duty: "respond", rule: "respond", state: "pending" },
    ]);
    const history = later("2026-06-20", ["responded", "2026-06-05"], ["appealed", "2026-06-10"]);
    expect(dutyOf(ask([entitle, appeal], history), "respond")).toMatchObject({
      state: "running",
      dueOn: "2026-08-09",
    });
  });

  test("are paused by what they say, and by nothing else", () => {
    const rules = [entitle, respond({ pausedBy: ["identity"] })];
    const waiting = later("2026-06-10", ["identity-requested", "2026-06-03"]);
    expect(dutyOf(ask(rules, waiting), "respond")).toEqual({
      duty: "respond",
      rule: "respond",
      state: "paused",
      startedAt: "2026-06-01T12:00:00.000Z",
      remaining: { unit: "days", count: 29 },
    });
    const over = later(
      "2026-06-10",
      ["identity-requested", "2026-06-03"],
      ["fee-requested", "2026-06-03"],
      ["identity-received", "2026-06-08"],
    );
    expect(dutyOf(ask(rules, over), "respond")).toMatchObject({
      state: "running",
      dueOn: "2026-07-06",
    });
    const any = [entitle, respond({ pausedBy: "any" })];
    expect(dutyOf(ask(any, over), "respond").state).toBe("paused");
  });

  test.each([
    ["clarification", "clarification-requested", "clarification-received"],
    ["fee", "fee-requested", "fee-paid"],
  ] as const)("are paused for a %s until it comes", (ground, asked, came) => {
    const rules = [entitle, respond({ pausedBy: [ground] })];
    const history = later("2026-06-10", [asked, "2026-06-03"], [came, "2026-06-05"]);
    expect(dutyOf(ask(rules, history), "respond").dueOn).toBe("2026-07-03");
  });

  test("that are done are not paused any more", () => {
    const rules = [entitle, respond({ pausedBy: ["identity"] })];
    const history = later(
      "2026-06-20",
      ["responded", "2026-06-05"],
      ["identity-requested", "2026-06-06"],
    );
    expect(dutyOf(ask(rules, history), "respond")).toMatchObject({
      state: "met",
      dueOn: "2026-07-01",
    });
  });

  test("that may not be there have dates, and are neither late nor binding", () => {
    const rules = [entitle, respond({}, isComplex)];
    const decision = ask(rules, later("2026-08-01"));
    expect(dutyOf(decision, "respond")).toMatchObject({
      state: "not-told",
      dueOn: "2026-07-01",
      missing: ["/request/complex"],
    });
    expect(dutyOf(decision, "respond")).not.toHaveProperty("binding");
    expect(decision).toMatchObject({ outcome: "fulfil", missing: ["/request/complex"] });
    expect(decision).not.toHaveProperty("nextCheckAt");
  });

  test("that start at a fact wait for it to be told", () => {
    const facts = { request: { agreedOn: "date" } } as const;
    const from = { fact: "request", path: "$.agreedOn" } as const;
    const policy = policyWith([entitle, respond({ from, days: 10 })], [], { facts });
    const decision = policy.handleRequest(requestOn(day));
    expect(decision.duties).toEqual([
      { duty: "respond", rule: "respond", state: "not-told", missing: ["/request/agreedOn"] },
    ]);
    // By a day that is not known the calendar may end before it is due.
    expect(decision.outcome).toBe("undetermined");
    const told: object = { ...requestOn(day), request: { agreedOn: "2026-06-02" } };
    const decided = policy.handleRequest(told as RequestFacts);
    expect(dutyOf(decided, "respond").dueOn).toBe("2026-06-12");
  });

  test("are the law's beside the shop's, the first to be due binding", () => {
    const law = lawRule("law", "duty", { duty: "respond", months: 1, metBy: answered });
    const confirm = rule("confirm", "duty", { duty: "confirm", days: 10, metBy: ["confirmed"] });
    const history = later("2026-06-05", ["confirmed", "2026-06-05"]);
    const longer = respond({ days: 90 });
    expect(ask([entitle, longer, confirm], history, [law]).duties).toMatchObject([
      { rule: "confirm", state: "met" },
      { rule: "law", floor: "law.test", law: { mark: "verified" }, binding: true },
      { rule: "respond", dueOn: "2026-08-30" },
    ]);
  });

  test("that are due together, or not yet, are in the order of their rules' names", () => {
    const law = lawRule("a-law", "duty", { duty: "respond", days: 30, metBy: answered });
    const appeal = (name: string) =>
      rule(name, "duty", { duty: name, days: 60, from: "appealed", metBy: ["appeal-answered"] });
    const names = ask([entitle, appeal("y"), appeal("x"), respond()], {}, [law]).duties.map(
      (duty) => duty.rule,
    );
    expect(names).toEqual(["respond", "a-law", "x", "y"]);
  });

  test("say what must be in them, by all rules that hold", () => {
    const notice = (name: string, items: string[], when?: RuleDocument["conditions"]) =>
      rule(name, "notice", { with: "respond", items }, when && { when });
    const rules = [
      ...[entitle, respond(), notice("one", ["purposes", "recipients"])],
      rule("other", "notice", { with: "confirm", items: ["receipt"] }),
      notice("maybe", ["complexity"], isComplex),
    ];
    const law = lawRule("law", "notice", { with: "answer", items: ["appeal"] });
    const lawDuty = lawRule("law-duty", "duty", { duty: "answer", days: 45, metBy: answered });
    const shopsOwn = rule("own", "notice", { with: "answer", items: ["contact", "appeal"] });
    const decision = ask([...rules, shopsOwn], {}, [law, lawDuty]);
    expect(dutyOf(decision, "respond")).toMatchObject({
      state: "running",
      items: ["purposes", "recipients"],
      missing: ["/request/complex"],
    });
    expect(dutyOf(decision, "answer").items).toEqual(["contact", "appeal"]);
  });

  test("that the calendar does not tell are for a person to look at", () => {
    const calendar: PolicyDocument["calendar"] = {
      weekend: ["saturday", "sunday"],
      holidays: [],
      coveredUntil: "2026-06-05",
    };
    const clock = { duty: "respond", businessDays: 10, metBy: answered };
    const policy = (when: RuleDocument["conditions"] = "always") =>
      policyWith([entitle, rule("respond", "duty", clock, { when })], [], { calendar });
    const decision = policy().handleRequest(requestOn(day));
    expect(decision).toMatchObject({
      outcome: "review",
      reasons: [{ code: "information-required", detail: "calendar-not-covered" }],
      duties: [{ duty: "respond", state: "not-told" }],
    });
    expect(policy(isComplex).handleRequest(requestOn(day)).outcome).toBe("undetermined");
    // Nobody need look at what may be refused.
    const refuse = rule(
      "refuse",
      "refuse",
      { justification: "process-unfounded" },
      { when: isActive },
    );
    const rules = [entitle, refuse, rule("respond", "duty", clock)];
    expect(policyWith(rules, [], { calendar }).handleRequest(requestOn(day))).toMatchObject({
      outcome: "undetermined",
      missing: ["/request/accountActive"],
    });
  });

  test("that start on a date on which no calendar counts are for a person to look at", () => {
    const facts = { request: { notifiedOn: "date" } } as const;
    const from = { fact: "request", path: "$.notifiedOn" };
    const clock = rule("respond", "duty", { duty: "respond", years: 50, metBy: answered, from });
    const policy = policyWith([entitle, clock], [], { facts, timeZone: "Asia/Tokyo" });
    const on = (notifiedOn: string) =>
      policy.handleRequest(requestOn(day, { request: { notifiedOn } as RequestFacts["request"] }));
    for (const date of ["0001-01-01", "1900-01-01", "9950-01-01", "9999-12-31"]) {
      const { outcome, duties } = on(date);
      expect(outcome).toBe("review");
      expect(duties).toEqual([{ duty: "respond", rule: "respond", state: "not-told" }]);
    }
    expect(on("9899-12-31").duties[0]?.dueOn).toBe("9949-12-31");
  });
});

describe("the fee", () => {
  const free = lawRule("free", "free", {});
  const fee = (when?: RuleDocument["conditions"]) =>
    rule("fee", "fee", { justification: "process-excessive" }, when && { when });
  const lawFee = lawRule(
    "law-fee",
    "fee",
    { justification: "process-unfounded" },
    { when: isActive },
  );

  test("is none unless a rule asks for one", () => {
    expect(ask([entitle])).toMatchObject({ fee: "none", reasons: [] });
    expect(ask([entitle, fee()])).toMatchObject({
      outcome: "fulfil",
      fee: "reasonable",
      reasons: [{ code: "process-excessive", detail: "fee", rule: "fee" }],
    });
  });

  test("is none where a law makes it free, whatever the shop asks", () =>
    expect(ask([entitle, fee()], {}, [free]).fee).toBe("none"));

  test("may be asked where the law itself makes an exception, unless the shop does not", () => {
    const known = (accountActive: boolean) => ({ request: { accountActive } });
    expect(ask([entitle], known(true), [free, lawFee])).toMatchObject({
      fee: "reasonable",
      reasons: [{ code: "process-unfounded", floor: "law.test" }],
    });
    expect(ask([entitle], known(false), [free, lawFee]).fee).toBe("none");
    const waived = rule("waived", "free", {});
    expect(ask([entitle, waived], known(true), [free, lawFee]).fee).toBe("none");
  });

  test("is not told while facts are missing", () =>
    expect(ask([entitle, fee(isComplex)])).toMatchObject({
      outcome: "fulfil",
      fee: "not-told",
      reasons: [],
      missing: ["/request/complex"],
    }));
});

describe("requests of the same kind", () => {
  const within = (withinDays: number, when?: RuleDocument["conditions"]) =>
    rule("same", "duplicate", { withinDays }, when && { when });
  const other = (
    id: string,
    on: string,
    parts: { verified?: boolean; right?: "erasure" } = {},
  ) => ({
    ...{ id, right: "access" as const, verified: true, receivedAt: `${on}T12:00:00Z` },
    ...parts,
  });
  const judge = (...others: NonNullable<RequestFacts["others"]>) =>
    ask([entitle, within(30)], { others });

  test("are one where the other came first, or repeat this one", () => {
    expect(judge(other("before", "2026-05-20"))).toMatchObject({
      outcome: "duplicate",
      reasons: [{ code: "not-required-justification", detail: "duplicate" }],
      duplicateOf: "before",
    });
    expect(judge(other("after", "2026-06-20"))).toMatchObject({
      outcome: "fulfil",
      duplicates: ["after"],
    });
  });

  test("are so within the days that the rule says, on both sides", () => {
    expect(judge(other("before", "2026-05-02")).duplicateOf).toBe("before");
    expect(judge(other("before", "2026-05-01"))).not.toHaveProperty("duplicateOf");
    expect(judge(other("after", "2026-07-01")).duplicates).toEqual(["after"]);
    expect(judge(other("after", "2026-07-02"))).not.toHaveProperty("duplicates");
  });

  test("are so only with the same right, and by a rule of the shop", () => {
    const others = [other("before", "2026-05-20", { right: "erasure" })];
    expect(judge(...others)).not.toHaveProperty("duplicateOf");
    expect(ask([entitle], { others: [other("before", "2026-05-20")] }).outcome).toBe("fulfil");
  });

  test("count by the first that is verified", () => {
    const unverified = other("first", "2026-05-10", { verified: false });
    expect(judge(unverified)).toMatchObject({ outcome: "fulfil", duplicates: ["first"] });
    const verified = [other("third", "2026-05-20"), other("second", "2026-05-15")];
    expect(judge(unverified, ...verified).duplicateOf).toBe("second");
    const together = [other("b", "2026-05-12"), other("a", "2026-05-12")];
    expect(judge(...verified, ...together).duplicateOf).toBe("a");
  });

  test("at one instant do not repeat each other", () => {
    const decision = judge(other("same", day));
    expect(decision.outcome).toBe("fulfil");
    expect(decision).not.toHaveProperty("duplicates");
  });

  test("cannot be told while the rule may not hold", () => {
    const others = [other("before", "2026-05-20")];
    expect(ask([entitle, within(30, isComplex)], { others })).toMatchObject({
      outcome: "undetermined",
      missing: ["/request/complex"],
    });
    expect(ask([entitle, within(30, isComplex), within(30)].map(renamed), { others }).outcome).toBe(
      "duplicate",
    );
  });

  test("cannot be told while it turns on who asks which of them counts", () => {
    const level = rule("level", "identify", { atLeast: "claimed" });
    const requester = { verification: "proven" } as const;
    const unknown = (...others: NonNullable<RequestFacts["others"]>) =>
      ask([entitle, level, within(30)], { requester, others });
    const decision = unknown(other("after", "2026-06-20"));
    expect(decision).toMatchObject({ outcome: "undetermined", missing: ["/requester/relation"] });
    expect(decision).not.toHaveProperty("duplicateOf");
    // Whoever asks, a verified one that came before counts.
    expect(unknown(other("before", "2026-05-20")).duplicateOf).toBe("before");
  });

  test("are not one where the other was answered, for who has the right by law", () => {
    const byLaw = lawRule("law-right", "entitle", {});
    const asked = (law: readonly RuleDocument[], parts: object) =>
      ask([entitle, within(3_650)], { others: [{ ...other("old", "2017-06-01"), ...parts }] }, law);
    expect(asked([], { answered: true }).outcome).toBe("duplicate");
    expect(asked([byLaw], { answered: false }).duplicateOf).toBe("old");
    const again = asked([byLaw], { answered: true });
    expect(again.outcome).toBe("fulfil");
    expect(again).not.toHaveProperty("duplicateOf");
    expect(asked([byLaw], {})).toMatchObject({
      outcome: "undetermined",
      missing: ["/others/0/answered"],
    });
    const maybe = lawRule("law-right", "entitle", {}, { when: isComplex });
    expect(asked([maybe], { answered: true })).toMatchObject({
      outcome: "undetermined",
      missing: ["/request/complex"],
    });
    expect(asked([maybe], { answered: false }).outcome).toBe("duplicate");
  });

  test("are not refused while they may be one", () => {
    const others = [other("before", "2026-05-20")];
    expect(ask([within(30, isComplex)], { others })).toMatchObject({
      outcome: "undetermined",
      missing: ["/request/complex"],
    });
  });
});

/** Rules of one name, told apart. */
function renamed(one: RuleDocument, index: number): RuleDocument {
  return { ...one, name: `${one.name}-${index}` };
}

describe("the records of a request", () => {
  const createdOn = { fact: "record", path: "$.createdOn" } as const;
  const endedOn = { fact: "record", path: "$.endedOn" } as const;
  const tax = rule(
    "tax",
    "keep",
    { ground: "tax", years: 10, from: createdOn },
    { when: fact("record.name", "invoice") },
  );
  const chats = rule(
    "chats",
    "erase",
    { ground: "unused", years: 1, from: createdOn },
    { when: fact("record.name", "chat") },
  );
  const contract = rule(
    "contract",
    "keep",
    { ground: "contract", years: 1, from: endedOn },
    { when: fact("record.name", "contract") },
  );
  const invoice = { name: "invoice", createdOn: "2023-03-15" };
  const chat = { name: "chat", createdOn: "2023-03-15" };
  const open = { name: "contract", createdOn: "2023-03-15" };
  const about = (
    right: RequestFacts["right"],
    records: RequestFacts["records"],
    holds: RequestFacts["holds"] = [],
  ) => ask([entitle, tax, chats, contract], { right, holds, ...(records && { records }) });

  test("are all erased, some, or none", () => {
    expect(about("erasure", [chat])).toMatchObject({ outcome: "fulfil", reasons: [] });
    expect(about("erasure", []).outcome).toBe("fulfil");
    expect(about("erasure", [invoice, chat])).toMatchObject({
      outcome: "partly",
      reasons: [{ code: "legally-exempted", detail: "must-be-kept", rule: "tax" }],
      records: [
        { record: "invoice", outcome: "keep", keepUntil: "2033-03-15" },
        { record: "chat", outcome: "erase" },
      ],
    });
    expect(about("erasure", [invoice])).toMatchObject({
      outcome: "refuse",
      reasons: [{ code: "legally-exempted", detail: "must-be-kept", rule: "tax" }],
    });
  });

  test("that only the shop keeps, against a right by law, are for a person to look at", () => {
    const byLaw = [lawRule("law-right", "entitle", {})];
    const asked = (law: readonly RuleDocument[], parts: Partial<RequestFacts> = {}) =>
      ask([entitle, tax], { right: "erasure", records: [invoice], ...parts }, law);
    expect(asked([]).outcome).toBe("refuse");
    expect(asked(byLaw)).toMatchObject({
      outcome: "review",
      reasons: [{ code: "legally-exempted", detail: "kept-by-shop-alone", rule: "tax" }],
      records: [{ outcome: "keep", fate: "review", keepUntil: "2033-03-15" }],
    });
    const { name: _name, event: keeping } = tax;
    const lawTax = { ...lawRule("law-tax", "exempt", {}), event: keeping };
    expect(asked([...byLaw, lawTax])).toMatchObject({
      outcome: "refuse",
      reasons: [{ rule: "tax" }, { rule: "law-tax", floor: "law.test" }],
    });
    const maybe = [lawRule("law-right", "entitle", {}, { when: isComplex })];
    expect(asked(maybe)).toMatchObject({
      outcome: "undetermined",
      records: [{ outcome: "keep", fate: "not-told" }],
      missing: ["/request/complex"],
    });
    expect(asked(maybe, { right: "access" }).records).toMatchObject([{ outcome: "keep" }]);
    // A law may keep it, too.
    expect(asked([...byLaw, { ...lawTax, conditions: isComplex }])).toMatchObject({
      outcome: "undetermined",
      records: [{ outcome: "keep", fate: "not-told" }],
      missing: ["/request/complex"],
    });
  });

  test("can be refused one by one", () => {
    const calls = rule(
      "calls",
      "refuse",
      { justification: "fulfilment-impossible" },
      { when: fact("record.name", "incoming-calls") },
    );
    const old = rule(
      "old",
      "refuse",
      { justification: "disproportionate-effort-required" },
      {
        when: {
          all: [{ fact: "record", path: "$.createdOn", operator: "lessThan", value: "2020-01-01" }],
        },
      },
    );
    const asked = (...records: NonNullable<RequestFacts["records"]>) =>
      ask([entitle, calls, old], { records });
    const call = { name: "incoming-calls", createdOn: "2026-05-01" };
    const order = { name: "order", createdOn: "2026-05-01" };
    expect(asked(order).outcome).toBe("fulfil");
    expect(asked(call)).toMatchObject({
      outcome: "refuse",
      reasons: [{ code: "fulfilment-impossible", detail: "refused", rule: "calls" }],
    });
    expect(asked(order, call)).toMatchObject({
      outcome: "partly",
      reasons: [{ rule: "calls" }],
      records: [{ fate: "granted" }, { fate: "refused", reasons: [{ rule: "calls" }] }],
    });
    expect(asked({ name: "order" })).toMatchObject({
      outcome: "undetermined",
      records: [{ fate: "not-told" }],
      missing: ["/records/0/createdOn"],
    });
  });

  test("that are held are kept, whether or not a rule refuses them as well", () => {
    const refuse = rule(
      "effort",
      "refuse",
      { justification: "disproportionate-effort-required" },
      { when: fact("record.disputed", true) },
    );
    const holds = [{ ground: "lawsuit", since: "2026-01-01" }];
    const asked = (parts: Partial<RequestFacts>) =>
      ask([entitle, refuse], { right: "erasure", records: [chat], ...parts });
    expect(asked({})).toMatchObject({ outcome: "undetermined", records: [{ fate: "not-told" }] });
    expect(asked({ holds })).toMatchObject({
      outcome: "refuse",
      reasons: [{ detail: "must-be-kept" }],
      records: [{ fate: "refused" }],
    });
  });

  test("are asked about again when a period ends, or a hold begins or ends", () => {
    const holds = [
      { ground: "claim", since: "2026-07-01" },
      { ground: "audit", since: "2026-01-01", until: "2026-06-14" },
    ];
    const held = (on: string) =>
      ask([entitle, tax], {
        ...later(on),
        right: "erasure",
        records: [{ name: "invoice", createdOn: "2016-06-09" }],
        holds,
      });
    expect(held("2026-06-01").nextCheckAt).toBe("2026-06-09T23:00:00.000Z");
    expect(held("2026-06-10").nextCheckAt).toBe("2026-06-14T23:00:00.000Z");
    expect(held("2026-06-15").nextCheckAt).toBe("2026-06-30T23:00:00.000Z");
    expect(held("2026-07-01").nextCheckAt).toBe(undefined);
  });

  test("are held to the last day that there is", () => {
    const holds = [{ ground: "lawsuit", since: "2026-01-01", until: "9999-12-31" }];
    const decision = ask([entitle], { right: "erasure", records: [chat], holds });
    expect(decision).toMatchObject({ outcome: "refuse", records: [{ outcome: "keep" }] });
    expect(decision).not.toHaveProperty("nextCheckAt");
  });

  test("are asked about again on the first of very many dates", () => {
    const holds = Array.from({ length: 100 }, (_, index) => ({
      ground: "claim",
      since: `2027-${String((index % 12) + 1).padStart(2, "0")}-01`,
      until: `${2030 + index}-12-31`,
    }));
    const records = Array.from({ length: 1_000 }, () => ({ name: "invoice" }));
    const { nextCheckAt } = ask([entitle], { right: "erasure", records, holds });
    expect(nextCheckAt).toBe("2027-01-01T00:00:00.000Z");
  });

  test("must be told to be erased, where any are kept", () => {
    expect(about("erasure", undefined)).toMatchObject({
      outcome: "undetermined",
      records: [],
      missing: ["/records"],
    });
    expect(about("access", undefined).outcome).toBe("fulfil");
    expect(ask([entitle, chats], { right: "erasure" }).outcome).toBe("fulfil");
  });

  test("are refused with the justification of what keeps them", () => {
    const claim = rule("claim", "keep", {
      ground: "claim",
      justification: "legal-claim-defence-impaired",
    });
    const decision = ask([entitle, claim], { right: "erasure", records: [invoice] });
    expect(decision.reasons).toEqual([
      { code: "legal-claim-defence-impaired", detail: "must-be-kept", rule: "claim" },
    ]);
  });

  test("are not refused on a ground that has passed, nor on one that a law goes before", () => {
    const short = rule("short", "keep", { ground: "short", years: 1, from: createdOn });
    const long = rule("long", "keep", { ground: "habit", years: 20, from: createdOn });
    const law = [
      lawRule("law-keep", "keep", { ground: "law", years: 5, from: createdOn }),
      lawRule("law-erase", "erase", { ground: "limit", years: 10, from: createdOn }),
    ];
    const facts = { right: "erasure" as const, records: [invoice] };
    const { outcome, reasons } = ask([entitle, short, long], facts, law);
    expect(outcome).toBe("refuse");
    expect(reasons.map((reason) => reason.rule)).toEqual(["law-keep"]);
  });

  test("stay while a hold is in force", () =>
    expect(about("erasure", [chat], [{ ground: "litigation", since: "2026-01-01" }])).toMatchObject(
      {
        outcome: "refuse",
        reasons: [{ code: "legally-exempted", detail: "must-be-kept" }],
        records: [{ outcome: "keep", keptBy: [{ ground: "litigation" }] }],
      },
    ));

  test("stay in a conflict, with all that keeps them", () => {
    const both = rule("both", "erase", { ground: "limit", years: 1, from: createdOn });
    expect(ask([entitle, tax, both], { right: "erasure", records: [invoice] })).toMatchObject({
      outcome: "refuse",
      reasons: [{ rule: "tax" }],
      records: [{ outcome: "conflict" }],
    });
  });

  test("stay while it cannot be told, and with them what becomes of the request", () => {
    const missing = ["/records/0/endedOn"];
    expect(about("erasure", [open])).toMatchObject({ outcome: "undetermined", missing });
    expect(about("erasure", [open, chat])).toMatchObject({ outcome: "undetermined", missing });
    expect(about("erasure", [open, invoice])).toMatchObject({ outcome: "undetermined", missing });
    // In part whatever becomes of the first.
    expect(about("erasure", [open, invoice, chat])).toMatchObject({ outcome: "partly", missing });
  });

  test.each(["access", "access-categories", "portability"] as const)(
    "are not there any more for %s where all must be gone",
    (right) => {
      expect(about(right, [chat, chat])).toMatchObject({
        outcome: "refuse",
        reasons: [{ code: "fulfilment-impossible", detail: "no-longer-held" }],
      });
      expect(about(right, [chat, invoice])).toMatchObject({ outcome: "fulfil" });
      expect(about(right, []).outcome).toBe("fulfil");
    },
  );

  test("may not be there any more, which cannot be told", () => {
    const untold = rule("untold", "keep", { ground: "contract", years: 1, from: endedOn });
    const records = [chat];
    expect(ask([entitle, chats, untold], { records })).toMatchObject({
      outcome: "undetermined",
      missing: ["/records/0/endedOn"],
    });
    expect(ask([entitle, chats, untold], { right: "correction", records })).toMatchObject({
      outcome: "fulfil",
      missing: ["/records/0/endedOn"],
    });
  });
});

describe("recourse", () => {
  test("is all that rules refer to, the law's too, and never keeps a request from being decided", () => {
    const shop = [
      entitle,
      rule("officer", "refer", { to: "data-protection-officer" }),
      rule("mediator", "refer", { to: "mediator" }, { when: isComplex }),
    ];
    const law = [lawRule("authority", "refer", { to: "authority" })];
    expect(ask(shop, {}, law)).toMatchObject({
      outcome: "fulfil",
      recourse: [
        { to: "authority", rule: "authority", floor: "law.test", law: { article: "article 1" } },
        { to: "data-protection-officer", rule: "officer" },
      ],
      missing: ["/request/complex"],
    });
    expect(ask([entitle]).recourse).toEqual([]);
  });
});

describe("what becomes of a request", () => {
  test("that was withdrawn is nothing more", () =>
    expect(ask([], later("2026-06-10", ["withdrawn", "2026-06-02"])).outcome).toBe("withdrawn"));

  test.each(["responded", "refused"] as const)("that was %s is known, until an appeal", (type) => {
    const answer = [type, "2026-06-02"] as const;
    expect(ask([], later("2026-06-10", answer)).outcome).toBe("answered");
    const appealed = later("2026-06-10", answer, ["appealed", "2026-06-03"]);
    expect(ask([entitle], appealed).outcome).toBe("fulfil");
    const heard = later(
      "2026-06-10",
      answer,
      ["appealed", "2026-06-03"],
      ["appeal-answered", "2026-06-04"],
    );
    expect(ask([entitle], heard).outcome).toBe("answered");
  });

  test("is refused before who asks is verified, and told before it is fulfilled", () => {
    const level = rule("level", "identify", { atLeast: "proven" });
    const refuse = rule("refuse", "refuse", { justification: "process-excessive" });
    expect(ask([entitle, level, refuse]).outcome).toBe("refuse");
    expect(ask([entitle, level]).outcome).toBe("verify");
  });

  test("is not told while no version is known to have been in force", () => {
    const book = privacy.loadBook([
      documentWith({ effective: { from: "2026-06-02" }, rules: [entitle] }),
    ]);
    const decision = book.handleRequest(requestOn(day));
    expect(decision).toMatchObject({
      outcome: "review",
      reasons: [{ code: "information-required", detail: "no-version-in-force" }],
      identity: { needed: "proven", reached: "authenticated", suffices: false, ways: [] },
      duties: [],
      fee: "not-told",
      records: [],
    });
    expect(book.handleRequest(requestOn("2026-06-02")).outcome).toBe("fulfil");
  });

  test("is allowed where it is to be fulfilled", () => {
    const policy = policyWith([
      entitle,
      rule("refuse", "refuse", { justification: "process-excessive" }, { when: isComplex }),
    ]);
    const facts = (complex?: boolean) =>
      ({
        question: "request",
        ...requestOn(day, complex === undefined ? {} : { request: { complex } }),
      }) as const;
    expect(policy.allows("request", facts(false))).toBe(true);
    expect(policy.allows("request", facts(true))).toBe(false);
    expect(policy.allows("request", facts())).toBeUndefined();
  });
});
