import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { catalogues } from "../../../src/messages/catalogues.js";
import { type CheckedCatalogues, checkCatalogues } from "../../../src/messages/check-catalogue.js";
import { codesOfPolicies } from "../../../src/messages/codes-of-policies.js";
import { builtInReasons, escalationReasons } from "../../../src/messages/reason-codes.js";
import type { Text, Texts } from "../../../src/messages/text.js";
import { policyFolders } from "../../support/policy-folders.js";
import { nodesOf, readSources } from "../../support/source-files.js";

const none = { reasons: [], fees: [] };

describe("the catalogues", () => {
  test("have a text for every code of the policies that ship", () => {
    const paths = policyFolders().map((folder) => `rules/${folder}/policy.json`);
    const codes = codesOfPolicies(paths.map((path) => JSON.parse(readFileSync(path, "utf8"))));
    expect(codes.reasons).toContain("final-sale");
    expect(codes.fees).toContain("restocking");
    expect(checkCatalogues(catalogues, codes)).toEqual([]);
  });

  test("have a text for every code that the source gives", () => {
    const obligations = Object.keys(catalogues.en.obligations);
    const known = [...Object.keys(builtInReasons), ...obligations];
    expect(codesInSource("returns")).toContain("window-expired");
    expect(codesInSource("returns").filter((code) => !known.includes(code))).toEqual([]);
  });

  test("have a text for every code that the source gives for complaints, and for no others", () => {
    const codes = codesInSource("escalation").filter((code) => code !== "notice");
    const known = [...Object.keys(escalationReasons), "calendar-not-covered", "internal"];
    expect([...new Set(codes)].sort()).toEqual(known.sort());
  });

  test("have exactly the same codes in every language", () => {
    const { en, bn, mr } = catalogues;
    for (const group of Object.keys(en) as (keyof typeof en)[]) {
      expect(Object.keys(bn[group]).sort()).toEqual(Object.keys(en[group]).sort());
      expect(Object.keys(mr[group]).sort()).toEqual(Object.keys(en[group]).sort());
    }
  });

  test("show customers no code", () => {
    const codes = Object.keys(catalogues.en.reasons).filter((code) => code.includes("-"));
    for (const catalogue of Object.values(catalogues)) {
      const texts = Object.values(catalogue)
        .flatMap((table) => customerTexts(table))
        .flat();
      expect(texts.filter((text) => codes.some((code) => text.includes(code)))).toEqual([]);
    }
  });

  test("tell customers of suspicions only that somebody looks", () => {
    for (const { reasons, outcomes } of Object.values(catalogues)) {
      for (const code of [
        "fraud-risk",
        "internal",
        "many-returns",
        "return-rate",
        "many-claims",
      ] as const)
        expect(reasons[code].customer).toBe(outcomes.review.customer);
    }
  });

  test("write Bengali and Marathi in their own scripts", () => {
    const ofCustomers = (locale: "bn" | "mr") =>
      Object.values(catalogues[locale])
        .flatMap((table) => customerTexts(table))
        .flat();
    const keywords = /\{\w+(, (plural|select),)?|=?\w+ (?=\{)|PayPal/g;
    const texts = [...ofCustomers("bn"), ...ofCustomers("mr")];
    expect(texts.filter((text) => /[a-z]/i.test(text.replaceAll(keywords, "")))).toEqual([]);
  });
});

describe("the check", () => {
  const { en } = catalogues;
  const planted = (code: string, texts: object, locale: "en" | "bn" | "mr" = "bn") =>
    checkCatalogues(
      {
        ...catalogues,
        [locale]: {
          ...catalogues[locale],
          reasons: { ...catalogues[locale].reasons, [code]: texts },
        },
      },
      none,
    );

  test("finds a code of a policy without a text, in every language and for both audiences", () => {
    const codes = { reasons: ["left-in-the-rain"], fees: ["umbrella"] };
    expect(checkCatalogues(catalogues, codes)).toEqual(
      ["en", "bn", "mr"].flatMap((locale) =>
        ["reasons/left-in-the-rain", "fees/umbrella"].flatMap((place) =>
          ["customer", "agent"].map((one) => `${locale}: \`${place}/${one}\` has no text`),
        ),
      ),
    );
  });

  test.each([
    ["route", { owner: "night-watch" }, ["roles/night-watch/customer"]],
    ["authority", { role: "night-watch" }, ["roles/night-watch/agent"]],
    ["target", { target: "tow" }, ["targets/tow/agent", "promises/tow/customer"]],
    ["target", { target: "tow" }, ["missedPromises/tow/customer"]],
    ["target", { target: "update", pausedBy: ["full-moon"] }, ["grounds/full-moon/agent"]],
    ["step", { action: "notify", to: "night-watch" }, ["roles/night-watch/customer"]],
    ["step", { action: "refer", to: "moon-court" }, ["bodies/moon-court/customer"]],
    ["step", { action: "act", what: "howl" }, ["tasks/howl/agent"]],
    ["refer", { to: "moon-court", right: "appeal" }, ["rights/appeal/customer"]],
    ["decline", { reason: "moonlight" }, ["reasons/moonlight/customer"]],
    ["decline", { reason: "not-a-complaint", referTo: "moon" }, ["referrals/moon/customer"]],
    ["notice", { with: "update", items: ["phase"] }, ["items/phase/agent"]],
  ])("finds a code of a complaint policy's %s %o without a text", (type, params, places) => {
    const codes = codesOfPolicies([{ rules: [{ event: { type, params } }] }]);
    const found = checkCatalogues(catalogues, codes);
    for (const locale of ["en", "bn", "mr"])
      for (const place of places) expect(found).toContain(`${locale}: \`${place}\` has no text`);
  });

  test("asks for no text for customers of a promise that is the shop's own affair", () => {
    const event = { type: "target", params: { target: "safety-report", pausedBy: "any" } };
    expect(checkCatalogues(catalogues, codesOfPolicies([{ rules: [{ event }] }]))).toEqual([]);
  });

  test("finds a text that one language lacks", () => {
    expect(planted("final-sale", { customer: "বিক্রি" })).toEqual([
      "bn: `reasons/final-sale/agent` has no text",
    ]);
    const without: CheckedCatalogues = { ...catalogues, mr: { ...catalogues.mr, fees: {} } };
    expect(checkCatalogues(without, none)).toHaveLength(2 * Object.keys(en.fees).length);
  });

  test("finds a text of a code that the source gives which is missing everywhere", () => {
    const { "shop-chooses": _left, ...reasons } = en.reasons;
    const without = { en: { reasons }, bn: { reasons }, mr: { reasons } };
    expect(checkCatalogues(without, none)).toContain(
      "en: `reasons/shop-chooses/customer` has no text",
    );
  });

  test.each([
    [{ customer: " ", agent: "ক" }, "customer` is empty"],
    [{ customer: "{", agent: "ক" }, "customer` is not an ICU text"],
    [{ customer: "{n, plural, one {ক}}", agent: "ক" }, "customer` is not an ICU text"],
    [{ customer: "{rule}", agent: "ক" }, "customer` shows `rule` to customers"],
    [{ customer: "ক", agent: "{on, date}" }, "agent` formats `on` itself: write `{on}`"],
    [{ customer: "ক", agent: "{amount}" }, "agent` has other arguments than in English"],
  ])("finds what is wrong with %o", (texts, problem) => {
    const found = planted("final-sale", texts);
    expect(found).toContain(`bn: \`reasons/final-sale/${problem}`);
  });

  test("finds an argument for which the source gives no value", () => {
    const texts = { customer: "Until {closesOn}.", agent: "Late." };
    expect(planted("window-expired", texts, "en")).toContain(
      "en: `reasons/window-expired/customer` has no value for `closesOn`",
    );
  });
});

test("codes are collected from what policies say, whatever else they hold", () => {
  const event = { type: "fee", params: { kind: "b" } };
  const rules = [{ event }, { event: { type: "deny", params: { reason: "a" } } }, { event }, null];
  expect(codesOfPolicies([{ rules }, { rules: 3 }, null])).toMatchObject({
    reasons: ["a"],
    fees: ["b"],
  });
});

function customerTexts(table: Readonly<Record<string, Partial<Texts>>>): Text[] {
  return Object.values(table).flatMap(({ customer = [] }) => customer);
}

/**
 * Every text that stands at `code:` in the domain's source, or at `review:`, but for the codes of issues;
 * of one that is chosen, all.
 */
function codesInSource(domain: string): string[] {
  const issueCalls = ["createIssue", "issue"];
  return readSources(`src/${domain}`).flatMap((file) =>
    nodesOf(file).flatMap((node) => {
      if (!ts.isPropertyAssignment(node)) return [];
      if (!["code", "review"].includes(node.name.getText())) return [];
      const call = node.parent.parent;
      const ofIssue = ts.isCallExpression(call) && issueCalls.includes(call.expression.getText());
      const { initializer } = node;
      const chosen = ts.isConditionalExpression(initializer)
        ? [initializer.whenTrue, initializer.whenFalse]
        : [initializer];
      return ofIssue ? [] : chosen.filter(ts.isStringLiteral).map(({ text }) => text);
    }),
  );
}
