import { describe, expect, it } from "vitest";
import { createClosuresEngine } from "../../../src/engines/closures.js";
import { createGeneratedEngine } from "../../../src/engines/generated/create-generated-engine.js";
import { createJsonRulesEngine } from "../../../src/engines/json-rules-engine.js";
import { traceCondition } from "../../../src/engines/trace.js";
import type { Condition } from "../../../src/ir/condition.js";
import type { Kleene } from "../../../src/ir/kleene.js";
import { all, any, not, ruleOn, shared, testOf } from "./rules.js";

const yes = testOf("one", "equal", 1);
const no = testOf("one", "equal", 2);
const untold = testOf("gone", "equal", 1);
const record = { one: 1, nothing: null, group: { two: 2, nothing: null }, list: [] };

const engines: readonly (readonly [
  string,
  (condition: Condition) => Promise<Kleene | undefined>,
])[] = [
  ["closures", async (one) => createClosuresEngine([ruleOn(one)]).fire(record)[0]],
  ["generated", async (one) => createGeneratedEngine([ruleOn(one)]).fire(record)[0]],
  ["json-rules-engine", async (one) => (await createJsonRulesEngine([ruleOn(one)])(record))[0]],
  ["the trace", async (one) => traceCondition(one, record).truth],
];

describe.each(engines)("%s", (_, truthOf) => {
  it.each<[string, Condition, Kleene]>([
    ["always", { kind: "always" }, true],
    ["a test that holds", all(yes), true],
    ["a test that does not", all(no), false],
    ["a bare test", yes, true],
    ["a missing fact", all(untold), undefined],
    ["a fact that is null", all(testOf("nothing", "notEqual", 1)), undefined],
    ["a member that is null", all(testOf("group.nothing", "equal", 1)), undefined],
    ["a member of a missing fact", all(testOf("gone.two", "lessThan", 1)), undefined],
    ["a member of null", all(testOf("nothing.two", "lessThan", 1)), undefined],
    ["a missing operand", all(testOf("one", "notIn", "gone")), undefined],
    ["an operand that is null", all(testOf("one", "notEqual", "nothing")), undefined],
    ["an operand's member", all(testOf("one", "lessThan", "group.two")), true],
    ["an empty list", all(testOf("one", "notIn", "list")), true],
    ["not of what holds", not(yes), false],
    ["not of what is untold", not(untold), undefined],
    ["not of not", not(not(all(yes, untold))), undefined],
    ["all with what does not hold", all(untold, no), false],
    ["all with what is untold", all(yes, untold), undefined],
    ["any with what holds", any(untold, yes), true],
    ["any with what is untold", any(no, untold), undefined],
    ["any of what does not hold", any(no, all(no)), false],
    ["not all, one of which does not hold", not(all(untold, no)), true],
    ["not any, one of which is untold", not(any(untold, no)), undefined],
    ["a shared condition", shared(any(yes)), true],
    ["a shared condition below not", not(shared(all(untold, yes))), undefined],
  ])("tells %s", async (_case, condition, truth) => {
    expect(await truthOf(condition)).toBe(truth);
  });
});

describe("several rules", () => {
  const rules = [all(yes), all(no), all(untold)].map(ruleOn);

  it("are told in their order", async () => {
    expect(createClosuresEngine(rules).fire(record)).toEqual([true, false, undefined]);
    expect(createGeneratedEngine(rules).fire(record)).toEqual([true, false, undefined]);
    expect(await createJsonRulesEngine(rules)(record)).toEqual([true, false, undefined]);
  });

  it("are told anew at every call, overlapping calls too", async () => {
    const fire = createJsonRulesEngine(rules);
    const fired = await Promise.all([fire(record), fire({ one: 2, gone: 1 }), fire({})]);
    expect(fired).toEqual([
      [true, false, undefined],
      [false, true, true],
      [undefined, undefined, undefined],
    ]);
  });

  it("are none where there is none", async () => {
    expect(createClosuresEngine([]).fire(record)).toEqual([]);
    expect(createGeneratedEngine([]).fire(record)).toEqual([]);
    expect(await createJsonRulesEngine([])(record)).toEqual([]);
  });

  it("leave the record as it was", async () => {
    const frozen = Object.freeze({ ...record });
    await createJsonRulesEngine(rules)(frozen);
    createClosuresEngine(rules).fire(frozen);
    createGeneratedEngine(rules).fire(frozen);
    expect(frozen).toEqual(record);
  });
});
