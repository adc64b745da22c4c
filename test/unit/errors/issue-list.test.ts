import { describe, expect, it } from "vitest";
import { createIssue, type Issue } from "../../../src/errors/issue.js";
import { IssueList } from "../../../src/errors/issue-list.js";

const numbered = (index: number): Issue =>
  createIssue({ code: "invalid_value", path: `/${index}`, expected: "a", received: "b" });

function* endless(): Generator<Issue> {
  for (let index = 0; ; index += 1) yield numbered(index);
}

describe("IssueList", () => {
  it("keeps issues in the order in which they came", () => {
    const list = new IssueList();
    list.add(numbered(2));
    list.addAll([numbered(1), numbered(3)]);
    expect(list.toArray()).toEqual([numbered(2), numbered(1), numbered(3)]);
  });

  it("takes 200 issues and then says that there are more", () => {
    const list = new IssueList();
    for (let index = 0; index < 200; index += 1) list.add(numbered(index));
    expect([list.isFull(), list.toArray().length]).toEqual([false, 200]);
    list.add(numbered(200));
    list.add(numbered(201));
    expect([list.isFull(), list.toArray().length]).toEqual([true, 201]);
    expect(list.toArray().at(-1)).toEqual({
      code: "too_many_issues",
      path: "",
      expected: "at most 200 issues",
      received: "more",
      message: "the document: expected at most 200 issues, got more",
    });
  });

  it("stops asking for issues once it is full", () => {
    const list = new IssueList();
    list.addAll(endless());
    expect(list.toArray()).toHaveLength(201);
  });

  it("hands out a copy", () => {
    const list = new IssueList();
    const before = list.toArray();
    list.add(numbered(0));
    expect(before).toEqual([]);
  });
});
