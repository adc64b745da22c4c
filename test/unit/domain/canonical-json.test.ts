import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/domain/canonical-json.js";

describe("canonicalJson", () => {
  it("sorts keys by UTF-16 code units at every level, and keeps the order of lists", () => {
    const value = { b: [{ z: 1, a: 2 }, 1], a: null, B: true, "": "x", é: "é" };
    expect(canonicalJson(value)).toBe('{"":"x","B":true,"a":null,"b":[{"a":2,"z":1},1],"é":"é"}');
  });

  it("writes equal documents alike, whatever the order of their keys", () => {
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  it("writes text and numbers as JSON does", () => {
    expect(canonicalJson('"\n')).toBe('"\\"\\n"');
    expect(canonicalJson(1e21)).toBe("1e+21");
  });

  it("leaves out members that are undefined", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});
