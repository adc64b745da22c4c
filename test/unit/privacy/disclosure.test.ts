import { describe, expect, it, test } from "vitest";
import type { DisclosureContext } from "../../../src/privacy/ask-policy.js";
import type { AskedField } from "../../../src/privacy/facts.js";
import { fact, lawRule, lawWith, policyWith, rule } from "../../support/privacy.js";

const support = "essential.service.operations.support";

const rules = [
  rule("show.self", "disclose", {
    categories: ["purchase-history", "user.contact"],
    show: "in-full",
    relations: ["self"],
    verification: "confirmed",
    purposes: ["essential.service"],
  }),
  rule("show.self.masked", "disclose", {
    categories: ["email", "card-number"],
    show: "email",
    relations: ["self"],
    verification: "matched",
    purposes: ["essential.service"],
  }),
  rule("show.delegate", "disclose", {
    categories: ["delivery-address"],
    show: "in-full",
    relations: ["delegate"],
    verification: "confirmed",
    purposes: [support],
  }),
  rule("show.anybody", "disclose", {
    categories: ["order-status"],
    show: "in-full",
    relations: ["unrelated"],
    verification: "claimed",
    purposes: ["essential.service"],
  }),
  rule("verify.number", "verify", { level: "matched", with: ["order-number"] }),
  rule("verify.points", "verify", {
    level: "attested",
    with: ["declaration"],
    from: ["postcode", "last-amount", "item-bought"],
    points: 2,
  }),
  rule("verify.code", "verify", { level: "confirmed", with: ["one-time-code"] }),
  rule("authority", "authorise", { relation: "delegate", with: ["written-permission"] }),
];
const policy = policyWith(rules);

const at = "2026-05-25T10:00:00Z";
const context = (requester: DisclosureContext["requester"]): DisclosureContext => ({
  at,
  channel: "phone",
  requester,
  purpose: support,
});
const field = (category: AskedField["category"]): AskedField => ({ name: "asked", category });
const ask = (category: AskedField["category"], requester: DisclosureContext["requester"]) =>
  policy.mayDisclose({ ...context(requester), field: field(category) });

const kinds = (...names: readonly string[]) => names.map((kind) => ({ kind }));

describe("one field", () => {
  it("is shown in full to who is as close and as well verified as a rule asks", () => {
    expect(ask("email", { relation: "self", verification: "confirmed" })).toEqual({
      policy: { id: "privacy.test", version: "1", hash: policy.hash },
      at: "2026-05-25T10:00:00.000Z",
      field: "asked",
      outcome: "allow",
      show: "in-full",
      rules: ["show.self", "show.self.masked"],
      reasons: [],
    });
  });

  it("is masked before that, and says how to see it whole", () => {
    const { outcome, show, reasons, stepUp } = ask("email", {
      relation: "self",
      evidence: kinds("order-number"),
    });
    expect([outcome, show]).toEqual(["mask", "email"]);
    expect(reasons).toEqual([
      { code: "identity-verification-required", detail: "verification-too-low" },
    ]);
    expect(stepUp).toEqual({
      verification: "confirmed",
      show: "in-full",
      ways: [{ level: "confirmed", with: ["one-time-code"] }],
    });
  });

  it("needs a step up where nothing is shown yet", () => {
    const { outcome, show, stepUp } = ask("email", { relation: "self", verification: "claimed" });
    expect([outcome, show]).toEqual(["step-up", "nothing"]);
    expect(stepUp).toEqual({
      verification: "matched",
      show: "email",
      ways: [
        { level: "matched", with: ["order-number"] },
        {
          level: "attested",
          with: ["declaration"],
          from: ["postcode", "last-amount", "item-bought"],
          points: 2,
        },
        { level: "confirmed", with: ["one-time-code"] },
      ],
    });
  });

  it("is not shown for another purpose, for which nothing helps", () => {
    const { outcome, reasons, stepUp } = policy.mayDisclose({
      ...context({ relation: "self", verification: "proven" }),
      purpose: "marketing",
      field: field("email"),
    });
    expect(outcome).toBe("deny");
    expect(reasons).toEqual([{ code: "objectives-impaired", detail: "purpose-not-allowed" }]);
    expect(stepUp).toBe(undefined);
  });

  it("is not shown where no rule speaks of it", () => {
    const { outcome, reasons } = ask("call-recording", {
      relation: "self",
      verification: "proven",
    });
    expect(outcome).toBe("deny");
    expect(reasons).toEqual([{ code: "data-subject-protection-impaired", detail: "no-rule" }]);
  });

  it("of a wider category than a rule's is not shown by it", () => {
    expect(ask("user", { relation: "self", verification: "proven" }).outcome).toBe("deny");
  });

  it("is not shown where facts are missing, which are named", () => {
    const { outcome, missing, reasons } = policy.mayDisclose({ at, field: field("email") });
    expect(outcome).toBe("deny");
    expect(missing).toEqual(["/requester/verification", "/requester/relation", "/purpose"]);
    expect(reasons.at(-1)).toEqual({ code: "information-required", detail: "facts-missing" });
  });

  it("of a card is never whole, nor a password anything at all", () => {
    const self = { relation: "self", verification: "proven" } as const;
    const card = ask("card-number", self);
    expect([card.outcome, card.show]).toEqual(["mask", "last-4"]);
    expect(card.reasons).toEqual([{ code: "security-impaired", detail: "never-in-full" }]);
    const all = policyWith([
      rule("show.all", "disclose", {
        categories: ["user", "system"],
        show: "in-full",
        relations: ["unrelated"],
        verification: "none",
        purposes: ["essential"],
      }),
    ]);
    const shown = (
      ["password", "gift-card-code", "tax-number", "bank-account", "user", "email"] as const
    ).map((category) => all.mayDisclose({ ...context(self), field: field(category) }).show);
    expect(shown).toEqual(["nothing", "nothing", "last-4", "last-4", "nothing", "in-full"]);
  });
});

describe("who asks for another", () => {
  test("B37: a spouse who knows the order number is denied the delivery address, and may come with authority", () => {
    const spouse = { relation: "spouse", evidence: kinds("order-number") } as const;
    const { outcome, show, reasons, stepUp } = ask("delivery-address", spouse);
    expect([outcome, show]).toEqual(["deny", "nothing"]);
    expect(reasons.map(({ detail }) => detail)).toContain("relation-too-distant");
    expect(stepUp).toEqual({
      verification: "confirmed",
      relation: "delegate",
      show: "in-full",
      ways: [{ level: "confirmed", with: ["one-time-code"] }],
      authority: [["written-permission"]],
    });
    expect(ask("order-status", spouse).outcome).toBe("allow");
  });

  it("is what he says only with the proof that a rule asks for", () => {
    const verification = "confirmed" as const;
    const claimed = ask("delivery-address", { relation: "delegate", verification });
    expect(claimed.outcome).toBe("deny");
    expect(claimed.stepUp?.authority).toEqual([["written-permission"]]);
    const evidence = kinds("written-permission");
    const proven = ask("delivery-address", { relation: "delegate", verification, evidence });
    expect(proven.outcome).toBe("allow");
  });

  it("of the shop's own side comes never to act for the customer", () => {
    const { outcome, stepUp } = ask("delivery-address", {
      relation: "staff",
      verification: "proven",
    });
    expect([outcome, stepUp]).toEqual(["deny", undefined]);
  });
});

describe("what keeps back", () => {
  const hidden = policyWith([
    ...rules,
    rule(
      "hide.social",
      "withhold",
      { categories: ["user.contact"], show: "initials", until: "authenticated" },
      { when: { all: [fact("context.channel", "social")] } },
    ),
  ]);
  const asked = (parts: Partial<DisclosureContext>, verification: "confirmed" | "authenticated") =>
    hidden.mayDisclose({
      ...context({ relation: "self", verification }),
      ...parts,
      field: field("email"),
    });

  it("leaves no more than its mask, and says so", () => {
    const { outcome, show, reasons, stepUp } = asked({ channel: "social" }, "confirmed");
    expect([outcome, show]).toEqual(["mask", "initials"]);
    expect(reasons).toEqual([
      { code: "confidentiality-obligation-compromised", detail: "withheld", rule: "hide.social" },
    ]);
    expect(stepUp?.verification).toBe("authenticated");
  });

  it("lets go of who is verified so well", () => {
    expect(asked({ channel: "social" }, "authenticated").outcome).toBe("allow");
  });

  it("holds where it cannot be told whether it applies", () => {
    const { show, missing } = asked({ channel: undefined }, "confirmed");
    expect([show, missing]).toEqual(["initials", ["/channel"]]);
  });

  it("of a category keeps back a wider one too, which could hold it", () => {
    const wide = policyWith([
      rule("show", "disclose", {
        categories: ["user.behavior"],
        show: "in-full",
        relations: ["self"],
        verification: "none",
        purposes: ["essential"],
      }),
      rule("hide", "withhold", { categories: ["order-items"] }),
    ]);
    const shown = (["user.behavior", "order-items", "order-status"] as const).map(
      (category) =>
        wide.mayDisclose({ ...context({ relation: "self" }), field: field(category) }).show,
    );
    expect(shown).toEqual(["nothing", "nothing", "in-full"]);
  });

  it("can be a law, which no rule of the shop lifts, and is cited", () => {
    const law = lawWith([
      lawRule("minimum", "withhold", {
        categories: ["user.contact"],
        unless: ["representative"],
        justification: "legally-exempted",
      }),
    ]);
    const below = policyWith(
      [...rules, rule("lift", "exempt", {}, { overrides: ["show.anybody"] })],
      [law],
    );
    const delegate = {
      ...context({ relation: "delegate", verification: "proven" }),
      field: field("email"),
    };
    expect(below.mayDisclose(delegate).reasons[0]).toMatchObject({
      detail: "relation-too-distant",
    });
    const self = {
      ...context({ relation: "self", verification: "proven" }),
      field: field("email"),
    };
    expect(below.mayDisclose(self).outcome).toBe("allow");
    const address = {
      ...delegate,
      requester: { ...delegate.requester, evidence: kinds("written-permission") },
      field: field("delivery-address"),
    };
    expect(below.mayDisclose(address)).toMatchObject({
      outcome: "deny",
      reasons: [
        {
          code: "legally-exempted",
          rule: "minimum",
          floor: "law.test",
          law: { article: "article 1" },
        },
      ],
    });
  });
});

describe("what somebody shows", () => {
  const patient = { all: [fact("subject.vulnerable", false)] };
  const proof = rule(
    "verify.card",
    "verify",
    { level: "confirmed", with: ["card"] },
    { when: patient },
  );
  const asked = (below: ReturnType<typeof policyWith>, requester: DisclosureContext["requester"]) =>
    below.mayDisclose({ ...context(requester), field: field("delivery-address") });

  it("may prove more, of which the facts are named that would tell", () => {
    const below = policyWith([...rules, proof]);
    const self = { relation: "self", evidence: kinds("card") } as const;
    expect(asked(below, self)).toMatchObject({
      outcome: "step-up",
      missing: ["/subject/vulnerable"],
    });
    const told = { ...context(self), subject: { vulnerable: false } };
    expect(below.mayDisclose({ ...told, field: field("delivery-address") }).outcome).toBe("allow");
    expect(asked(below, { relation: "self", evidence: kinds("name") })).not.toHaveProperty(
      "missing",
    );
  });

  it("may not be asked for at all, of which the facts are named that would tell", () => {
    const asks = rule(
      "authority.maybe",
      "authorise",
      { relation: "representative", with: ["order-of-court"] },
      { when: { all: [fact("subject.deceased", false)] } },
    );
    const claims = { relation: "representative", verification: "confirmed" } as const;
    expect(asked(policyWith([...rules, asks]), claims)).toMatchObject({
      outcome: "deny",
      missing: ["/subject/deceased"],
    });
  });

  it("does not lift what a law keeps back until it is proven by the law's own evidence", () => {
    const law = lawWith([
      lawRule("law.hide", "withhold", { categories: ["user.contact"], until: "confirmed" }),
      lawRule("law.proof", "verify", { level: "confirmed", with: ["passport"] }),
    ]);
    const below = policyWith(rules, [law]);
    const withCode = asked(below, { relation: "self", evidence: kinds("one-time-code") });
    expect([withCode.outcome, withCode.reasons[0]?.rule]).toEqual(["step-up", "law.hide"]);
    expect(withCode.stepUp?.ways).toEqual([{ level: "confirmed", with: ["passport"] }]);
    const withBoth = { relation: "self", evidence: kinds("one-time-code", "passport") } as const;
    expect(asked(below, withBoth).outcome).toBe("allow");
    const claims = { relation: "self", verification: "confirmed" } as const;
    expect(asked(below, claims).outcome).toBe("allow");
    expect(asked(below, { relation: "self", evidence: kinds("passport") }).stepUp?.ways).toEqual([
      { level: "confirmed", with: ["one-time-code"] },
    ]);
  });

  it("is held to the law's evidence while it cannot be told whether the law asks for its own", () => {
    const maybe = lawWith([
      lawRule("law.hide", "withhold", { categories: ["user.contact"], until: "confirmed" }),
      lawRule(
        "law.proof",
        "verify",
        { level: "confirmed", with: ["passport"] },
        { when: { all: [fact("subject.vulnerable", true)] } },
      ),
    ]);
    const below = policyWith(rules, [maybe]);
    const self = { relation: "self", evidence: kinds("one-time-code") } as const;
    expect(asked(below, self)).toMatchObject({ show: "nothing", missing: ["/subject/vulnerable"] });
    const told = { ...context(self), subject: { vulnerable: false } };
    expect(below.mayDisclose({ ...told, field: field("delivery-address") }).outcome).toBe("allow");
  });

  it("must satisfy a law's authority and the shop's: the law's is asked for first", () => {
    const law = lawWith([
      lawRule("law.authority", "authorise", { relation: "delegate", with: ["mandate"] }),
    ]);
    const below = policyWith(rules, [law]);
    const authorityAfter = (...shown: readonly string[]) =>
      asked(below, { relation: "spouse", verification: "confirmed", evidence: kinds(...shown) })
        .stepUp?.authority;
    expect(authorityAfter()).toEqual([["mandate"]]);
    expect(authorityAfter("mandate")).toEqual([["written-permission"]]);
    expect(authorityAfter("mandate", "written-permission")).toBe(undefined);
  });

  it("names who he is where that could lift what is kept back", () => {
    const hidden = policyWith([
      ...rules,
      rule("hide", "withhold", { categories: ["order-status"], unless: ["household"] }),
    ]);
    const { outcome, missing } = hidden.mayDisclose({
      ...context({ verification: "claimed" }),
      field: field("order-status"),
    });
    expect([outcome, missing]).toEqual(["deny", ["/requester/relation"]]);
  });
});

describe("a record", () => {
  const order = {
    number: "4471",
    customer: { email: "ada@analytical.example", password: "secret-hash", nickname: "Countess" },
    lines: [{ title: "Kettle", margin: 12 }],
    card: "4929 1234 5678 9012",
    score: 71,
  };
  const shape = {
    number: "order-number",
    customer: { email: "email", password: "password" },
    lines: [{ title: "order-items" }],
    card: "card-number",
  } as const;
  const caller = context({ relation: "self", evidence: kinds("one-time-code") });

  it("comes back with what may be shown, and with the reasons", () => {
    const { record, decision, withheldKeys } = policy.redact(order, shape, caller);
    expect(record).toEqual({
      number: "4471",
      customer: { email: "ada@analytical.example" },
      lines: [{ title: "Kettle" }],
      card: "•••9012",
    });
    expect(decision.outcome).toBe("partial");
    expect(decision.verification).toBe("confirmed");
    expect(decision.fields.map(({ field: name, outcome }) => [name, outcome])).toEqual([
      ["number", "allow"],
      ["customer.email", "allow"],
      ["customer.password", "deny"],
      ["lines[].title", "allow"],
      ["card", "mask"],
    ]);
    expect(withheldKeys).toBe(3);
  });

  it("is decided without a word of what is in it", () => {
    const { decision } = policy.redact(order, shape, caller);
    const log = JSON.stringify(decision);
    for (const value of ["4471", "ada@", "secret-hash", "Countess", "Kettle", "4929", "9012", "71"])
      expect(log).not.toContain(`"${value}`);
    expect(log).not.toContain("nickname");
  });

  it("with a shape that cannot be is refused, all of it at once", () => {
    const bad = { a: "e-mail", b: [], c: 5 } as never;
    expect(() => policy.redact(order, bad, caller)).toThrow("/shape/");
  });

  it("with a category that does not exist is refused", () => {
    expect(() => policy.redact(order, { number: "ordernumber" as never }, caller)).toThrow(
      "/shape/number: expected a category of data such as `delivery-address`, got another text; did you mean `order-number`?",
    );
    expect(() =>
      policy.redact([order], [{ lines: [{ title: "title" as never }] }], caller),
    ).toThrow("/shape/0/lines/0/title: expected a category");
  });

  it("given for its shape is refused without a word of what is in it", () => {
    const swapped = () => policy.redact(shape, { ...order, score: 4471 } as never, caller);
    expect(swapped).toThrow("/shape/score: expected the name of a category, an object or");
    const { score: _score, lines: _lines, ...texts } = order;
    const textsSwapped = () => policy.redact(shape, texts as never, caller);
    expect(textsSwapped).toThrow("/shape/customer/email: expected a category of data");
    const asText = () => policy.redact(shape, JSON.stringify(order) as never, caller);
    expect(asText).toThrow("/shape: expected an object or a list of one shape, got a string");
    for (const refused of [swapped, textsSwapped, asText])
      for (const value of ["4471", "ada@", "secret-hash", "Countess", "Kettle", "4929", "9012"])
        expect(refused).not.toThrow(value);
  });

  it("has 500 fields at most", () => {
    const wide = Object.fromEntries(
      Array.from({ length: 501 }, (_, index) => [`field ${index}`, "email" as const]),
    );
    expect(() => policy.redact({}, wide, caller)).toThrow(
      "/shape: expected at most 500 fields, got more",
    );
  });
});

describe("the short answer", () => {
  const facts = (requester: DisclosureContext["requester"]) => ({
    ...context(requester),
    question: "disclosure" as const,
    fields: [field("email")],
  });

  it("is yes only for all of it in full, and open while facts are missing", () => {
    expect(policy.allows("disclosure", facts({ relation: "self", verification: "proven" }))).toBe(
      true,
    );
    expect(policy.allows("disclosure", facts({ relation: "self", verification: "matched" }))).toBe(
      false,
    );
    expect(policy.allows("disclosure", facts({ relation: "self" }))).toBe(undefined);
  });
});
