import fc from "fast-check";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import { verificationLevels } from "../../../src/privacy/vocabulary/verification.js";
import { type CalendarPlace, placesOf, reckoning } from "./complaint-calendars.js";
import { rulesOf } from "./disclosure-policies.js";
import { duty } from "./request-clocks.js";
import { requestConditions } from "./request-conditions.js";
import { erase, keep } from "./retention-rules.js";

/** Evidence that drawn rules ask for. */
export const drawnEvidence = ["order-number", "one-time-code", "postcode", "permission"] as const;

const codes = fc.subarray([...drawnEvidence], { minLength: 1, maxLength: 2 });
const level = fc.oneof(
  fc.constantFrom("claimed", "matched", "confirmed"),
  fc.constantFrom(...verificationLevels),
);
const justification = fc.constantFrom("process-unfounded", "process-frivolous");

const bare = (type: string) => fc.constant({ type, params: {} });
const grounded = (type: string) =>
  justification.map((one) => ({ type, params: { justification: one } }));

const identify = fc
  .tuple(level, level, fc.constantFrom("least", "least", "most", "both"))
  .map(([one, other, which]) => {
    const [atLeast, atMost] = [one, other].sort(
      (a, b) => verificationLevels.indexOf(a) - verificationLevels.indexOf(b),
    );
    return {
      type: "identify",
      params: {
        ...(which !== "most" && { atLeast }),
        ...(which !== "least" && { atMost }),
      },
    };
  });

const verify = fc
  .oneof(
    fc.record({ level, with: codes }),
    fc.record({ level, from: codes, points: fc.constant(1) }),
    fc.record({ level, with: codes, from: codes }),
  )
  .map((params) => ({ type: "verify", params }));

const authorise = fc
  .record({
    relation: fc.constantFrom("delegate", "representative", "spouse", "household"),
    with: codes,
  })
  .map((params) => ({ type: "authorise", params }));

const notice = fc
  .record({
    with: fc.constantFrom("respond", "confirm", "tell"),
    items: fc.subarray(["purposes", "recipients", "appeal"], { minLength: 1 }),
  })
  .map((params) => ({ type: "notice", params }));

const refer = fc
  .constantFrom("regulator", "officer")
  .map((to) => ({ type: "refer", params: { to } }));

const duplicate = fc
  .integer({ min: 1, max: 90 })
  .map((withinDays) => ({ type: "duplicate", params: { withinDays } }));

/** What rules of requests are drawn from. */
export interface RequestRange {
  /** Nothing that an event more would change, but for the holds that it begins or ends. */
  readonly steady?: boolean;
}

/** The effects that a law can have too. */
function sharedEffects(places: readonly CalendarPlace[], listed: boolean, steady: boolean) {
  return [
    { weight: 3, arbitrary: bare("entitle") },
    { weight: 1, arbitrary: grounded("refuse") },
    { weight: 3, arbitrary: identify },
    { weight: 3, arbitrary: verify },
    { weight: 1, arbitrary: authorise },
    { weight: 4, arbitrary: duty({ places, listed, steady }) },
    { weight: 1, arbitrary: bare("free") },
    { weight: 2, arbitrary: grounded("fee") },
    { weight: 2, arbitrary: notice },
    { weight: 1, arbitrary: refer },
    { weight: 3, arbitrary: keep },
    { weight: 2, arbitrary: erase },
    { weight: 1, arbitrary: bare("exempt") },
  ];
}

const frame = {
  domain: "privacy",
  version: "1",
  facts: { request: { decidedAt: "instant" } },
} as const;

/** A shop's policy on requests, with exceptions to exceptions; often one that gives the right. */
export function requestPolicy({ steady = false }: RequestRange = {}): fc.Arbitrary<PolicyDocument> {
  return reckoning(false).chain((when) => {
    const shared = sharedEffects(placesOf(when), false, steady);
    const effect = fc.oneof(...shared, { weight: 3, arbitrary: duplicate });
    return drawnRules(effect, 8, steady).map(
      (rules) => ({ ...frame, id: "privacy.drawn", ...when, rules }) as unknown as PolicyDocument,
    );
  });
}

/** A law on requests that can stand below a shop with this calendar. */
export function requestLaw(
  shop: PolicyDocument,
  { steady = false }: RequestRange = {},
): fc.Arbitrary<PolicyDocument> {
  const [top = { hasDays: false, hasHours: false }] = placesOf(shop);
  const effect = fc.oneof(...sharedEffects([top], true, steady));
  return drawnRules(effect, 5, steady).map((rules) => lawOf(shop, rules));
}

/** Rules that override each other, some more that none does, and often one that gives the right. */
function drawnRules(
  effect: fc.Arbitrary<Effect>,
  most: number,
  steady: boolean,
): fc.Arbitrary<readonly DrawnRule[]> {
  const drawn = fc.record({
    effect,
    whole: requestConditions({ of: "request", steady }),
    single: requestConditions({ of: "request-and-records", steady }),
  });
  const more = fc.array(drawn, { minLength: 2, maxLength: 4 });
  return fc
    .tuple(rulesOf(drawn, most, fc.constant("always")), more, fc.nat(3))
    .map(([rules, others, gives]) => [
      ...rules.map(({ event, ...rule }) => ({ ...rule, ...fitted(event as DrawnEffect) })),
      ...others.map((one, index) => ({ name: `other-${index}`, ...fitted(one) })),
      ...(gives > 0 ? [always("gives", "entitle")] : []),
    ]);
}

interface Effect {
  readonly type: string;
  readonly params: object;
}

interface DrawnEffect {
  readonly effect: Effect;
  readonly whole: unknown;
  readonly single: unknown;
}

/** Effects that can turn on single records. */
const ofRecords: ReadonlySet<string> = new Set(["refuse", "keep", "erase", "exempt"]);

/** An effect under conditions that it can turn on. */
function fitted({ effect, whole, single }: DrawnEffect) {
  return { conditions: ofRecords.has(effect.type) ? single : whole, event: effect };
}

type DrawnRule = Readonly<Record<string, unknown>> | PolicyDocument["rules"][number];

/** A law in the zone and by the calendar of a shop, with the rules given. */
export function lawOf(shop: PolicyDocument, rules: readonly DrawnRule[]): PolicyDocument {
  const law = { article: "art. 1", source: "drawn", mark: "verified" };
  const duties = rules.map(({ event }) => paramsOf(event).duty);
  // A notice of a law goes with one of its own duties.
  const isSound = ({ event }: DrawnRule) =>
    paramsOf(event).with === undefined ||
    Array.isArray(paramsOf(event).with) ||
    duties.includes(paramsOf(event).with);
  return {
    ...frame,
    id: "law.drawn",
    timeZone: shop.timeZone,
    ...(shop.calendar && { calendar: shop.calendar }),
    law: { jurisdiction: "EU", basis: "privacy" },
    rules: rules.map((rule) => ({
      ...rule,
      ...(isSound(rule) ? {} : { event: { type: "exempt", params: {} } }),
      law,
    })),
  } as unknown as PolicyDocument;
}

function paramsOf(event: unknown): Readonly<Record<string, unknown>> {
  return (event as { readonly params: Readonly<Record<string, unknown>> }).params;
}

/** A rule that always holds. */
export function always(name: string, type: string, params: object = {}): DrawnRule {
  return { name, conditions: "always", event: { type, params } };
}

/** A shop and a law below it. */
export function layered(
  range: RequestRange = {},
): fc.Arbitrary<{ readonly shop: PolicyDocument; readonly law: PolicyDocument }> {
  return requestPolicy(range).chain((shop) =>
    fc.record({ shop: fc.constant(shop), law: requestLaw(shop, range) }),
  );
}
