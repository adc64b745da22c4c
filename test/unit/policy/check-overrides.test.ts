import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/policy/parse-policy.js";
import { testLanguage } from "../../property/arbitraries/policy-documents.js";
import { documentWith, messagesOf, ruleWith } from "./messages.js";

/** A document with one rule per name, each with the overrides that stand behind it. */
function documentOf(...rules: readonly (readonly [string, ...string[]])[]) {
  return documentWith({
    rules: rules.map(([name, ...overrides]) => ruleWith({ name, overrides })),
  });
}

const cycle = (rule: number, received: string) =>
  `override_cycle: /rules/${rule}/overrides: expected overrides that do not lead back to the rule itself, got ${received}`;
const unknown = (path: string, received: string) =>
  `unknown_rule: ${path}: expected the name of a rule, got ${received}`;

describe("overrides", () => {
  it("become positions in the order of the rules' names, each once", () => {
    const result = parsePolicy(documentOf(["z"], ["a", "z", "m", "z"], ["m", "z"]), testLanguage);
    const rules = result.success ? result.data.rules : [];
    expect(rules.map(({ name, overrides }) => [name, overrides])).toEqual([
      ["a", [2, 1]],
      ["m", [2]],
      ["z", []],
    ]);
  });

  it("name several rules by how their names begin, but never the rule itself", () => {
    const rules = documentOf(["window.a"], ["window.b"], ["window.c", "window.*"], ["windows.d"]);
    const result = parsePolicy(rules, testLanguage);
    const parsed = result.success ? result.data.rules : [];
    expect(parsed.map(({ name, overrides }) => [name, overrides])).toEqual([
      ["window.a", []],
      ["window.b", []],
      ["window.c", [0, 1]],
      ["windows.d", []],
    ]);
    expect(messagesOf(documentOf(["a", "window.*"]))).toEqual([
      unknown("/rules/0/overrides/0", "`window.*`"),
    ]);
  });

  it("are refused where they name no rule, with the nearest name", () => {
    expect(messagesOf(documentOf(["window.standard"], ["b", "window.standart", "zebra"]))).toEqual([
      unknown("/rules/1/overrides/0", "`window.standart`; did you mean `window.standard`?"),
      unknown("/rules/1/overrides/1", "`zebra`"),
    ]);
  });

  it("are counted where they stand, next to those that are no names", () => {
    const rules = [ruleWith({ overrides: [5, "zebra"] })];
    expect(messagesOf(documentWith({ rules })).at(-1)).toBe(
      unknown("/rules/0/overrides/1", "`zebra`"),
    );
  });

  it("are refused where a rule overrides itself", () => {
    expect(messagesOf(documentOf(["a", "a"]))).toEqual([cycle(0, "`a` → `a`")]);
  });

  it("are refused where they go round, at the first rule of the cycle and of no other", () => {
    const rules = documentOf(["end"], ["b", "c", "end"], ["c", "b"], ["start", "b"]);
    expect(messagesOf(rules)).toEqual([cycle(1, "`b` → `c` → `b`")]);
  });

  it("are refused cycle by cycle", () => {
    expect(messagesOf(documentOf(["a", "b"], ["b", "a"], ["c", "d"], ["d", "c"]))).toEqual([
      cycle(0, "`a` → `b` → `a`"),
      cycle(2, "`c` → `d` → `c`"),
    ]);
  });

  it.each([
    [5, "`r0` → `r1` → `r2` → `r3` → `r4` → `r0`"],
    [6, "`r0` → `r1` → `r2` → `r3` → `r4` → `r5` → …"],
    [5000, "`r0` → `r1` → `r2` → `r3` → `r4` → `r5` → …"],
  ])("are refused where %i rules go round", (count, received) => {
    const rules = Array.from({ length: count }, (_, index) =>
      ruleWith({ name: `r${index}`, overrides: [`r${(index + 1) % count}`] }),
    );
    expect(messagesOf(documentWith({ rules }))).toEqual([cycle(0, received)]);
  });
});

describe("a rule's name", () => {
  it("is refused where another rule has it", () => {
    expect(messagesOf(documentOf(["a"], ["b"], ["a"], ["a"]))).toEqual([
      "duplicate_name: /rules/2/name: expected a name that no other rule has, got `a`",
      "duplicate_name: /rules/3/name: expected a name that no other rule has, got `a`",
    ]);
  });

  it("is known to others where its rule is broken", () => {
    const rules = [ruleWith({ event: null }), ruleWith({ name: "b", overrides: ["a"] })];
    expect(messagesOf(documentWith({ rules }))).toEqual([
      "invalid_type: /rules/0/event: expected an object, got null",
    ]);
  });
});
