import { describe, expect, it } from "vitest";
import { returns } from "../../../src/returns/index.js";
import { lawRule, lawWith } from "../../support/law.js";
import { documentWith, fact, factsWith, rule } from "../../support/returns.js";

const facts = {
  item: { registry: { oneOf: ["wedding", "baby"] }, grade: "text", parts: { listOf: "text" } },
  order: { storePickup: "boolean", pickedUpAt: "instant" },
  request: { tested: "boolean", testedOn: "date", partsBack: "integer" },
  customer: { balanceMinor: "money" },
} as const;
const registry = rule("deny", { reason: "registry" }, { when: fact("item.registry", "wedding") });
const given = (extra: object, request: object = {}) => {
  const plain = factsWith();
  return {
    ...plain,
    lines: plain.lines.map((line) => ({ ...line, ...extra })),
    request: { ...plain.request, ...request },
  };
};

describe("facts that a policy declares", () => {
  const policy = returns.load(documentWith({ facts, rules: [registry] }));
  const decide = (one: unknown) => {
    const result = policy.safeDecide(one);
    return result.success ? result.data : result.error.issues.map(({ message }) => message);
  };

  it("are facts like others: named by rules, missing until they are given", () => {
    expect(decide(given({ registry: "wedding" }))).toMatchObject({ outcome: "deny" });
    expect(decide(given({ registry: "baby" }))).toMatchObject({ outcome: "approve" });
    expect(decide(given({}))).toMatchObject({
      outcome: "undetermined",
      missing: ["/lines/0/registry"],
    });
  });

  it("are checked like others", () => {
    expect(decide(given({ registry: "birthday" }))).toEqual([
      "/lines/0/registry: expected one of `wedding`, `baby`, got `birthday`",
    ]);
    expect(decide(given({}, { testedOn: "yesterday" }))).toEqual([
      "/request/testedOn: expected a date (YYYY-MM-DD), got `yesterday`",
    ]);
  });

  it("can be said of a line of the request, which counts for it", () => {
    const tested = rule("deny", { reason: "tested" }, { when: fact("request.tested", true) });
    const own = returns.load(documentWith({ facts, rules: [tested] }));
    const request = { tested: true, lines: [{ lineId: "line-1", quantity: 1, tested: false }] };
    expect(own.safeDecide(given({}, request))).toMatchObject({ data: { outcome: "approve" } });
  });

  it("mean what the policy says where they are left out, if it says so", () => {
    const usual = {
      item: { kit: { type: "boolean", default: false }, tier: { oneOf: ["a", "b"], default: "a" } },
      request: { posted: { type: "boolean", default: false } },
    } as const;
    const kit = rule("deny", { reason: "kit" }, { when: fact("item.kit", true) });
    const tier = rule("deny", { reason: "tier" }, { name: "tier", when: fact("item.tier", "b") });
    const own = returns.load(documentWith({ facts: usual, rules: [kit, tier] }));
    const outcome = (extra: object) => {
      const decided = own.safeDecide(given(extra));
      return decided.success ? decided.data.outcome : decided.error.message;
    };
    expect([
      outcome({}),
      outcome({ kit: null }),
      outcome({ kit: true }),
      outcome({ tier: "b" }),
    ]).toEqual(["approve", "approve", "deny", "deny"]);
  });

  it("leave a line's word to the whole request where only that says something", () => {
    const usual = { request: { posted: { type: "boolean", default: false } } } as const;
    const posted = rule("deny", { reason: "posted" }, { when: fact("request.posted", true) });
    const own = returns.load(documentWith({ facts: usual, rules: [posted] }));
    const request = { posted: true, lines: [{ lineId: "line-1", quantity: 1 }] };
    expect(own.safeDecide(given({}, request))).toMatchObject({ data: { outcome: "deny" } });
  });

  it("can be what a window counts from", () => {
    const anchor = { fact: "order", path: "$.pickedUpAt" };
    const own = returns.load(documentWith({ facts, rules: [rule("window", { days: 5, anchor })] }));
    const plain = factsWith();
    const order = { ...plain.order, pickedUpAt: "2026-05-05T08:00:00Z" };
    const decided = own.safeDecide({ ...plain, order });
    expect(decided).toMatchObject({ data: { lines: [{ closesOn: "2026-05-10" }] } });
  });

  it("are seen by a floor too, which may declare its own", () => {
    const law = lawWith(
      [
        lawRule(
          "entitle",
          { remedies: ["refund"] },
          { when: { all: [fact("item.registry", "wedding"), fact("item.sealed", true)] } },
        ),
      ],
      { facts: { item: { sealed: "boolean" } } },
    );
    const both = returns.load(documentWith({ facts, rules: [registry] }), { floors: [law] });
    const decided = both.safeDecide(given({ registry: "wedding", sealed: true }));
    expect(decided).toMatchObject({ data: { outcome: "approve" } });
  });
});

describe("a declaration", () => {
  const issues = (declared: object, floors: object[] = []) => {
    const result = returns.safeLoad({ ...documentWith(), facts: declared }, { floors });
    return result.success ? [] : result.error.issues.map(({ message }) => message);
  };

  it.each<[string, object, string]>([
    [
      "of a fact that exists",
      { item: { finalSale: "boolean" } },
      "/facts/item/finalSale: expected a name that is not a fact already, got `finalSale`",
    ],
    [
      "in an unknown group",
      { itm: { a: "boolean" } },
      "/facts/itm: expected one of the keys `order`, `item`, `request`, `exchange`, `tender`, `shipping`, `customer`, got `itm`; did you mean `item`?",
    ],
    [
      "with a default of another type",
      { item: { a: { type: "boolean", default: 1 } } },
      "/facts/item/a/default: expected a value of type `boolean`, got `1`",
    ],
    [
      "with a default that is no value",
      { item: { a: { oneOf: ["x"], default: "y" } } },
      "/facts/item/a/default: expected one of `x`, got `y`",
    ],
    [
      "with a default that is no date",
      { item: { a: { type: "date", default: "soon" } } },
      "/facts/item/a/default: expected a value of type `date`, got `soon`",
    ],
    [
      "with a default that is no instant",
      { item: { a: { type: "instant", default: "2026-05-01" } } },
      "/facts/item/a/default: expected a value of type `instant`, got `2026-05-01`",
    ],
    [
      "with a default that is no number",
      { item: { a: { type: "money", default: "1" } } },
      "/facts/item/a/default: expected a value of type `money`, got `1`",
    ],
    [
      "of an unknown type",
      { item: { a: "bool" } },
      "/facts/item/a: expected a type: `boolean`, `integer`, `money`, `text`, `date`, `instant`, or an object with `type` and `default`, `oneOf` or `listOf`, got `bool`",
    ],
  ])("%s is refused", (_what, declared, message) => {
    expect(issues(declared)).toEqual([message]);
  });

  it("that contradicts a floor's is refused", () => {
    const law = lawWith([lawRule("entitle", { remedies: ["refund"] })], {
      facts: { item: { a: "text" } },
    });
    expect(issues({ item: { a: "boolean" } }, [law])).toEqual([
      '/floors/0/facts/item/a: expected "boolean", as it is declared elsewhere, got "text"',
    ]);
  });
});
