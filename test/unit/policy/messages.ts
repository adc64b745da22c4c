import { parsePolicy } from "../../../src/policy/parse-policy.js";
import { testLanguage } from "../../property/arbitraries/policy-documents.js";

type Members = Readonly<Record<string, unknown>>;

/** A rule that is accepted, with some members replaced; `undefined` leaves a member out. */
export function ruleWith(members: Members): Members {
  const event = { type: "stop", params: {} };
  return present({ name: "a", conditions: "always", event, ...members });
}

/** A document that is accepted, with some members replaced; `undefined` leaves a member out. */
export function documentWith(members: Members): Members {
  const settings = { id: "test.policy", domain: "test", version: "1", timeZone: "UTC" };
  return present({ ...settings, currency: "EUR", rules: [ruleWith({})], ...members });
}

/** A document whose only rule has these conditions. */
export function documentOn(conditions: unknown): Members {
  return documentWith({ rules: [ruleWith({ conditions })] });
}

/** A document whose only test has these members, on an integer where they do not say otherwise. */
export function documentTesting(members: Members): Members {
  const test = present({ fact: "count", operator: "equal", value: 1, ...members });
  return documentOn({ all: [test] });
}

function present(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** The issues of a document, each as its code and its whole message; none if it is accepted. */
export function messagesOf(document: unknown): readonly string[] {
  const result = parsePolicy(document, testLanguage);
  return result.success
    ? []
    : result.error.issues.map(({ code, message }) => `${code}: ${message}`);
}
