import { describe, expect, it } from "vitest";
import { type PathStep, printPath, readFact } from "../../../src/ir/fact-reference.js";

const record = {
  flag: false,
  count: 0,
  nothing: null,
  customer: { address: { zip: "" }, gone: null },
  parcels: [{ codes: ["a", "b"] }, { codes: [] }],
};

const read = (fact: string, ...steps: PathStep[]) =>
  readFact(record, { fact, steps, type: { kind: "text" } });

describe("readFact", () => {
  it.each([
    ["flag", [], false],
    ["count", [], 0],
    ["customer", ["address", "zip"], ""],
    ["parcels", [0, "codes", 1], "b"],
    ["parcels", [1, "codes"], []],
  ])("reads %s %j", (fact, steps, value) => {
    expect(read(fact, ...steps)).toEqual(value);
  });

  it.each([
    ["unknown", []],
    ["unknown", ["a"]],
    ["nothing", []],
    ["nothing", ["a"]],
    ["customer", ["gone"]],
    ["customer", ["gone", "a"]],
    ["customer", ["phone"]],
    ["parcels", [2, "codes"]],
    ["parcels", [1, "codes", 0]],
    ["flag", ["a"]],
    ["toString", []],
    ["customer", ["valueOf"]],
  ])("finds %s %j missing", (fact, steps) => {
    expect(read(fact, ...steps)).toBeUndefined();
  });
});

describe("printPath", () => {
  it.each([
    [[], "$"],
    [["a"], "$.a"],
    [[0], "$[0]"],
    [["a", 0, "b"], "$.a[0].b"],
  ])("writes %j as %s", (steps, path) => {
    expect(printPath(steps)).toBe(path);
  });
});
