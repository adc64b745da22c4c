import fc from "fast-check";
import type { FactsOf, RequestEvent } from "../../../src/privacy/facts.js";
import { type RequestEventType, requestEvents } from "../../../src/privacy/vocabulary/words.js";
import { gapMs, receivedMs } from "./complaint-histories.js";
import { drawnEvidence } from "./request-policies.js";
import { keptRecord, leftOut, legalHold, whoAndWhere, withoutKeys } from "./retention-facts.js";

type Request = FactsOf<"request">;

const DAY = 86_400_000;
const flag = fc.boolean();
const contactData = fc.constantFrom("email", "user.contact", "delivery-address", "phone");

/** One piece of evidence, often of a category that can be contested. */
export const givenEvidence = fc.record(
  { kind: fc.constantFrom(...drawnEvidence), of: contactData },
  { requiredKeys: ["kind"] },
);

const requester = fc.record({
  role: fc.constantFrom("clerk", "manager"),
  involved: flag,
  relation: fc.oneof(
    { weight: 5, arbitrary: fc.constant("self") },
    {
      weight: 4,
      arbitrary: fc.constantFrom("delegate", "representative", "spouse", "household", "unrelated"),
    },
  ),
  verification: fc.constantFrom(
    "none",
    "claimed",
    "matched",
    "confirmed",
    "authenticated",
    "proven",
  ),
  evidence: fc.array(givenEvidence, { maxLength: 3 }),
});

const asked = fc.record({
  complex: flag,
  accountActive: flag,
  hasAccount: flag,
  answeredLast12Months: fc.nat(3),
  contested: fc.array(contactData, { maxLength: 1 }),
  decidedMs: fc.integer({ min: -20 * DAY, max: 40 * DAY }),
});

const rights = ["erasure", "erasure", "erasure", "access", "portability", "opt-out"] as const;

/** A request begins once, and ends now and then. */
const rare: ReadonlySet<RequestEventType> = new Set([
  ...(["received", "aware", "withdrawn", "responded", "refused", "appeal-answered"] as const),
]);

/** Most events that leave a request open, and holds. */
const eventTypes: readonly RequestEventType[] = [
  ...requestEvents.filter((type) => !rare.has(type)),
  ...(["identity-requested", "identity-received", "clarification-requested"] as const),
  ...(["clarification-received", "fee-requested", "fee-paid", "confirmed", "extended"] as const),
];

const drawnEvents = fc.array(
  fc.record({
    type: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...eventTypes) },
      {
        weight: 2,
        arbitrary: fc.constantFrom<RequestEventType>("responded", "refused", "appeal-answered"),
      },
      { weight: 1, arbitrary: fc.constant<RequestEventType>("withdrawn") },
    ),
    gapMs,
  }),
  { maxLength: 5 },
);

const others = fc.array(
  fc.record({
    right: fc.option(fc.constantFrom(...rights), { nil: undefined, freq: 1 }),
    awayMs: fc.integer({ min: -60 * DAY, max: 60 * DAY }),
    verified: flag,
    answered: fc.constantFrom(false, false, true),
  }),
  { maxLength: 2 },
);

/** How requests are drawn. */
export interface RequestFactsRange {
  /** So many events after the receipt at most. */
  readonly maxEvents?: number;
}

/** Facts of a request, its records and others like it, none of them missing. */
export function requestFacts({ maxEvents = 5 }: RequestFactsRange = {}): fc.Arbitrary<Request> {
  return fc
    .record({
      ...whoAndWhere,
      requester,
      right: fc.constantFrom(...rights),
      request: asked,
      records: fc.array(keptRecord, { maxLength: 3 }),
      holds: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(legalHold, { minLength: 1, maxLength: 2 }) },
      ),
      startMs: receivedMs,
      events: drawnEvents,
      laterMs: fc.oneof(
        gapMs,
        fc.nat(90).map((days) => days * DAY),
      ),
      others,
    })
    .map(({ request, startMs, events, laterMs, others: drawn, ...facts }) => {
      const { decidedMs, ...known } = request;
      const history = toHistory(startMs, events.slice(0, maxEvents));
      const lastMs = Date.parse(history.at(-1)?.at ?? "");
      return {
        question: "request",
        ...facts,
        at: isoAt(lastMs + laterMs),
        request: { ...known, decidedAt: isoAt(startMs + decidedMs) },
        history,
        others: drawn.map(({ awayMs, ...other }, index) => ({
          id: `other-${index}`,
          ...other,
          right: other.right ?? facts.right,
          receivedAt: isoAt(startMs + awayMs),
        })),
      } as Request;
    });
}

function toHistory(
  startMs: number,
  events: readonly { readonly type: RequestEventType; readonly gapMs: number }[],
): readonly RequestEvent[] {
  let atMs = startMs;
  const after = events.map(({ type, gapMs: gap }) => {
    atMs += gap;
    return { type, at: isoAt(atMs) };
  });
  return [{ type: "received", at: isoAt(startMs) }, ...after];
}

/** An instant as facts write it. */
export function isoAt(instantMs: number): string {
  return new Date(instantMs).toISOString();
}

/**
 * Which facts are left out. What is claimed or shown of who asks is not among them, nor what is contested:
 * there is none where it is not told, so nothing of it is missing.
 */
export const leftOutOfRequest = fc.record({
  shared: leftOut,
  requester: fc.subarray(["role", "involved", "relation"], { maxLength: 2 }),
  request: fc.subarray(
    ["complex", "accountActive", "hasAccount", "answeredLast12Months", "decidedAt"],
    { maxLength: 3 },
  ),
});

/** Facts of a request without those that are left out. */
export function requestWithout(
  { records, requester: who, request, region, subject, ...facts }: Request,
  gone: typeof leftOutOfRequest extends fc.Arbitrary<infer One> ? One : never,
): Request {
  const left = {
    ...facts,
    region: withoutKeys(region, gone.shared.region),
    subject: withoutKeys(subject, gone.shared.subject),
    requester: withoutKeys(who, gone.requester),
    request: withoutKeys(request, gone.request),
    records: records?.map((record) => withoutKeys(record, gone.shared.record)),
  };
  return withoutKeys(left, gone.shared.whole) as Request;
}

const first = "1900-01-02";
const last = "9999-12-31";
const farDate = fc.constantFrom(
  "0001-01-01",
  "1600-02-29",
  first,
  "9899-12-31",
  "9900-01-01",
  last,
);

/** Requests at the first and the last instants that there are, of records and with holds that are as old or as new. */
export const outlandish: fc.Arbitrary<Request> = fc
  .tuple(
    fc.tuple(requestFacts(), leftOutOfRequest).map(([all, gone]) => requestWithout(all, gone)),
    fc.option(fc.constantFrom("1900-01-01T12:00:00Z", "9899-12-31T11:59:59.999Z"), { freq: 1 }),
    fc.option(fc.record({ createdOn: farDate, endedOn: farDate }, { requiredKeys: [] }), {
      freq: 1,
    }),
    fc.option(fc.tuple(farDate, farDate), { freq: 1 }),
  )
  .map(([asked, at, dates, held]) => {
    const [since, until] = [...(held ?? [])].sort();
    return {
      ...asked,
      records: asked.records?.map((record) => ({ ...record, ...dates })),
      ...(since && until && { holds: [{ ground: "lawsuit", since, until }] }),
      ...(at && { at, history: asked.history.map(({ type }) => ({ type, at })) }),
    } as Request;
  });
