import { describe, expect, it } from "vitest";
import { traceCondition } from "../../../src/engines/trace.js";
import { all, any, not, shared, testOf } from "./rules.js";

describe("traceCondition", () => {
  it("writes down what a test saw and what it was compared with", () => {
    expect(traceCondition(testOf("a.b", "lessThan", 3), { a: { b: 2 } })).toEqual({
      kind: "test",
      truth: true,
      fact: "a",
      path: "$.b",
      seen: 2,
      operator: "lessThan",
      operand: { value: 3 },
      pointer: "/a.b",
    });
  });

  it("leaves out what was missing, on both sides", () => {
    const trace = traceCondition(testOf("a", "equal", "b.c"), { b: {} });
    expect(trace).toEqual({
      kind: "test",
      truth: undefined,
      fact: "a",
      path: "$",
      operator: "equal",
      operand: { fact: "b", path: "$.c" },
      pointer: "/a",
    });
    expect("seen" in trace).toBe(false);
  });

  it("shows the other fact of a comparison", () => {
    expect(traceCondition(testOf("a", "equal", "b"), { a: 1, b: 2 })).toMatchObject({
      truth: false,
      operand: { fact: "b", path: "$", seen: 2 },
    });
  });

  it("follows every part, those that no longer matter too", () => {
    const condition = any(shared(testOf("a", "equal", 1)), not(all(testOf("b", "equal", 1))), {
      kind: "always",
    });
    expect(traceCondition(condition, { a: 1 })).toMatchObject({
      kind: "any",
      truth: true,
      conditions: [
        { kind: "shared", name: "s", truth: true, condition: { kind: "test", truth: true } },
        {
          kind: "not",
          truth: undefined,
          condition: { kind: "all", truth: undefined, conditions: [{ truth: undefined }] },
        },
        { kind: "always", truth: true },
      ],
    });
  });
});
