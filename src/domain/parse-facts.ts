import type { z } from "zod";
import { FactsError } from "../errors/facts-error.js";
import { IssueList } from "../errors/issue-list.js";
import type { Result } from "../errors/result.js";
import { structuralIssues } from "../policy/structural-issues.js";

const deepest = 32;

/**
 * Checks facts against a domain's schema. `null` counts as missing, so it is taken out first; what is
 * left must fit exactly, since an unknown key is most often a misspelt fact.
 */
export function parseFacts<Facts>(
  schema: z.ZodType<Facts>,
  input: unknown,
): Result<Facts, FactsError> {
  const given = withoutNulls(input, 0);
  const parsed = schema.safeParse(given);
  if (parsed.success) return { success: true, data: parsed.data };
  const issues = new IssueList();
  issues.addAll(structuralIssues(schema, given));
  return { success: false, error: new FactsError(issues.toArray()) };
}

/** Copies own members only; what nests deeper than any facts do is left for the schema to refuse. */
function withoutNulls(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.map((element) => withoutNulls(element, depth + 1));
  const members = Object.entries(value).filter(
    ([, member]) => member !== null && member !== undefined,
  );
  return Object.fromEntries(members.map(([key, member]) => [key, withoutNulls(member, depth + 1)]));
}
