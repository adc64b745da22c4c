import type { FactsDocument } from "../../src/policy/declared-facts.js";
import type { PolicyDocument, RuleDocument } from "../../src/policy/document-schema.js";
import type { EffectParams, EffectType } from "../../src/returns/effects.js";
import { rule } from "./returns.js";

/** A calendar on which only weekends are no business days. */
export const weekendsOnly = {
  weekend: ["saturday", "sunday"],
  holidays: [],
  coveredUntil: "2099-12-31",
} as const;

/** A rule of a law, with a citation. */
export function lawRule<Type extends EffectType>(
  type: Type,
  params: EffectParams<Type>,
  parts: Parameters<typeof rule>[2] & { readonly article?: string } = {},
): RuleDocument {
  const { article = "article 1", ...rest } = parts;
  return {
    ...rule(type, params, rest),
    law: { article, source: "a test", mark: "verified" },
  };
}

/** A floor made for tests: of the basis and with the rules given. */
export function lawWith(
  rules: readonly RuleDocument[],
  parts: Partial<PolicyDocument> = {},
): PolicyDocument {
  return {
    id: "law.test",
    domain: "returns",
    version: "1",
    timeZone: "UTC",
    law: { jurisdiction: "EU", basis: "withdrawal" },
    rules,
    ...parts,
  };
}

/** A withdrawal right of 14 days as the EU has it, without its exceptions. */
export const withdrawal = lawWith(
  [
    lawRule(
      "entitle",
      { remedies: ["refund"], window: { days: 14, anchor: "last-delivery" } },
      { name: "right", article: "article 9" },
    ),
    lawRule(
      "settle",
      { outboundShipping: "last-item", outboundShippingUpTo: "cheapest-standard" },
      { name: "refund-of-shipping", article: "article 13" },
    ),
    lawRule(
      "reimburse",
      { on: "request", withinDays: 14, withheldUntil: "receipt-or-proof" },
      { name: "refund-in-time", article: "article 13" },
    ),
    lawRule(
      "return-shipping",
      { paidBy: "customer" },
      { name: "return-cost", article: "article 14" },
    ),
  ],
  { id: "law.withdrawal" },
);

/** A right for defective goods: repair or replacement, free of charge, within two years. */
export const conformity = lawWith(
  [
    lawRule(
      "entitle",
      { remedies: ["repair", "replacement"], window: { years: 2, anchor: "delivery" } },
      {
        name: "right",
        when: {
          all: [{ fact: "request", path: "$.reason", operator: "equal", value: "defective" }],
        },
        article: "article 13",
      },
    ),
    lawRule(
      "return-shipping",
      { paidBy: "shop" },
      { name: "free-of-charge", article: "article 14" },
    ),
  ],
  { id: "law.conformity", law: { jurisdiction: "EU", basis: "non-conformity" } },
);

/** A right for defective goods within a time that only a person can tell. */
export const guarantee = lawWith(
  [
    lawRule(
      "entitle",
      { remedies: ["refund", "replacement"], discretion: true },
      {
        name: "right",
        when: {
          all: [{ fact: "request", path: "$.reason", operator: "equal", value: "defective" }],
        },
        article: "section 259",
      },
    ),
  ],
  { id: "law.guarantee", law: { jurisdiction: "AU", basis: "non-conformity" } },
);

/** The facts that several laws declare together: a shop that declares them too knows them all. */
export function declaredBy(laws: readonly PolicyDocument[]): FactsDocument {
  const entries = laws.flatMap(({ facts = {} }) => Object.entries(facts));
  const groups = [...new Set(entries.map(([group]) => group))];
  return Object.fromEntries(
    groups.map((group) => [
      group,
      Object.assign({}, ...entries.flatMap(([name, types]) => (name === group ? [types] : []))),
    ]),
  );
}
