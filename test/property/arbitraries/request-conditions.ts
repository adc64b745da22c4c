import fc from "fast-check";

function test(place: string, operator: string, value: unknown) {
  const [fact = "", key = ""] = place.split(".");
  return { fact, path: `$.${key}`, operator, value };
}

/** Tests of facts that may be missing, each of which holds for some of the facts that are drawn. */
const shared = [
  test("region.country", "equal", "DE"),
  test("region.state", "notEqual", "CA"),
  test("subject.vulnerable", "equal", true),
  test("subject.ageYears", "lessThan", 16),
  test("subject.deceased", "notEqual", true),
  test("context.channel", "in", ["phone", "chat"]),
];

const ofRequest = [
  test("requester.role", "equal", "clerk"),
  test("requester.involved", "notEqual", false),
  test("request.complex", "equal", true),
  test("request.accountActive", "equal", true),
  test("request.hasAccount", "notEqual", true),
  test("request.answeredLast12Months", "greaterThan", 1),
  test("request.by", "in", ["delegate", "representative"]),
  test("request.right", "equal", "erasure"),
];

const ofHistory = [
  test("request.events", "contains", "extended"),
  test("request.events", "doesNotContain", "identity-requested"),
];

/** What is contested is a fact that is given or is not so: none is missing. */
const ofContest = [test("request.contested", "contains", "user.contact")];

const ofRecord = [
  test("record.disputed", "equal", true),
  test("record.categories", "contains", "user.contact"),
  test("record.createdOn", "lessThan", "2024-01-01"),
  test("record.name", "in", ["invoice", "ticket"]),
];

/** What conditions are about. */
export interface ConditionRange {
  /** A record by itself, a request, or one with its records. */
  readonly of: "record" | "request" | "request-and-records";
  /** Nothing that an event more, or what is contested, would change. */
  readonly steady?: boolean;
}

/** Conditions of a rule over facts of requests and records; most rules hold always. */
export function requestConditions({ of, steady = false }: ConditionRange): fc.Arbitrary<unknown> {
  const one = fc.constantFrom(
    ...shared,
    ...(of === "record" ? [] : ofRequest),
    ...(of === "record" || steady ? [] : [...ofHistory, ...ofContest]),
    ...(of === "request" ? [] : ofRecord),
  );
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant("always") },
    { weight: 3, arbitrary: some.map((all) => ({ all })) },
    { weight: 2, arbitrary: some.map((any) => ({ any })) },
    { weight: 1, arbitrary: one.map((not) => ({ not: { all: [not] } })) },
  );
}
