import { describe, expect, it } from "vitest";
import { resolvePath } from "../../../src/engines/resolve-path.js";

const value = { a: { b: [{ c: 0 }, null, "x"], length: 2 }, gone: null, empty: "" };

describe("resolvePath", () => {
  it.each([
    ["$.a.b[0].c", 0],
    ["$.a.b[2]", "x"],
    ["$.a.length", 2],
    ["$.empty", ""],
    ["$.a.b[0]", { c: 0 }],
  ])("resolves %s", (path, found) => {
    expect(resolvePath(value, path)).toEqual(found);
  });

  it.each([
    ...["$.gone", "$.gone.a", "$.unknown", "$.unknown.a", "$.a.b[1]", "$.a.b[1].c", "$.a.b[3]"],
    ...[
      "$.a.b[2].length",
      "$.a.b[2][0]",
      "$.empty[0]",
      "$.toString",
      "$.__proto__",
      "$.constructor",
    ],
    ...["$.a.b.map", "$.a.constructor.constructor"],
  ])("finds nothing at %s", (path) => {
    expect(resolvePath(value, path)).toBeUndefined();
  });

  it("resolves on lists, and on nothing", () => {
    expect(resolvePath([[1, 2]], "$[0][1]")).toBe(2);
    expect(resolvePath(null, "$.a")).toBeUndefined();
    expect(resolvePath(5, "$.a")).toBeUndefined();
  });
});
