import { describe, expect, it } from "vitest";
import { FactsError } from "../../../src/errors/facts-error.js";
import { createIssue } from "../../../src/errors/issue.js";
import { PolicyError } from "../../../src/errors/policy-error.js";
import { RedressError } from "../../../src/errors/redress-error.js";

const issues = ["/a", "/b"].map((path) =>
  createIssue({ code: "invalid_value", path, expected: "1", received: "2" }),
);

describe.each([
  ["PolicyError", PolicyError],
  ["FactsError", FactsError],
])("%s", (name, ErrorClass) => {
  it("carries the issues and says them, one a line", () => {
    const error = new ErrorClass(issues);
    expect(error).toBeInstanceOf(RedressError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(name);
    expect(error.issues).toEqual(issues);
    expect(error.message).toBe("/a: expected 1, got 2\n/b: expected 1, got 2");
  });
});
