import { describe, expect, it } from "vitest";
import { createClosuresEngine } from "../../../src/engines/closures.js";
import type { Condition } from "../../../src/ir/condition.js";
import { all, any, not, ruleOn, shared, testOf } from "./rules.js";

const missing = (condition: Condition, record: object) =>
  createClosuresEngine([ruleOn({ kind: "always" }), ruleOn(condition)])
    .missing(1, record as Readonly<Record<string, unknown>>)
    .map(({ fact, steps }) => [fact, ...steps].join("."));

const on = (fact: string) => testOf(fact, "equal", 1);

describe("the missing facts of a rule", () => {
  it.each<[string, Condition, object, string[]]>([
    ["that is told", all(on("a"), on("b")), { a: 2 }, []],
    ["that is told though one of its facts is missing", any(on("a"), on("b")), { b: 1 }, []],
    ["that is always", { kind: "always" }, {}, []],
    ["of one test", all(on("a")), {}, ["a"]],
    ["with both sides missing", all(testOf("a", "lessThan", "b.c")), {}, ["a", "b.c"]],
    ["with one side missing", all(testOf("a", "lessThan", "b.c")), { a: 1 }, ["b.c"]],
    ["with null", all(on("a.b")), { a: { b: null } }, ["a.b"]],
    ["are not those of a part that is told", all(on("a"), any(on("b"), on("c"))), { c: 1 }, ["a"]],
    [
      "are those of all parts that are not",
      any(on("a"), not(all(on("b"), on("c")))),
      { c: 1 },
      ["a", "b"],
    ],
    ["are found in shared conditions", not(shared(all(on("a")))), {}, ["a"]],
  ])("%s", (_, condition, record, names) => {
    expect(missing(condition, record)).toEqual(names);
  });

  it("are none for a rule that does not exist", () => {
    expect(createClosuresEngine([]).missing(0, {})).toEqual([]);
  });
});
