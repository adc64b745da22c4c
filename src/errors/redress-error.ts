import type { Issue } from "./issue.js";

/**
 * What every error thrown by Redress is: it carries all issues that were found, located, as data.
 * The message is the issues' messages, one a line.
 */
export abstract class RedressError extends Error {
  readonly issues: readonly Issue[];

  protected constructor(name: string, issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join("\n"));
    this.name = name;
    this.issues = issues;
  }
}
