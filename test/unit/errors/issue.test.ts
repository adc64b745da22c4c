import { describe, expect, it } from "vitest";
import { createIssue } from "../../../src/errors/issue.js";

const parts = { code: "invalid_type", expected: "an array", received: "`7`" };

describe("createIssue", () => {
  it("makes the message of the members", () => {
    const issue = createIssue({ ...parts, path: "/rules" });
    expect(issue).toEqual({
      ...parts,
      path: "/rules",
      message: "/rules: expected an array, got `7`",
    });
  });

  it("calls the root the document", () => {
    expect(createIssue({ ...parts, path: "" }).message).toBe(
      "the document: expected an array, got `7`",
    );
  });

  it("puts the hint last and keeps it out of the members", () => {
    const issue = createIssue({ ...parts, path: "/a", hint: "did you mean `b`?" });
    expect(issue.message).toBe("/a: expected an array, got `7`; did you mean `b`?");
    expect(Object.keys(issue)).toEqual(["code", "path", "expected", "received", "message"]);
  });

  it("keeps the message on one line whatever the path holds", () => {
    const issue = createIssue({ ...parts, path: "/a\nrules: fine" });
    expect(issue.message).toBe("/a\\u000arules: fine: expected an array, got `7`");
    expect(issue.path).toBe("/a\nrules: fine");
  });
});
