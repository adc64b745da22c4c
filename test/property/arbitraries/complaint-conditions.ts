import fc from "fast-check";
import type {
  BooleanDocument,
  ConditionDocument,
  TestDocument,
} from "../../../src/policy/condition-schema.js";

/** What conditions can ask about, beside the plain facts of complaint, customer and order. */
export type Topic = "severity" | "dates" | "history" | "asking" | "signal" | "declared";

function test(place: string, operator: string, value: TestDocument["value"]): TestDocument {
  const [fact = "", key = ""] = place.split(".");
  return { fact, path: `$.${key}`, operator, value };
}

const plain: readonly TestDocument[] = [
  test("complaint.category", "equal", "late-delivery"),
  test("complaint.channel", "in", ["phone", "social"]),
  test("complaint.safety", "equal", true),
  test("complaint.legalThreat", "equal", true),
  test("complaint.amountAtStakeMinor", "greaterThan", 5_000),
  test("customer.vulnerable", "equal", true),
  test("customer.tier", "notEqual", "gold"),
  test("customer.tags", "contains", "press"),
  test("customer.complaintsLast12Months", "greaterThan", 2),
  test("order.seller", "equal", "third-party"),
  test("order.totalMinor", "lessThan", { fact: "complaint", path: "$.amountAtStakeMinor" }),
];

const about: Readonly<Record<Topic, readonly TestDocument[]>> = {
  severity: [
    test("complaint.impact", "equal", "high"),
    test("complaint.urgency", "in", ["medium", "high"]),
  ],
  dates: [
    test("order.deliveredAt", "greaterThan", { fact: "order", path: "$.promisedAt" }),
    test("case.receivedOn", "lessThan", "2026-06-01"),
  ],
  history: [
    test("case.acknowledged", "equal", true),
    test("case.resolved", "equal", false),
    test("case.held", "equal", true),
    test("case.heldGrounds", "contains", "court"),
    test("case.events", "contains", "offered"),
    test("case.round", "greaterThan", 1),
    test("case.tier", "greaterThanInclusive", 1),
    test("case.reopenings", "equal", 0),
    test("case.owner", "equal", "lead"),
    test("case.decidedBefore", "equal", true),
    test("case.stepsTaken", "contains", "step.0"),
    test("case.offersRejected", "contains", "credit"),
    test("case.grantedMinor", "lessThan", 2_000),
  ],
  asking: [
    test("asking.role", "equal", "agent"),
    test("asking.amountMinor", "lessThanInclusive", 3_000),
  ],
  declared: [
    test("complaint.parcels", "greaterThanInclusive", 2),
    test("customer.since", "lessThan", "2024-06-01"),
  ],
  signal: [test("signal.kind", "equal", "bad-review"), test("signal.score", "lessThan", 3)],
};

/** The names of the windows that a policy declares where conditions ask about the history. */
export const windowNames = ["inTime", "onceKept"] as const;

/** The shared conditions of a policy. */
export const sharedNames = ["grave", "rare"] as const;

/** The root of a condition, up to three levels deep. */
export function complaintCondition(
  topics: readonly Topic[],
  shared: readonly string[] = sharedNames,
): fc.Arbitrary<BooleanDocument> {
  const windows = topics.includes("history") ? windowNames.map((within) => ({ within })) : [];
  const leaves: readonly ConditionDocument[] = [
    ...plain,
    ...topics.flatMap((topic) => [...about[topic], ...about[topic]]),
    ...windows,
    ...shared.map((condition) => ({ condition })),
  ];
  const leaf = fc.constantFrom(...leaves);
  const { root } = fc.letrec<{ root: BooleanDocument; node: ConditionDocument }>((tie) => {
    const children = fc.array(tie("node"), { minLength: 1, maxLength: 2 });
    return {
      root: fc.oneof(
        { weight: 3, arbitrary: children.map((all) => ({ all })) },
        { weight: 3, arbitrary: children.map((any) => ({ any })) },
        { weight: 1, arbitrary: tie("node").map((not) => ({ not })) },
      ),
      node: fc.oneof(
        { maxDepth: 1, depthSize: "small" },
        { weight: 5, arbitrary: leaf },
        { weight: 1, arbitrary: tie("root") },
      ),
    };
  });
  return root;
}

/** When a rule holds: always, every other time. */
export function whenever(
  topics: readonly Topic[],
  shared: readonly string[] = sharedNames,
): fc.Arbitrary<"always" | BooleanDocument> {
  return fc.oneof(fc.constant("always" as const), complaintCondition(topics, shared));
}
