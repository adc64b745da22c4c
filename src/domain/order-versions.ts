import { atPointer, createIssue, type Issue } from "../errors/issue.js";
import { PolicyError } from "../errors/policy-error.js";
import type { Result } from "../errors/result.js";
import type { Validity } from "../policy/document-schema.js";
import { addDays } from "../time/calendar-date.js";

/**
 * The versions of a policy in the order of their dates.
 *
 * @throws PolicyError with everything that is wrong with them, one by one and together
 */
export function orderVersions<Loaded extends Versioned>(
  results: readonly Result<Loaded, PolicyError>[],
): readonly Loaded[] {
  const issues = results.flatMap((result, index) =>
    result.success ? [] : result.error.issues.map((issue) => atPointer(`/${index}`, issue)),
  );
  if (results.length === 0)
    issues.push(
      createIssue({
        code: "empty_list",
        path: "",
        expected: "at least 1 version of a policy",
        received: "none",
      }),
    );
  const versions = results.flatMap((result) => (result.success ? [result.data] : []));
  const found = issues.length > 0 ? issues : checkVersions(versions);
  if (found.length > 0) throw new PolicyError(found);
  return [...versions].sort((a, b) => (fromOf(a) < fromOf(b) ? -1 : 1));
}

type Versioned = {
  readonly layers: {
    readonly policy: {
      readonly document: { readonly id: string; readonly effective?: Validity | undefined };
    };
  };
};

function fromOf({ layers }: Versioned): string {
  return layers.policy.document.effective?.from ?? "";
}

/** One policy's versions, each with dates, none left open but the last, each beginning where one ends. */
function checkVersions(versions: readonly Versioned[]): readonly Issue[] {
  const placed = versions.map(({ layers }, index) => ({ ...layers.policy.document, index }));
  const undated = placed.filter(({ effective }) => effective === undefined);
  if (undated.length > 0)
    return undated.map(({ index }) =>
      invalid(
        "missing_dates",
        `/${index}/effective`,
        "the dates between which the version is in force",
        "none",
      ),
    );
  const others = placed.filter(({ id }) => id !== placed[0]?.id);
  if (others.length > 0)
    return others.map(({ index, id }) =>
      invalid("other_policy", `/${index}/id`, `a version of \`${placed[0]?.id}\``, `\`${id}\``),
    );
  const sorted = placed.sort((a, b) =>
    (a.effective?.from ?? "") < (b.effective?.from ?? "") ? -1 : 1,
  );
  return sorted.slice(1).flatMap((next, position) => {
    const before = sorted[position];
    const from = next.effective?.from ?? "";
    const to = before?.effective?.to;
    const expected = to === undefined ? undefined : addDays(to, 1);
    if (expected === from) return [];
    const isGap = expected !== undefined && expected < from;
    return [
      invalid(
        isGap ? "version_gap" : "version_overlap",
        `/${next.index}/effective/from`,
        expected === undefined
          ? `a version before it that ends, as \`/${before?.index}\` does not`
          : `\`${expected}\`, the day after \`/${before?.index}\` ends`,
        `\`${from}\``,
      ),
    ];
  });
}

function invalid(code: string, path: string, expected: string, received: string): Issue {
  return createIssue({ code, path, expected, received });
}
