import { FactsError } from "../../errors/facts-error.js";
import { createIssue, type Issue } from "../../errors/issue.js";
import { IssueList } from "../../errors/issue-list.js";
import { toJsonPointer } from "../../errors/json-pointer.js";
import { didYouMean } from "../../errors/nearest-name.js";
import type { Result } from "../../errors/result.js";
import type { AskedField } from "../facts.js";
import { categoryNames, type DataCategory } from "../vocabulary/data-category.js";
import { fieldsOf, type RecordShape, type ShapeField } from "./record-shape.js";

const mostFields = 500;
const known: ReadonlySet<string> = new Set(categoryNames);

/**
 * The fields of a shape as a disclosure is asked about them. What is wrong with the shape is told without what
 * stands in the place of a category: where a record is given for its shape, that is personal data.
 */
export function askedFields(shape: RecordShape): Result<readonly AskedField[], FactsError> {
  const fields = fieldsOf(shape);
  if (!fields.success) return fields;
  if (fields.data.length > mostFields) return refused([tooMany]);
  const issues = new IssueList();
  const asked = fields.data.flatMap(({ name, category }) => {
    if (isCategory(category)) return [{ name, category }];
    issues.add(unknownCategory({ name, category }));
    return [];
  });
  const found = issues.toArray();
  return found.length > 0 ? refused(found) : { success: true, data: asked };
}

const tooMany = createIssue({
  code: "too_large",
  path: "/shape",
  expected: `at most ${mostFields} fields`,
  received: "more",
});

function refused(issues: readonly Issue[]): Result<never, FactsError> {
  return { success: false, error: new FactsError(issues) };
}

function isCategory(name: string): name is DataCategory {
  return known.has(name);
}

function unknownCategory({ name, category }: ShapeField): Issue {
  return createIssue({
    code: "invalid_value",
    path: `/shape${toJsonPointer(name.replaceAll("[]", ".0").replace(/^\./, "").split("."))}`,
    expected: "a category of data such as `delivery-address`",
    received: "another text",
    hint: didYouMean(category, known),
  });
}
