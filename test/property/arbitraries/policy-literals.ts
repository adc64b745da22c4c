import type { PolicyDocument } from "../../../src/policy/document-schema.js";

type Json = unknown;

/** The values that a policy compares a fact with: what random facts must hit to reach its rules. */
export function literalsFor(
  policy: PolicyDocument | undefined,
  fact: string,
  path: string,
): readonly (string | number | boolean)[] {
  const found = testsIn([policy?.conditions, policy?.rules.map((rule) => rule.conditions)])
    .filter((test) => test.fact === fact && test.path === path)
    .flatMap(({ value }) => (Array.isArray(value) ? value : [value]));
  return [...new Set(found)].filter((value) => typeof value !== "object");
}

/** The lengths and the fixed last days of all windows of a policy, offers' own ones included. */
export function windowsOf(policy: PolicyDocument | undefined): {
  readonly days: readonly number[];
  readonly dates: readonly string[];
} {
  const windows = (policy?.rules ?? []).flatMap(({ event: { type, params } }) =>
    type === "window" ? [params] : [params.window as Record<string, unknown> | undefined],
  );
  const values = (key: string) => [...new Set(windows.map((window) => window?.[key]))];
  return {
    days: values("days").filter((value) => typeof value === "number"),
    dates: values("untilOn").filter((value) => typeof value === "string"),
  };
}

interface FoundTest {
  readonly fact: string;
  readonly path: string;
  readonly value: string | number | boolean | (string | number | boolean)[];
}

function testsIn(node: Json): readonly FoundTest[] {
  if (typeof node !== "object" || node === null) return [];
  if ("fact" in node && "value" in node && "path" in node) return [node as FoundTest];
  return Object.values(node).flatMap(testsIn);
}
