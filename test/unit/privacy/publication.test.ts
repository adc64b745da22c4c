import { describe, expect, it } from "vitest";
import type { PolicyDocument, RuleDocument } from "../../../src/policy/document-schema.js";
import type { EffectParams } from "../../../src/privacy/effects.js";
import type { FactsOf } from "../../../src/privacy/facts.js";
import { privacy } from "../../../src/privacy/index.js";
import type { PublicationDecision } from "../../../src/privacy/publication/decision.js";
import { fact, lawRule, lawWith, policyWith, type RuleParts, rule } from "../../support/privacy.js";

type Asked = Omit<FactsOf<"publication">, "question" | "at"> & {
  readonly at?: string;
  readonly floors?: readonly PolicyDocument[];
};
type Publish = EffectParams<"publish">;

const statement: Publish = {
  item: "privacy-statement",
  places: ["footer"],
  reach: "every-page",
};
const publish = (params: Partial<Publish> = {}, parts: RuleParts = {}, name = "asks") =>
  rule(name, "publish", { ...statement, ...params }, parts);
const ban = (item: string, parts: RuleParts = {}) => rule("bans", "ban", { item }, parts);
const idle = rule("idle", "exempt", {});

function ask(
  rules: readonly RuleDocument[],
  { at = "2026-05-05T10:00:00Z", floors = [], ...asked }: Asked = {},
): PublicationDecision {
  return policyWith(rules, floors, { timeZone: "Europe/Berlin" }).mustPublish({ at, ...asked });
}

const lineOf = ({ item, status, state }: PublicationDecision["items"][number]) =>
  [item, status, state].filter((one) => one !== undefined).join(" ");
const linesOf = ({ items }: PublicationDecision) => items.map(lineOf);

const isOnline = fact("business.sellsOnline", true);
const { law: citation } = lawRule("idle", "exempt", {});

describe("what must be published", () => {
  it("is told with its place, and from where it must be reached", () => {
    const decision = ask([publish({ places: ["footer", "account-menu"] })]);
    expect(decision).toMatchObject({ question: "publication", outcome: "required", missing: [] });
    expect(decision.items).toEqual([
      {
        rule: "asks",
        item: "privacy-statement",
        status: "required",
        places: ["footer", "account-menu"],
        reach: "every-page",
      },
    ]);
  });

  it("is told of every rule, of a law with its article", () => {
    const floors = [lawWith([lawRule("act", "publish", { ...statement, places: ["header"] })])];
    expect(ask([publish(), ban("cookie-wall")], { floors }).items).toEqual([
      { rule: "bans", item: "cookie-wall", status: "forbidden" },
      {
        rule: "act",
        floor: "law.test",
        law: citation,
        item: "privacy-statement",
        status: "required",
        places: ["header"],
        reach: "every-page",
      },
      { rule: "asks", ...statement, status: "required" },
    ]);
  });

  it("is told in one order, however laws and rules are", () => {
    const law = (id: string) => lawWith([lawRule("act", "publish", statement)], { id });
    const floors = [law("law.b"), law("law.a")];
    const rules = [publish({}, {}, "b"), publish({}, {}, "a")];
    expect(ask(rules, { floors }).items.map((one) => one.floor ?? one.rule)).toEqual([
      ...["law.a", "law.b"],
      ...["a", "b"],
    ]);
  });

  it("is nothing where no rule asks for anything", () => {
    expect(ask([idle])).toMatchObject({ outcome: "complete", items: [] });
  });

  it("is not told outside of all versions of a policy", () => {
    const version = { id: "privacy.test", domain: "privacy", version: "1", timeZone: "UTC" };
    const rules = [publish()];
    const book = privacy.loadBook([{ ...version, effective: { from: "2026-06-01" }, rules }]);
    const early = book.mustPublish({ at: "2026-05-31T23:59:59Z" });
    expect(early).toMatchObject({ outcome: "undetermined", items: [] });
    expect(book.mustPublish({ at: "2026-06-01T00:00:00Z" }).outcome).toBe("required");
  });
});

describe("laws with dates", () => {
  const link: Publish = { item: "odr-link", places: ["website"], reach: "anywhere" };
  const until = { effective: { from: "2016-02-15", to: "2025-07-19" } };
  const since = { effective: { from: "2025-07-20" } };
  const withdrawal = { ...link, item: "withdrawal-function" };
  const eu = lawWith([
    lawRule("odr-link", "publish", link, until),
    lawRule("no-odr-link", "ban", { item: "odr-link" }, since),
    lawRule("withdrawal", "publish", withdrawal, { effective: { from: "2026-06-19" } }),
  ]);
  const lines = (at: string) => linesOf(ask([idle], { at, floors: [eu] }));

  it("ask for the link to the EU's platform for disputes until 19 July 2025, and forbid it then", () => {
    expect(lines("2025-07-19T12:00:00Z")).toEqual(["odr-link required"]);
    expect(lines("2025-07-20T12:00:00Z")).toEqual(["odr-link forbidden"]);
  });

  it("turn with the day in the policy's zone", () => {
    expect(lines("2025-07-19T21:59:59.999Z")).toEqual(["odr-link required"]);
    expect(lines("2025-07-19T22:00:00Z")).toEqual(["odr-link forbidden"]);
  });

  it("ask for the withdrawal function from 19 June 2026", () => {
    expect(lines("2026-06-18T21:59:59.999Z")).toEqual(["odr-link forbidden"]);
    expect(lines("2026-06-18T22:00:00Z")).toEqual([
      "odr-link forbidden",
      "withdrawal-function required",
    ]);
  });

  it("make a link wrong that was right the day before", () => {
    const published = [{ item: "odr-link", place: "website" }];
    const outcome = (at: string) => ask([idle], { at, floors: [eu], published }).outcome;
    expect(outcome("2025-07-19T12:00:00Z")).toBe("complete");
    expect(outcome("2025-07-20T12:00:00Z")).toBe("incomplete");
  });
});

describe("what is published already", () => {
  const at = (place: string, updatedOn?: string) => ({
    item: "privacy-statement",
    place,
    ...(updatedOn && { updatedOn }),
  });
  const stand = (params: Partial<Publish>, ...published: NonNullable<Asked["published"]>) => {
    const decision = ask([publish(params)], { published });
    return [decision.outcome, decision.items[0]?.state];
  };

  it("is there, in a wrong place, or not", () => {
    expect(stand({}, at("footer"))).toEqual(["complete", "present"]);
    expect(stand({ places: ["header", "footer"] }, at("footer"))).toEqual(["complete", "present"]);
    expect(stand({}, at("imprint"))).toEqual(["incomplete", "misplaced"]);
    expect(stand({}, at("imprint"), at("footer"))).toEqual(["complete", "present"]);
    expect(stand({}, { item: "imprint", place: "footer" })).toEqual(["incomplete", "absent"]);
    expect(stand({})).toEqual(["incomplete", "absent"]);
  });

  it("is hidden where it is told that it is not reached from where it must be", () => {
    const from = (reach: NonNullable<Asked["published"]>[number]["reach"]) =>
      stand({ reach: "home-page" }, { ...at("footer"), ...(reach && { reach }) })[1];
    expect(from("home-page")).toBe("present");
    expect(from("every-page")).toBe("present");
    expect(from("account")).toBe("hidden");
    expect(from(undefined)).toBe("present");
    const anywhere = { ...at("footer"), reach: "account" } as const;
    expect(stand({ reach: "anywhere" }, anywhere)[1]).toBe("present");
  });

  it("is outdated on the day after the months that it may be old; without a date it is too", () => {
    expect(stand({ maxAgeMonths: 12 }, at("footer", "2025-05-05"))).toEqual([
      "complete",
      "present",
    ]);
    const old = ["incomplete", "outdated"];
    expect(stand({ maxAgeMonths: 12 }, at("footer", "2025-05-04"))).toEqual(old);
    expect(stand({ maxAgeMonths: 12 }, at("footer"))).toEqual(old);
    expect(stand({}, at("footer", "1999-01-01"))).toEqual(["complete", "present"]);
    expect(stand({ maxAgeMonths: 12 }, at("footer", "9999-12-31"))).toEqual([
      "complete",
      "present",
    ]);
  });

  it("counts months to the last day of a month that has no such day", () => {
    const state = (now: string) =>
      ask([publish({ maxAgeMonths: 1 })], { at: now, published: [at("footer", "2026-01-31")] })
        .items[0]?.state;
    expect(state("2026-02-28T12:00:00Z")).toBe("present");
    expect(state("2026-03-01T12:00:00Z")).toBe("outdated");
  });

  it("is up to date where one of several copies in a right place is", () => {
    const places = { places: ["footer", "header"], maxAgeMonths: 12 };
    const copies = [at("footer", "2020-01-01"), at("header", "2026-01-01")];
    expect(stand(places, ...copies)).toEqual(["complete", "present"]);
    expect(stand({ ...places, places: ["footer"] }, ...copies)).toEqual(["incomplete", "outdated"]);
  });

  it("is wrong where it is forbidden, wherever it is", () => {
    const published = [{ item: "cookie-wall", place: "anywhere" }];
    const wrong = ask([ban("cookie-wall")], { published });
    expect([wrong.outcome, ...linesOf(wrong)]).toEqual([
      "incomplete",
      "cookie-wall forbidden present",
    ]);
    const right = ask([ban("cookie-wall")], { published: [] });
    expect([right.outcome, ...linesOf(right)]).toEqual([
      "complete",
      "cookie-wall forbidden absent",
    ]);
  });
});

describe("what is due by a day of every year", () => {
  const yearly = publish({ yearlyBy: "07-01" });
  const stand = (at: string, updatedOn?: string) => {
    const published = [
      { item: "privacy-statement", place: "footer", ...(updatedOn && { updatedOn }) },
    ];
    const [item] = ask([yearly], { at, published }).items;
    return [item?.dueOn, item?.state];
  };

  it("is due on that day, and next on that of the next year", () => {
    expect(ask([yearly], { at: "2026-01-01T00:00:00+01:00" }).items[0]?.dueOn).toBe("2026-07-01");
    expect(ask([yearly], { at: "2026-07-01T23:59:59+02:00" }).items[0]?.dueOn).toBe("2026-07-01");
    expect(ask([yearly], { at: "2026-07-02T00:00:00+02:00" }).items[0]?.dueOn).toBe("2027-07-01");
  });

  it("is outdated from the day after it where it was not updated in that year", () => {
    expect(stand("2026-07-01T12:00:00Z", "2025-03-01")).toEqual(["2026-07-01", "present"]);
    expect(stand("2026-07-02T12:00:00Z", "2025-12-31")).toEqual(["2027-07-01", "outdated"]);
    expect(stand("2026-07-02T12:00:00Z", "2026-01-01")).toEqual(["2027-07-01", "present"]);
    expect(stand("2026-07-01T12:00:00Z", "2024-12-31")).toEqual(["2026-07-01", "outdated"]);
    expect(stand("2026-07-02T12:00:00Z")).toEqual(["2027-07-01", "outdated"]);
  });
});

describe("a shop and a law that do not agree", () => {
  const item = "odr-link";
  const lawBan = (parts: RuleParts = {}) => lawWith([lawRule("act", "ban", { item }, parts)]);
  const lawPublish = lawWith([lawRule("act", "publish", { ...statement, item })], {
    id: "law.other",
  });

  it("are decided by the law", () => {
    expect(linesOf(ask([publish({ item })], { floors: [lawBan()] }))).toEqual([
      `${item} forbidden`,
    ]);
    expect(linesOf(ask([ban(item)], { floors: [lawPublish] }))).toEqual([`${item} required`]);
  });

  it("are not decided while it cannot be told what the law says", () => {
    const floors = [lawBan({ when: isOnline })];
    const missing = ["/business/sellsOnline"];
    const decision = ask([publish({ item })], { floors });
    expect(decision).toMatchObject({ outcome: "undetermined", missing });
    expect(decision.items).toMatchObject([
      { rule: "asks", status: "required", missing },
      { rule: "act", status: "forbidden", missing },
    ]);
    const told = (sellsOnline: boolean) =>
      linesOf(ask([publish({ item })], { floors, business: { sellsOnline } }));
    expect(told(true)).toEqual([`${item} forbidden`]);
    expect(told(false)).toEqual([`${item} required`]);
  });

  it("are no conflict; two laws are one, and so are two rules of a shop", () => {
    const floors = [lawBan(), lawPublish];
    const laws = ask([idle], { floors });
    expect([laws.outcome, ...linesOf(laws)]).toEqual([
      "conflict",
      `${item} required`,
      `${item} forbidden`,
    ]);
    const business = { sellsOnline: true };
    const shop = ask([publish({ item }, { when: isOnline }), ban(item)], { business });
    expect(shop.outcome).toBe("conflict");
    expect(ask([publish({ item }), ban("another")]).outcome).toBe("required");
  });
});

describe("a fact that is missing", () => {
  const unsure = publish({ item: "imprint" }, { when: isOnline }, "online");
  const present = [{ item: "privacy-statement", place: "footer" }];
  const missing = ["/business/sellsOnline"];

  it("is named at what turns on it, beside what does not", () => {
    const decision = ask([publish(), unsure]);
    expect(decision).toMatchObject({ outcome: "required", missing });
    expect(decision.items).toMatchObject([
      { item: "imprint", missing },
      { item: "privacy-statement" },
    ]);
    expect(decision.items[1]?.missing).toBeUndefined();
  });

  it("decides nothing where all turns on it", () => {
    expect(ask([unsure])).toMatchObject({ outcome: "undetermined", missing });
  });

  it("matters where what turns on it is not as it may have to be", () => {
    const outcome = (rules: readonly RuleDocument[], ...published: typeof present) =>
      ask(rules, { published }).outcome;
    const imprint = { item: "imprint", place: "footer" };
    expect(outcome([publish(), unsure], ...present)).toBe("undetermined");
    expect(outcome([publish(), unsure], ...present, imprint)).toBe("complete");
    const wall = ban("cookie-wall", { when: isOnline });
    expect(outcome([publish(), wall], ...present)).toBe("complete");
    expect(outcome([publish(), wall], ...present, { item: "cookie-wall", place: "x" })).toBe(
      "undetermined",
    );
  });

  it("does not matter where something is wrong in any case", () => {
    expect(ask([publish(), unsure], { published: [] }).outcome).toBe("incomplete");
  });
});
