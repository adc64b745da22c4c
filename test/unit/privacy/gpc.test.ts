import { describe, expect, it } from "vitest";
import { parseSecGpc } from "../../../src/privacy/gpc.js";

describe("B32: the header Sec-GPC", () => {
  it.each([
    ["1", "1"],
    ["1 between spaces", " 1\t"],
    ["two headers, 0 and 1", ["0", "1"]],
    ["two headers, 1 and 0", ["1", "0"]],
    ["the same two as a runtime joins them", "0, 1"],
    ["1 twice", "1,1"],
  ])("is a signal: %s", (_, header) => {
    expect(parseSecGpc(header)).toBe(true);
  });

  it.each([
    ["0", "0"],
    ["true", "true"],
    ["11", "11"],
    ["01", "01"],
    ["1 with a parameter", "1;a=b"],
    ["1 in quotation marks", '"1"'],
    ["1 and 1 with a space between", "1 1"],
    ["two headers, 0 and true", ["0", "true"]],
    ["an empty one", ""],
    ["only a comma", ","],
    ["no line of it", []],
    ["none", undefined],
  ])("is no signal: %s", (_, header) => {
    expect(parseSecGpc(header)).toBe(false);
  });
});
