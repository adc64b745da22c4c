import { describe, expect, it } from "vitest";
import { applyChange } from "../../../src/domain/apply-change.js";

const facts = Object.freeze({
  order: Object.freeze({ country: "DE", currency: null }),
  lines: Object.freeze([Object.freeze({ id: "a" }), Object.freeze({ id: "b" })]),
  "a/b": Object.freeze({ "m~n": 1 }),
});
const change = (pointer: string, to: unknown) => applyChange(facts, { pointer, to });

describe("applyChange", () => {
  it("copies what lies on the way and shares the rest", () => {
    const changed = change("/lines/1/gift", true) as typeof facts;
    expect(changed).toEqual({ ...facts, lines: [{ id: "a" }, { id: "b", gift: true }] });
    expect(changed.lines[0]).toBe(facts.lines[0]);
    expect(changed.order).toBe(facts.order);
    expect(facts.lines[1]).toEqual({ id: "b" });
  });

  it("unescapes the steps of a pointer, the tilde last", () => {
    expect(change("/a~1b/m~0n", 2)).toEqual({ ...facts, "a/b": { "m~n": 2 } });
    expect(applyChange({}, { pointer: "/~01", to: 1 })).toEqual({ "~1": 1 });
    expect(applyChange({}, { pointer: "/", to: 1 })).toEqual({ "": 1 });
  });

  it("creates groups that are missing or null, and lists from their first element", () => {
    expect(change("/customer/address/zip", "1")).toMatchObject({
      customer: { address: { zip: "1" } },
    });
    expect(change("/order/currency/code", "EUR")).toMatchObject({
      order: { currency: { code: "EUR" } },
    });
    expect(change("/tenders/0/id", "t")).toMatchObject({ tenders: [{ id: "t" }] });
    expect(applyChange(undefined, { pointer: "/a", to: 1 })).toEqual({ a: 1 });
  });

  it("adds right after the last element of a list", () => {
    expect(change("/lines/2", { id: "c" })).toMatchObject({
      lines: [{ id: "a" }, { id: "b" }, { id: "c" }],
    });
  });

  it("leaves a fact out", () => {
    expect(change("/order/country", undefined)).toEqual({ ...facts, order: { currency: null } });
    expect(change("/lines/0", undefined)).toEqual({ ...facts, lines: [{ id: "b" }] });
  });

  it("replaces the whole by the empty pointer", () => {
    expect(change("", 1)).toBe(1);
  });

  it.each([
    ["a pointer without its slash", "order"],
    ["a pointer with a bad escape", "/order~2"],
    ["a way through a single value", "/order/country/code"],
    ["a gap in a list", "/lines/3"],
    ["a list that would start with a gap", "/tenders/1/id"],
    ["an index with a leading zero", "/lines/01"],
    ["the length of a list", "/lines/length"],
    ["the place after the last element", "/lines/-"],
    ["a prototype", "/__proto__/polluted"],
    ["a prototype further down", "/order/__proto__"],
    ["a constructor", "/order/constructor/prototype/polluted"],
    ["a prototype by name", "/prototype"],
  ])("gives the very facts back for %s", (_, pointer) => {
    expect(change(pointer, true)).toBe(facts);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("gives the very facts back where nothing changes", () => {
    expect(change("/order/country", "DE")).toBe(facts);
    expect(change("/order/currency", undefined)).toBe(facts);
    expect(change("/customer/tier", undefined)).toBe(facts);
    expect(applyChange("text", { pointer: "/a", to: 1 })).toBe("text");
  });

  it("reads nothing that is inherited", () => {
    expect(applyChange({}, { pointer: "/toString/name", to: 1 })).toEqual({
      toString: { name: 1 },
    });
  });
});
