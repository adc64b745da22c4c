import { describe, expect, it } from "vitest";
import type { PolicyDocument, RuleDocument } from "../../../src/policy/document-schema.js";
import type { FieldCollection } from "../../../src/privacy/collection/decision.js";
import type { EffectParams } from "../../../src/privacy/effects.js";
import type { FactsOf } from "../../../src/privacy/facts.js";
import { privacy } from "../../../src/privacy/index.js";
import { fact, lawRule, lawWith, policyWith, type RuleParts, rule } from "../../support/privacy.js";

type Asked = Omit<FactsOf<"collection">, "question" | "at" | "fields">;
type Category = FactsOf<"collection">["fields"][number]["category"];

const service = "essential.service.operations.support";
const published = { statementPublished: true };

const collect = (
  params: Partial<EffectParams<"collect">> = {},
  parts: RuleParts = {},
  name = "order",
) =>
  rule(
    name,
    "collect",
    { categories: ["user.contact"], purposes: ["essential.service"], basis: "contract", ...params },
    parts,
  );

/** What is decided on one field of a form with a statement, for the service, unless the test says otherwise. */
function take(
  category: Category,
  rules: readonly RuleDocument[],
  { floors = [], ...asked }: Asked & { readonly floors?: readonly PolicyDocument[] } = {},
): FieldCollection {
  const decision = policyWith(rules, floors).mayCollect({
    at: "2026-05-05T10:00:00Z",
    purpose: service,
    form: published,
    fields: [{ name: "field", category }],
    ...asked,
  });
  const [field] = decision.fields;
  if (field === undefined) throw new Error("no field");
  expect(decision.outcome).toBe(field.outcome);
  expect(decision.missing).toEqual(field.missing ?? []);
  return field;
}

const forbidden = (...reasons: readonly object[]) => ({
  field: "field",
  outcome: "forbidden",
  rules: [],
  consents: [],
  reasons,
});

const allowed = { field: "field", outcome: "allow", rules: ["order"], consents: [], reasons: [] };

const isGerman = fact("region.country", "DE");

describe("a field of a form", () => {
  it("may be taken where a rule covers what it is, and what for", () => {
    expect(take("email", [collect()])).toEqual({ ...allowed, basis: "contract" });
  });

  it("may not where no rule covers what it is: nor where a rule covers only a part of it", () => {
    const reason = { code: "data-subject-protection-impaired", detail: "no-rule" };
    expect(take("date-of-birth", [collect()])).toEqual(forbidden(reason));
    const email = collect({ categories: ["email"] });
    expect(take("user.contact", [email])).toEqual(forbidden(reason));
    expect(take("email", [rule("idle", "exempt", {})])).toEqual(forbidden(reason));
  });

  it("may not for another purpose, nor for one that is wider than the rule's", () => {
    const reason = { code: "objectives-impaired", detail: "purpose-not-allowed" };
    expect(take("email", [collect()], { purpose: "marketing" })).toEqual(forbidden(reason));
    expect(take("email", [collect()], { purpose: "essential" })).toEqual(forbidden(reason));
  });

  it("may not for a purpose that is not told", () => {
    const reason = { code: "information-required", detail: "facts-missing" };
    const { mayCollect } = policyWith([collect()]);
    const fields = [{ name: "field", category: "email" as const }];
    expect(mayCollect({ at: "2026-05-05T10:00:00Z", form: published, fields })).toMatchObject({
      outcome: "forbidden",
      fields: [{ ...forbidden(reason), missing: ["/purpose"] }],
      missing: ["/purpose"],
    });
  });

  it("lacks what could tell that it may be taken, and nothing else", () => {
    const unsure = collect({}, { when: isGerman }, "unsure");
    const marketing = rule("never", "forbid", { purposes: ["marketing"] });
    const fieldFor = (...rules: readonly RuleDocument[]) =>
      policyWith(rules).mayCollect({
        at: "2026-05-05T10:00:00Z",
        form: published,
        fields: [{ name: "field", category: "email" }],
      }).fields[0];
    expect(fieldFor(unsure)?.missing).toEqual(["/purpose", "/region/country"]);
    expect(fieldFor(unsure, collect())?.missing).toEqual(["/purpose"]);
    expect(fieldFor(marketing)?.missing).toBeUndefined();
    const factsMissing = { code: "information-required", detail: "facts-missing" };
    expect(fieldFor(collect(), marketing)).toEqual({
      ...forbidden(factsMissing, { ...factsMissing, rule: "never" }),
      missing: ["/purpose"],
    });
  });

  it("may not while it cannot be told whether a rule lets it be taken", () => {
    const rules = [collect({}, { when: isGerman })];
    const reason = { code: "information-required", detail: "facts-missing" };
    const missing = ["/region/country"];
    expect(take("email", rules)).toEqual({ ...forbidden(reason), missing });
    expect(take("email", rules, { region: { country: "DE" } }).outcome).toBe("allow");
    const none = { code: "data-subject-protection-impaired", detail: "no-rule" };
    expect(take("email", rules, { region: { country: "FR" } })).toEqual(forbidden(none));
  });

  it("is taken on the basis that asks least of the person", () => {
    const rules = [
      collect({ basis: "consent" }, {}, "b-asked"),
      collect({ basis: "legitimate-interest" }, {}, "a-wanted"),
      collect({ basis: "legitimate-interest" }, {}, "c-wanted"),
    ];
    expect(take("email", rules)).toEqual({
      ...allowed,
      basis: "legitimate-interest",
      rules: ["a-wanted", "c-wanted"],
    });
  });

  it("is decided on beside others: the form is as free as the strictest of them", () => {
    const rules = [
      collect(),
      collect({ categories: ["date-of-birth"], basis: "consent" }, {}, "b"),
    ];
    const decision = policyWith(rules).mayCollect({
      at: "2026-05-05T10:00:00Z",
      purpose: service,
      form: published,
      fields: [
        { name: "mail", category: "email" },
        { name: "born", category: "date-of-birth" },
      ],
    });
    expect(decision.fields.map(({ field, outcome }) => [field, outcome])).toEqual([
      ["mail", "allow"],
      ["born", "consent-needed"],
    ]);
    expect(decision.outcome).toBe("consent-needed");
  });
});

describe("what forbids", () => {
  const forbid = (params: EffectParams<"forbid"> = {}, parts: RuleParts = {}) =>
    rule("never", "forbid", params, parts);

  it("forbids whatever lets it be taken, on its own ground where it names one", () => {
    const reason = { code: "data-subject-protection-impaired", detail: "forbidden", rule: "never" };
    expect(take("email", [collect(), forbid()])).toEqual(forbidden(reason));
    const named = forbid({ justification: "ethics-procedure-impaired" });
    expect(take("email", [collect(), named])).toEqual(
      forbidden({ ...reason, code: "ethics-procedure-impaired" }),
    );
  });

  it("forbids what may be what it is for, and for what may be its purpose", () => {
    const outcome = (params: EffectParams<"forbid">) =>
      take("user.contact", [collect(), forbid(params)]).outcome;
    expect(outcome({ categories: ["email"] })).toBe("forbidden");
    expect(outcome({ categories: ["user"] })).toBe("forbidden");
    expect(outcome({ categories: ["date-of-birth"] })).toBe("allow");
    expect(outcome({ purposes: ["essential"] })).toBe("forbidden");
    expect(outcome({ purposes: [service] })).toBe("forbidden");
    expect(outcome({ purposes: ["marketing"] })).toBe("allow");
    const narrower = take("email", [collect(), forbid({ purposes: [service] })], {
      purpose: "essential.service",
    });
    expect(narrower.outcome).toBe("forbidden");
  });

  it("forbids too while it cannot be told, without saying on which ground", () => {
    const rules = [collect(), forbid({}, { when: isGerman })];
    expect(take("email", rules)).toEqual({
      ...forbidden({ code: "information-required", detail: "facts-missing", rule: "never" }),
      missing: ["/region/country"],
    });
    expect(take("email", rules, { region: { country: "FR" } }).outcome).toBe("allow");
  });

  it("is told of a law with the law; what is certain hides what is not", () => {
    const law = lawWith([lawRule("act", "forbid", {})], { id: "law.act" });
    const { law: citation } = lawRule("act", "forbid", {});
    const rules = [collect(), forbid({}, { when: isGerman })];
    expect(take("email", rules, { floors: [law] })).toEqual(
      forbidden({
        code: "data-subject-protection-impaired",
        detail: "forbidden",
        rule: "act",
        floor: "law.act",
        law: citation,
      }),
    );
  });

  it("is undone by a rule that overrides it, once that is certain", () => {
    const exempt = rule("but", "exempt", {}, { when: isGerman, overrides: ["never"] });
    const rules = [collect(), forbid(), exempt];
    expect(take("email", rules).outcome).toBe("forbidden");
    expect(take("email", rules).missing).toEqual(["/region/country"]);
    expect(take("email", rules, { region: { country: "DE" } }).outcome).toBe("allow");
  });

  it("hears the signal of a browser, and its silence only where signals were told", () => {
    const rules = [collect(), forbid({}, { when: fact("signals.gpc", true) })];
    const outcome = (asked: Asked) => take("email", rules, asked).outcome;
    expect(outcome({ signals: { secGpc: "1" } })).toBe("forbidden");
    expect(outcome({ signals: { secGpc: ["0", "1"] } })).toBe("forbidden");
    expect(outcome({ signals: { secGpc: "0" } })).toBe("allow");
    expect(outcome({ signals: {} })).toBe("allow");
    expect(take("email", rules)).toMatchObject({
      outcome: "forbidden",
      missing: ["/signals/secGpc"],
    });
  });
});

describe("consent", () => {
  const byConsent = [collect({ basis: "consent" })];
  const need = (kind: EffectParams<"consent">["kind"], parts: RuleParts = {}) =>
    rule(`needs-${kind}`, "consent", { kind }, parts);
  const reason = { code: "information-required", detail: "consent-needed" };

  it("is needed where it is the basis", () => {
    expect(take("email", byConsent)).toEqual({
      ...allowed,
      outcome: "consent-needed",
      basis: "consent",
      consents: ["consent"],
      reasons: [{ ...reason, rule: "order" }],
    });
  });

  it.each([
    [{ purpose: service, kind: "consent" }, "allow"],
    [{ purpose: "essential", kind: "consent" }, "allow"],
    [{ purpose: "essential", kind: "explicit" }, "allow"],
    [{ purpose: "essential", kind: "parental" }, "consent-needed"],
    [{ purpose: "essential.service.payment_processing", kind: "consent" }, "consent-needed"],
    [{ purpose: "marketing", kind: "explicit" }, "consent-needed"],
  ] as const)("counts for its purpose and narrower ones: %j, %s", (consent, outcome) => {
    expect(take("email", byConsent, { consent: [consent] }).outcome).toBe(outcome);
  });

  it("does not count for a purpose that is wider than its own", () => {
    const consent = [{ purpose: service, kind: "consent" } as const];
    const asked = { purpose: "essential.service", consent } as const;
    expect(take("email", byConsent, asked).outcome).toBe("consent-needed");
  });

  it("can be asked for by a rule beside the basis, and by a law", () => {
    const law = lawWith([lawRule("act", "consent", { kind: "explicit" })]);
    const { law: citation } = lawRule("act", "exempt", {});
    const asked = take("email", [collect()], { floors: [law] });
    expect(asked).toMatchObject({ outcome: "consent-needed", basis: "contract" });
    expect(asked.consents).toEqual(["explicit"]);
    expect(asked.reasons).toEqual([{ ...reason, rule: "act", floor: "law.test", law: citation }]);
    const plain = [{ purpose: service, kind: "consent" } as const];
    expect(take("email", [collect()], { floors: [law], consent: plain }).outcome).toBe(
      "consent-needed",
    );
    const explicit = [{ purpose: service, kind: "explicit" } as const];
    expect(take("email", [collect()], { floors: [law], consent: explicit }).outcome).toBe("allow");
  });

  it("is asked for once: who consents explicitly consents", () => {
    const asked = take("email", [...byConsent, need("explicit")]);
    expect(asked.consents).toEqual(["explicit"]);
    expect(asked.reasons.map(({ rule: name }) => name)).toEqual(["order", "needs-explicit"]);
  });

  it("of a parent is another person's: it is needed beside the child's own", () => {
    const young = {
      all: [{ fact: "subject", path: "$.ageYears", operator: "lessThan", value: 16 }],
    };
    const rules = [...byConsent, need("parental", { when: young })];
    const child = { subject: { ageYears: 15 } };
    expect(take("email", rules, child)).toMatchObject({
      outcome: "parental-consent",
      consents: ["consent", "parental"],
      reasons: [
        { ...reason, rule: "order" },
        { ...reason, detail: "parental-consent-needed", rule: "needs-parental" },
      ],
    });
    const own = { purpose: service, kind: "explicit" } as const;
    const parents = { purpose: service, kind: "parental" } as const;
    const outcome = (...consent: NonNullable<Asked["consent"]>) =>
      take("email", rules, { ...child, consent }).outcome;
    expect(outcome(own)).toBe("parental-consent");
    expect(outcome(parents)).toBe("consent-needed");
    expect(outcome(own, parents)).toBe("allow");
    expect(take("email", rules, { subject: { ageYears: 16 }, consent: [own] }).outcome).toBe(
      "allow",
    );
  });

  it("is asked for too while it cannot be told whether it is needed", () => {
    const rules = [collect(), need("parental", { when: isGerman })];
    expect(take("email", rules)).toMatchObject({
      outcome: "parental-consent",
      missing: ["/region/country"],
    });
    const consent = [{ purpose: service, kind: "parental" } as const];
    const { missing, ...given } = take("email", rules, { consent });
    expect(given).toEqual({ ...allowed, basis: "contract" });
    expect(missing).toBeUndefined();
  });

  it("may turn out to be needless: the fact is missing that would give another basis", () => {
    const rules = [...byConsent, collect({}, { when: isGerman }, "bought")];
    expect(take("email", rules)).toMatchObject({
      outcome: "consent-needed",
      missing: ["/region/country"],
    });
    const consent = [{ purpose: service, kind: "consent" } as const];
    expect(take("email", rules, { consent }).missing).toBeUndefined();
    const owed = collect({ basis: "legal-obligation" }, { when: isGerman }, "owed");
    const asked = take("email", [collect(), owed, need("explicit")]);
    expect([asked.outcome, asked.basis]).toEqual(["consent-needed", "contract"]);
    expect(asked.missing).toBeUndefined();
  });

  it("does not help where something forbids: none is asked for then", () => {
    const { consents } = take("email", [...byConsent, rule("never", "forbid", {})]);
    expect(consents).toEqual([]);
  });
});

describe("health data", () => {
  const medical = [collect({ categories: ["user"] })];
  const safeguard = (categories: EffectParams<"safeguard">["categories"], parts: RuleParts = {}) =>
    lawWith([lawRule("act", "safeguard", { categories }, parts)]);
  const reason = {
    code: "confidentiality-obligation-compromised",
    detail: "health-rules-not-in-force",
  };

  it.each(["prescription", "user.health", "user.health.medical_diagnosis", "user"] as const)(
    "may not be taken where no law for it is in force: %s",
    (category) => {
      expect(take(category, medical)).toEqual(forbidden(reason));
    },
  );

  it("may be where one is in force that is for all of it", () => {
    const outcome = (category: Category, floor: PolicyDocument) =>
      take(category, medical, { floors: [floor] }).outcome;
    expect(outcome("prescription", safeguard(["user.health"]))).toBe("allow");
    expect(outcome("prescription", safeguard(["user.health.prescriptions"]))).toBe("allow");
    expect(outcome("user", safeguard(["user.health"]))).toBe("allow");
    expect(outcome("user.health", safeguard(["user.health.prescriptions"]))).toBe("forbidden");
    expect(outcome("prescription", safeguard(["user.health.medications"]))).toBe("forbidden");
  });

  it("may not be while it cannot be told whether it is in force", () => {
    const floors = [safeguard(["user.health"], { when: isGerman })];
    const missing = ["/region/country"];
    expect(take("prescription", medical, { floors })).toEqual({ ...forbidden(reason), missing });
    const region = { country: "DE" };
    expect(take("prescription", medical, { floors, region }).outcome).toBe("allow");
  });
});

describe("a form without a published statement", () => {
  const reason = { code: "information-required", detail: "no-published-statement" };

  it("may take nothing", () => {
    const form = { statementPublished: false };
    expect(take("email", [collect()], { form })).toEqual(forbidden(reason));
  });

  it("may take nothing while it is not told whether there is one", () => {
    const missing = ["/form/statementPublished"];
    expect(take("email", [collect()], { form: {} })).toEqual({ ...forbidden(reason), missing });
  });
});

describe("all that stands in the way", () => {
  it("is told together", () => {
    const form = { statementPublished: false };
    const { reasons } = take("prescription", [collect(), rule("never", "forbid", {})], { form });
    expect(reasons.map(({ detail }) => detail)).toEqual([
      "no-rule",
      "forbidden",
      "health-rules-not-in-force",
      "no-published-statement",
    ]);
  });
});

describe("a form that is asked about outside of all versions of a policy", () => {
  it("may take nothing", () => {
    const version = { id: "privacy.test", domain: "privacy", version: "1", timeZone: "UTC" };
    const rules = [collect()];
    const book = privacy.loadBook([{ ...version, effective: { from: "2026-06-01" }, rules }]);
    const asked = {
      at: "2026-05-31T23:59:59Z",
      purpose: service,
      form: published,
      fields: [{ name: "field", category: "email" }],
    } as const;
    expect(book.mayCollect(asked).fields).toEqual([
      forbidden({ code: "information-required", detail: "no-version-in-force" }),
    ]);
    expect(book.mayCollect({ ...asked, at: "2026-06-01T00:00:00Z" }).outcome).toBe("allow");
  });
});

describe("a consent that is asked for on some bases", () => {
  const parental = lawRule("parental", "consent", { kind: "parental", bases: ["consent"] });

  it("is not needed where the field is taken on another, which is chosen for that", () => {
    const onContract = rule("written", "consent", { kind: "explicit", bases: ["contract"] });
    const interest = collect({ basis: "legitimate-interest" }, {}, "interest");
    const both = [collect(), interest, onContract];
    expect(take("email", both)).toMatchObject({ outcome: "allow", rules: ["interest"] });
    expect(take("email", [collect(), onContract])).toMatchObject({
      outcome: "consent-needed",
      consents: ["explicit"],
    });
    const maybe = collect(
      { basis: "legitimate-interest" },
      { when: { all: [fact("subject.vulnerable", false)] } },
      "maybe",
    );
    expect(take("email", [collect(), maybe, onContract])).toMatchObject({
      outcome: "consent-needed",
      missing: ["/subject/vulnerable"],
    });
  });
  const isAsked = (basis: EffectParams<"collect">["basis"]) =>
    take("email", [collect({ basis })], { floors: [lawWith([parental])] }).outcome;

  it("is not asked for on others", () => {
    expect(isAsked("consent")).toBe("parental-consent");
    expect(isAsked("contract")).toBe("allow");
  });
});
