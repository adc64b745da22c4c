import { expect, it } from "vitest";
import { printOperator } from "../../../src/ir/operator.js";

it("writes an operator with its decorators, the outermost first", () => {
  expect(printOperator({ decorators: [], name: "equal" })).toBe("equal");
  expect(printOperator({ decorators: ["not", "someFact"], name: "in" })).toBe("not:someFact:in");
});
