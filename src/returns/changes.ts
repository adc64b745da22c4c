import { changeCandidates } from "../domain/change-candidates.js";
import type { Case, ExplainOptions, LayerCase } from "../domain/domain.js";
import type { FactChange } from "../domain/what-would-change.js";
import type { FactReference } from "../ir/fact-reference.js";
import type { Rule } from "../ir/rule.js";
import { daysBetween } from "../time/calendar-date.js";
import { formatInstant } from "../time/instant.js";
import { calendarDateIn } from "../time/time-zone.js";
import { isChangeable, placeOf } from "./changeable-facts.js";
import type { ReturnsCase } from "./derive.js";
import type { EffectParams } from "./effects.js";
import { namedWindow, ownWindowOf, windowOf } from "./resolve-window.js";
import type { Remedy } from "./vocabulary.js";
import { closeOf } from "./window-close.js";
import type { WindowParams } from "./window-schema.js";

const millisecondsInDay = 86_400_000;

/**
 * Single changes of facts that could make a decision better: another remedy, an earlier request, the
 * whole order, and whatever the rules test. From rules marked internal nothing is tried for a customer,
 * and what lies in the past only where the customer need not be able to change it any more.
 */
export function changesOf(
  given: Case<ReturnsCase>,
  { audience = "agent", changeable = "all" }: ExplainOptions,
): readonly FactChange[] {
  const layers = [given, ...given.floors].map((layer) => ({
    ...layer,
    rules: layer.policy.rules.filter(
      ({ internal }) => audience === "agent" || internal === undefined,
    ),
  }));
  const rules = layers.flatMap((layer) => layer.rules);
  const byCustomer = changeable === "by-customer";
  const tested = layers.flatMap((layer) =>
    layer.findings.flatMap((finding, index) =>
      changeCandidates({
        rules: layer.rules,
        record: finding.subject.record,
        place: (reference) => place(reference, given.derived, index, byCustomer),
      }),
    ),
  );
  const earlier = byCustomer ? [] : earlierRequests(given, layers);
  return [
    ...otherRemedies(rules, given.derived),
    ...earlier,
    ...wholeOrder(given.derived),
    ...tested,
  ];
}

function place(
  reference: FactReference,
  derived: ReturnsCase,
  index: number,
  byCustomer: boolean,
): string | undefined {
  return isChangeable(reference, byCustomer)
    ? placeOf(reference, derived, derived.requested[index])
    : undefined;
}

/** Every other remedy that some rule offers, for all lines together. */
function otherRemedies(rules: readonly Rule[], { facts }: ReturnsCase): readonly FactChange[] {
  const offered = new Set(
    rules
      .filter(({ effect }) => effect.type === "offer" || effect.type === "entitle")
      .flatMap(({ effect }) => effect.params.remedies as readonly Remedy[]),
  );
  const own =
    facts.request.lines?.findIndex(({ wantedRemedy }) => wantedRemedy !== undefined) ?? -1;
  const pointer = own < 0 ? "/request/wantedRemedy" : `/request/lines/${own}/wantedRemedy`;
  const from = own < 0 ? facts.request.wantedRemedy : facts.request.lines?.[own]?.wantedRemedy;
  return [...offered]
    .filter((remedy) => remedy !== from)
    .map((to) => ({ pointer, ...(from !== undefined && { from }), to }));
}

/** Everything comes back, where only a part was to: bundles, gifts and shipping may turn on it. */
function wholeOrder({ facts }: ReturnsCase): readonly FactChange[] {
  return facts.request.lines === undefined
    ? []
    : [{ pointer: "/request/lines", from: facts.request.lines, to: undefined }];
}

/** A layer with those of its rules that may be looked at. */
interface TestedLayer extends LayerCase<ReturnsCase> {
  readonly rules: readonly Rule[];
}

/** The request on the last day of every window that it missed, the nearest first. */
function earlierRequests(
  given: Case<ReturnsCase>,
  layers: readonly TestedLayer[],
): readonly FactChange[] {
  const { requestedAtMs, zone, facts } = given.derived;
  if (requestedAtMs === undefined) return [];
  const requestedOn = calendarDateIn(requestedAtMs, zone);
  const missed = layers.flatMap((layer) =>
    layer.findings.flatMap(({ subject }) =>
      windowsOf(layer).flatMap((window) => {
        const close = closeOf(window, { given: layer.derived, subject });
        return "closesAt" in close ? [close] : [];
      }),
    ),
  );
  const days = new Map<number, number>();
  for (const { closesAt, closesOn } of missed)
    if (closesAt <= requestedAtMs) {
      const earlier = daysBetween(closesOn, requestedOn);
      days.set(earlier, Math.min(requestedAtMs - earlier * millisecondsInDay, closesAt - 1));
    }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([daysEarlier, atMs]) => ({
      pointer: "/request/requestedAt",
      from: facts.request.requestedAt,
      to: formatInstant(atMs),
      daysEarlier,
    }));
}

function windowsOf({ rules, policy: { document } }: TestedLayer): readonly WindowParams[] {
  const ofRules = rules.flatMap(({ effect }) => {
    if (effect.type === "window")
      return [windowOf(effect.params as EffectParams<"window">, document)];
    const own = ownWindowOf(effect.params as EffectParams<"offer">, document);
    if (own === undefined || own === "none") return [];
    return effect.type === "offer" || effect.type === "entitle" ? own : [];
  });
  const named = Object.keys(document.windows ?? {}).map((name) => namedWindow(name, document));
  return [...ofRules, ...named].filter(({ measures = "request" }) => measures === "request");
}
