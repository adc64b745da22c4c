import fc from "fast-check";

/** Tests of facts that may be missing, each of which holds for some of the facts that are drawn. */
const tests = [
  test("region", "$.country", "equal", "DE"),
  test("region", "$.country", "in", ["FR", "US"]),
  test("region", "$.state", "notEqual", "CA"),
  test("subject", "$.vulnerable", "equal", true),
  test("subject", "$.ageYears", "lessThan", 16),
  test("subject", "$.agreed", "equal", true),
  test("context", "$.channel", "in", ["phone", "chat"]),
  test("field", "$.necessary", "equal", true),
  test("field", "$.categories", "contains", "user.contact"),
];

/** Tests of who asks, which only a disclosure knows. */
export const ofRequester = [
  test("requester", "$.role", "equal", "clerk"),
  test("requester", "$.involved", "notEqual", false),
];

function test(fact: string, path: string, operator: string, value: unknown) {
  return { fact, path, operator, value };
}

/** Conditions of a rule over facts of a disclosure or a collection. */
export function privacyConditions(extra: readonly object[] = []): fc.Arbitrary<unknown> {
  const one = fc.constantFrom<object>(...tests, ...extra);
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant("always") },
    { weight: 3, arbitrary: some.map((all) => ({ all })) },
    { weight: 2, arbitrary: some.map((any) => ({ any })) },
    { weight: 1, arbitrary: one.map((not) => ({ not: { all: [not] } })) },
  );
}
