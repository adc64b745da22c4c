import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClosuresEngine } from "../../src/engines/closures.js";
import { toJsonRulesEngine } from "../../src/engines/to-json-rules-engine.js";
import { PolicyError } from "../../src/errors/policy-error.js";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import { toJsonSchema } from "../../src/policy/json-schema.js";
import { type ParsedPolicy, parsePolicy } from "../../src/policy/parse-policy.js";
import { printPolicy } from "../../src/policy/print-policy.js";
import { structuralIssues } from "../../src/policy/structural-issues.js";
import { runs } from "../support/property-options.js";
import { everyTypeSchema } from "./arbitraries/fact-places.js";
import { factRecord } from "./arbitraries/fact-records.js";
import { mutated } from "./arbitraries/json-mutations.js";
import {
  soundDocument,
  testEffects,
  testLanguage,
  testWindow,
  windowedDocument,
} from "./arbitraries/policy-documents.js";

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validate = ajv.compile(
  toJsonSchema({ domain: "test", effects: testEffects, windows: testWindow }),
);
const changed = soundDocument.chain(mutated);
const record = factRecord(everyTypeSchema, { shortestList: 0, complete: false });

function parsed(document: unknown): ParsedPolicy {
  const result = parsePolicy(document, testLanguage);
  if (!result.success) throw result.error;
  return result.data;
}

describe("the JSON Schema", () => {
  it("accepts every sound document", () => {
    const law = fc.property(soundDocument, (document) => {
      expect(validate(document)).toBe(true);
    });
    fc.assert(law, runs());
  });

  it("accepts exactly what Zod accepts", { timeout: 300_000 }, () => {
    const verdicts = { true: 0, false: 0 };
    const law = fc.property(changed, (document) => {
      const { success } = testLanguage.schema.safeParse(document);
      verdicts[`${success}`] += 1;
      expect(validate(document)).toBe(success);
    });
    fc.assert(law, runs(5_000));
    const fewer = Math.min(verdicts.true, verdicts.false);
    expect(fewer).toBeGreaterThan((verdicts.true + verdicts.false) / 10);
  });
});

describe("a document", () => {
  it("is accepted or refused with located one-line issues, and never throws", () => {
    const law = fc.property(changed, (document) => {
      const result = parsePolicy(document, testLanguage);
      if (result.success) return;
      expect(result.error).toBeInstanceOf(PolicyError);
      expect(result.error.issues).not.toEqual([]);
      for (const { code, path, message } of result.error.issues) {
        expect(code).toMatch(/^[a-z_]+$/);
        expect(path).toMatch(/^(\/.*)?$/);
        expect(message).toMatch(/^(\/|the document: )/);
        expect(message).not.toMatch(/[\p{Cc}\p{Cs}]|\.$/u);
        expect(pathExists(document, path)).toBe(true);
      }
    });
    fc.assert(law, runs(3_000));
  });

  it("is refused whenever Zod refuses it", () => {
    const law = fc.property(changed, (document) => {
      const isStructural = testLanguage.schema.safeParse(document).success;
      expect([...structuralIssues(testLanguage.schema, document)].length === 0).toBe(isStructural);
      if (!isStructural) expect(parsePolicy(document, testLanguage).success).toBe(false);
    });
    fc.assert(law, runs());
  });

  it("parses to the same rules after a round trip through JSON", () => {
    const law = fc.property(soundDocument, (document) => {
      const again = parsed(JSON.parse(JSON.stringify(document)));
      expect(again).toEqual(parsed(document));
      expect(parsed(again.document)).toEqual(again);
    });
    fc.assert(law, runs());
  });

  it("parses to the same rules in whatever order they stand", () => {
    const twice = soundDocument.chain((document) =>
      fc.tuple(
        fc.constant(document),
        fc.shuffledSubarray([...document.rules], { minLength: document.rules.length }),
      ),
    );
    const law = fc.property(twice, ([document, rules]) => {
      const shown = (policy: PolicyDocument) => parsed(policy).rules.map(withoutPointers);
      expect(shown({ ...document, rules })).toEqual(shown(document));
    });
    fc.assert(law, runs());
  });

  it("is the same rules when it is printed and parsed again, and prints the same once more", () => {
    const law = fc.property(windowedDocument, (document) => {
      const first = parsed(document);
      const printed = printPolicy(first);
      const again = parsed(printed);
      expect(again.rules.map(withoutPointers)).toEqual(first.rules.map(withoutPointers));
      expect(printPolicy(again)).toEqual(printed);
      const { rules: _rules, conditions: _conditions, ...settings } = document;
      expect(printed).toMatchObject(settings);
    });
    fc.assert(law, runs());
  });

  it("holds on the same facts when it is printed and read again", () => {
    const law = fc.property(soundDocument, record, (document, facts) => {
      const { rules } = parsed(document);
      const printed = { ...document, rules: toJsonRulesEngine(rules).map(asDocument) };
      const again = parsed(printed).rules;
      expect(toJsonRulesEngine(again)).toEqual(toJsonRulesEngine(rules));
      expect(createClosuresEngine(again).fire(facts)).toEqual(
        createClosuresEngine(rules).fire(facts),
      );
    });
    fc.assert(law, runs());
  });
});

/** Where a rule stands is the one thing that its place in the document may change. */
function withoutPointers(rule: object): unknown {
  return JSON.parse(JSON.stringify(rule, (key, value) => (key === "pointer" ? undefined : value)));
}

/** A rule as json-rules-engine has it, as a document has it: `all: []` is `"always"`. */
function asDocument(rule: ReturnType<typeof toJsonRulesEngine>[number]) {
  const isAlways = JSON.stringify(rule.conditions) === '{"all":[]}';
  return { ...rule, conditions: isAlways ? "always" : rule.conditions };
}

/** Whether a pointer leads to a place in a document, or to a key that could be there. */
function pathExists(document: unknown, pointer: string): boolean {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const parent = keys.slice(0, -1).reduce<unknown>((value, key) => {
    const isGroup = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return isGroup ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  }, document);
  return keys.length === 0 || (typeof parent === "object" && parent !== null);
}
