import { createIssue, type Issue } from "./issue.js";

const mostIssues = 200;

/** Collects issues up to a bound, so that a hostile document cannot make the report itself costly. */
export class IssueList {
  readonly #issues: Issue[] = [];

  /** Adds an issue; the last place says that more was found than is listed. */
  add(issue: Issue): void {
    if (this.#issues.length < mostIssues) this.#issues.push(issue);
    else if (this.#issues.length === mostIssues) this.#issues.push(tooMany());
  }

  /** Adds issues until the list is full. */
  addAll(issues: Iterable<Issue>): void {
    for (const issue of issues) {
      if (this.isFull()) return;
      this.add(issue);
    }
  }

  /** Tells whether looking further is pointless. */
  isFull(): boolean {
    return this.#issues.length > mostIssues;
  }

  toArray(): readonly Issue[] {
    return [...this.#issues];
  }
}

function tooMany(): Issue {
  const expected = `at most ${mostIssues} issues`;
  return createIssue({ code: "too_many_issues", path: "", expected, received: "more" });
}
