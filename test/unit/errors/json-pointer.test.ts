import { expect, it } from "vitest";
import { toJsonPointer } from "../../../src/errors/json-pointer.js";

// The examples of RFC 6901, section 5, and keys that look like steps.
it.each([
  [[], ""],
  [["foo"], "/foo"],
  [["foo", 0], "/foo/0"],
  [[""], "/"],
  [["a/b"], "/a~1b"],
  [["c%d"], "/c%d"],
  [['k"l'], '/k"l'],
  [[" "], "/ "],
  [["m~n"], "/m~0n"],
  [["~1", "/~"], "/~01/~1~0"],
  [["rules", 0, "a/b"], "/rules/0/a~1b"],
])("writes %j as %s", (segments, pointer) => {
  expect(toJsonPointer(segments)).toBe(pointer);
});
