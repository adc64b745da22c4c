import { untoldPromises } from "./complaint-codes.js";

/** The codes that policies give, by the group of texts that must have them, each once and sorted. */
export type PolicyCodes = Readonly<Record<string, readonly string[]>>;

type Members = Readonly<Record<string, unknown>>;

/**
 * Collects the codes of policy documents that a person may get to read: the reasons of all effects that
 * have one and who they refer to, the kinds of fees, and of complaints the roles, promises, bodies, rights,
 * tasks, grounds and what messages must contain. Of privacy there are no texts.
 *
 * @example
 * codesOfPolicies([standardPolicy]).reasons.includes("final-sale"); // true
 */
export function codesOfPolicies(documents: readonly unknown[]): PolicyCodes {
  const told = documents.filter((document) => membersOf(document).domain !== "privacy");
  const events = told.flatMap(rulesOf).map((rule) => membersOf(membersOf(rule).event));
  const collect = (key: string, ...types: readonly string[]) =>
    events.flatMap(({ type, params }) =>
      types.length === 0 || types.includes(String(type)) ? [membersOf(params)[key]] : [],
    );
  const sentTo = (isReferral: boolean) =>
    events.flatMap(({ type, params }) => {
      const { action, to } = membersOf(params);
      return type === "step" && (action === "refer") === isReferral ? [to] : [];
    });
  const targets = texts(collect("target", "target"));
  const promises = targets.filter((code) => !untoldPromises.has(code));
  return {
    reasons: texts(collect("reason")),
    referrals: texts(collect("referTo")),
    fees: texts(collect("kind", "fee")),
    roles: texts([...collect("owner", "route"), ...collect("role", "authority"), ...sentTo(false)]),
    targets,
    promises,
    missedPromises: promises,
    bodies: texts([...collect("to", "refer"), ...sentTo(true)]),
    rights: texts(collect("right", "refer")),
    tasks: texts(collect("what", "step")),
    items: texts(collect("items", "notice").flat()),
    grounds: texts(collect("pausedBy", "target").flat()).filter((ground) => ground !== "any"),
  };
}

function rulesOf(document: unknown): readonly unknown[] {
  const { rules } = membersOf(document);
  return Array.isArray(rules) ? rules : [];
}

function membersOf(value: unknown): Members {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function texts(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.filter((value) => typeof value === "string"))].sort();
}
