import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChange } from "../../src/domain/apply-change.js";
import type { FactChange } from "../../src/domain/what-would-change.js";
import { improves } from "../../src/returns/compare-decisions.js";
import { returns } from "../../src/returns/index.js";
import { conformity, weekendsOnly, withdrawal } from "../support/law.js";
import { runs } from "../support/property-options.js";
import { documentWith } from "../support/returns.js";
import { lawFacts } from "./arbitraries/law-facts.js";
import { storeRules } from "./arbitraries/store-rules.js";

const some = fc.subarray([withdrawal, conformity]);

test("what is shown to change a decision changes it, and nothing less does", {
  timeout: 300_000,
}, () => {
  let shown = 0;
  const law = fc.property(storeRules, some, lawFacts, (rules, floors, facts) => {
    const policy = returns.load(documentWith({ calendar: weekendsOnly, rules }), { floors });
    const { decision, changes } = policy.explain(facts);
    const better = (some: readonly FactChange[]) => {
      const changed = some.reduce<unknown>((at, change) => applyChange(at, change), facts);
      const result = policy.safeDecide(changed);
      return result.success && improves(result.data, decision);
    };
    for (const found of changes) {
      shown += 1;
      expect(better(found.changes)).toBe(true);
      for (const less of properSubsets(found.changes)) expect(better(less)).toBe(false);
    }
  });
  fc.assert(law, runs(60));
  expect(shown).toBeGreaterThan(50);
});

function properSubsets<Element>(all: readonly Element[]): readonly (readonly Element[])[] {
  return Array.from({ length: 2 ** all.length - 1 }, (_, bits) =>
    all.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  );
}
