import fc from "fast-check";
import type { PolicyDocument, RuleDocument } from "../../../src/policy/document-schema.js";
import { type CalendarPlace, placesOf, reckoning } from "./complaint-calendars.js";
import { anyClock, type ClockRange } from "./complaint-clocks.js";
import { complaintCondition, type Topic, whenever } from "./complaint-conditions.js";
import { ladder } from "./complaint-ladders.js";
import {
  type Asked,
  asked,
  authority,
  gradedTarget,
  leastSeverity,
  matrix,
  notice,
  offer,
  referral,
  routeOn,
  target,
} from "./complaint-rules.js";

/** What a law leaves out of the policies that it is about. */
export interface PolicyRange extends Omit<ClockRange, "places"> {
  /** What conditions ask about, beside the plain facts of complaint, customer and order. */
  readonly topics?: readonly Topic[];
  /** No rule that sends a complaint away. */
  readonly takesAll?: boolean;
  readonly graded?: (range: ClockRange) => fc.Arbitrary<Asked>;
}

/** Everything that needs no facts of the document's own. */
const usual: readonly Topic[] = ["severity", "dates", "history", "asking", "signal"];

interface Drawn {
  readonly asked: Asked;
  readonly when: RuleDocument["conditions"];
  readonly over: readonly number[];
}

/** Facts that documents declare where a law asks for that: it makes loading twice as slow. */
const declaredFacts = {
  complaint: { parcels: "integer" },
  customer: { since: "date" },
  order: { dispatchedAt: "instant" },
} as const;

/** Escalation policies with rules of every effect, all of which load. */
export function complaintPolicy(drawn: PolicyRange = {}): fc.Arbitrary<PolicyDocument> {
  return reckoning(drawn.weekly ?? false).chain((reckoned) => {
    const places = placesOf(reckoned);
    const range = { places, ...drawn };
    return fc
      .record({
        rules: rulesIn(range),
        shared: fc.record({ grave: shared(drawn), rare: shared(drawn) }),
        windows: windowsIn(range),
      })
      .map(({ rules, shared: conditions, windows }) => ({
        id: "escalation.drawn",
        domain: "escalation",
        version: "1",
        ...reckoned,
        currency: "EUR",
        ...(drawn.declares && { facts: declaredFacts }),
        conditions,
        windows,
        rules,
      }));
  });
}

type Range = PolicyRange & { readonly places: readonly CalendarPlace[] };

function topicsOf({ topics = usual, declares }: PolicyRange): readonly Topic[] {
  return declares ? [...topics, "declared"] : topics;
}

function shared(range: PolicyRange) {
  return complaintCondition(topicsOf(range), []);
}

function windowsIn(range: Range) {
  const measured = fc.constantFrom(...["replied", "resolved", "acknowledged", "granted"], {
    fact: "order",
    path: "$.deliveredAt",
  } as const);
  const window = fc
    .tuple(anyClock(range), measured)
    .map(([clock, measures]) => ({ ...clock, measures }));
  return fc.record({ inTime: window, onceKept: window });
}

const decline = fc
  .constantFrom("not-ours", "too-late")
  .map((reason) => asked("decline", { reason }));
const open = fc.constantFrom("review", "return").map((category) => asked("open", { category }));

function rulesIn(range: Range): fc.Arbitrary<RuleDocument[]> {
  const { takesAll = false } = range;
  const graded = range.graded ?? gradedTarget;
  const targets = fc.array(fc.oneof(target(range), graded(range)), { minLength: 1, maxLength: 4 });
  return targets.chain((own) => {
    const names = own.map(({ params }) => String(params.target));
    return fc
      .record({
        matrix: matrix.map((one) => [always(one)]),
        classify: several(leastSeverity, range, 2),
        bases: fc.tuple(routeOn(0, range), routeOn(1, range), routeOn(2, range)),
        tiers: fc.subarray([0, 1, 2], { minLength: 2 }),
        routes: several(
          fc.nat(2).chain((tier) => routeOn(tier, range)),
          range,
          2,
        ),
        targets: conditional(own, range),
        steps: ladder(range, own).chain((steps) => conditional(steps, range)),
        authority: several(authority, range, 5),
        offers: several(offer, range, 2),
        referrals: several(referral(range, names), range, 2),
        notices: several(notice, range, 2),
        opens: several(open, range, 2),
        declines: fc.nat(5).chain((pick) => several(decline, range, takesAll || pick > 0 ? 0 : 1)),
        exempt: several(fc.constant(asked("exempt", {})), range, 1),
      })
      .map(({ bases, tiers, ...groups }) => {
        // On the other tiers somebody is named only for complaints that are severe enough.
        const routes = bases.flatMap((base, tier) => {
          const { atLeast: _atLeast, ...params } = base.params;
          return tiers.includes(tier) ? [always({ ...base, params })] : [always(base)];
        });
        return named([...Object.values(groups).flat(), ...routes]);
      });
  });
}

function always(one: Asked): Drawn {
  return { asked: one, when: "always", over: [] };
}

function conditional(list: readonly Asked[], range: Range): fc.Arbitrary<Drawn[]> {
  return fc.tuple(...list.map((one) => withCondition(fc.constant(one), range)));
}

function several(one: fc.Arbitrary<Asked>, range: Range, maxLength: number) {
  return fc.array(withCondition(one, range), { maxLength });
}

function withCondition(one: fc.Arbitrary<Asked>, range: Range): fc.Arbitrary<Drawn> {
  const over = fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(50), { minLength: 1, maxLength: 2 }) },
  );
  return fc.record({ asked: one, when: whenever(topicsOf(range)), over });
}

/** Names rules by their effect and place; each may override earlier ones, so that there is no cycle. */
function named(drawn: readonly Drawn[]): RuleDocument[] {
  const seen = new Map<string, number>();
  const rules: RuleDocument[] = [];
  for (const { asked: event, when, over } of drawn) {
    const place = seen.get(event.type) ?? 0;
    seen.set(event.type, place + 1);
    const overrides = [...new Set(over)].flatMap((index) => rules[index]?.name ?? []);
    const rule = { name: `${event.type}.${place}`, conditions: when, event };
    rules.push({ ...rule, ...(overrides.length > 0 && { overrides }) });
  }
  return rules;
}
