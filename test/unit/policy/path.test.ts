import { describe, expect, it } from "vitest";
import { parsePath, pathPattern } from "../../../src/policy/path.js";

describe("a path", () => {
  it.each([
    ["$.a", ["a"]],
    ["$.aB_1._c", ["aB_1", "_c"]],
    ["$[0]", [0]],
    ["$.tags[0]", ["tags", 0]],
    ["$.a[9999][10].b", ["a", 9999, 10, "b"]],
  ])("%s is split into its steps", (path, steps) => {
    expect(pathPattern.test(path)).toBe(true);
    expect(parsePath(path)).toEqual(steps);
  });

  it.each([
    ...["", "$", "a", "$a", "$.", "$..a", "$.*", "$[*]", "$.a[-1]", "$.a[01]", "$.a[10000]"],
    ...["$.a[0:1]", "$.a[?(@.b)]", "$.a[(@.length-1)]", "$['a']", "$.a^", "$.a~", "$.1a", "$.a-b"],
    ...["$.a.b ", "$.a\n", "\n$.a", "$.ä", "$.a[1.5]", "$.a[]", "$.a.[0]", "@.a", "$.a()", "`$.a"],
  ])("%j is outside the grammar", (path) => {
    expect(pathPattern.test(path)).toBe(false);
  });
});
