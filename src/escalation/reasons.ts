import type { WindowParams } from "../domain/clocks/clock-schema.js";
import type { ClockEnd } from "../domain/clocks/run-clock.js";
import type { Rule } from "../ir/rule.js";
import type { ComplaintLayer } from "./active-effects.js";
import { refusedHoldsOf, stateOf } from "./clock-decision.js";
import type { EscalationReason } from "./decision.js";
import type { JudgedCase } from "./judge-case.js";
import { judgeWindow } from "./windows.js";

/** Why a complaint stands as it does: what was declined, is late, was raised, or cannot be reckoned. */
export function reasonsOf(judged: JudgedCase): readonly EscalationReason[] {
  const refusals = declined(judged);
  if (judged.own.effects.decline.some(({ certain, params }) => certain && isWhole(params)))
    return unique(refusals);
  return unique([
    ...refusals,
    ...opened(judged),
    ...unclear(judged),
    ...uncounted(judged),
    ...late(judged),
    ...raised(judged),
    ...refused(judged),
  ]);
}

/** Whether a refusal is of the complaint as a whole, and not of the request to escalate it. */
export function isWhole({ of }: { readonly of?: "escalation" | undefined }): boolean {
  return of === undefined;
}

function declined({ own }: JudgedCase): readonly EscalationReason[] {
  return own.effects.decline
    .filter(({ certain }) => certain)
    .map(({ rule, params }) => ({
      code: params.reason,
      ...ruleOf(rule),
      ...(params.referTo !== undefined && { referTo: params.referTo }),
    }));
}

function opened({ own }: JudgedCase): readonly EscalationReason[] {
  if (!own.given.fromSignal) return [];
  return own.effects.open
    .filter(({ certain }) => certain)
    .map(({ rule, params }) => ({
      code: "opened-from-signal",
      ...ruleOf(rule),
      values: { category: params.category },
    }));
}

function unclear({ route, severity, own }: JudgedCase): readonly EscalationReason[] {
  return [
    ...("review" in route ? [{ code: route.review }] : []),
    ...(severity === undefined && turnsOnSeverity(own.layer.policy.rules)
      ? [{ code: "not-classified" }]
      : []),
  ];
}

/** Whether any rule asks how severe a complaint is. */
export function turnsOnSeverity(rules: readonly Rule[]): boolean {
  return rules.some(
    ({ effect: { type, params } }) =>
      type !== "classify" && (params.atLeast !== undefined || params.bySeverity !== undefined),
  );
}

/** Deadlines that the calendar does not tell: never guessed, so somebody must look. */
function uncounted({ targets, steps, layers, referrals }: JudgedCase): readonly EscalationReason[] {
  const clocks = targets.flatMap(({ end, effect: { rule, params } }) =>
    calendarReason(end, { target: params.target }, ruleOf(rule)),
  );
  const windows = layers.filter(hasUntold).flatMap((layer) =>
    Object.entries(layer.given.document.windows ?? {}).flatMap(([name, window]) => {
      const state = judgeWindow(window as WindowParams, layer);
      return "untold" in state ? calendarReason(state.untold, { window: name }, {}) : [];
    }),
  );
  // A step that goes by a clock has no end because that has none.
  const ladder = steps.flatMap(({ untold, effect: { rule } }) =>
    clocks.length > 0 ? [] : calendarReason(untold, {}, ruleOf(rule)),
  );
  const waysOut = [
    ...referrals.referrals.map(({ untold, decision: { rule } }) => ({ untold, rule })),
    ...referrals.untold,
  ].flatMap(({ untold, rule }) => calendarReason(untold, {}, { rule }));
  return [...clocks, ...windows, ...ladder, ...waysOut];
}

function calendarReason(
  end: ClockEnd | undefined,
  values: Readonly<Record<string, string>>,
  rule: Pick<EscalationReason, "rule" | "internal">,
): readonly EscalationReason[] {
  if (end?.kind === "uncovered")
    return [
      { code: "calendar-not-covered", ...rule, values: { ...values, uncoveredOn: end.date } },
    ];
  return end?.kind === "unreachable" ? [{ code: "calendar-unreachable", ...rule, values }] : [];
}

/** Whether a layer has a rule that cannot be told though no fact is missing: a window has no end. */
export function hasUntold({ effects }: ComplaintLayer): boolean {
  return Object.values(effects).some((list) =>
    list.some(({ certain, missing }) => !certain && missing().length === 0),
  );
}

function late({ targets }: JudgedCase): readonly EscalationReason[] {
  return targets.flatMap((one) => {
    const { end, effect } = one;
    if (one.missing.length > 0 || end?.kind !== "due" || stateOf(one) !== "breached") return [];
    return [
      {
        code: one.done === undefined ? "target-breached" : "target-late",
        ...ruleOf(effect.rule),
        values: { target: effect.params.target, dueOn: end.dueOn },
      },
    ];
  });
}

function raised({ steps, route }: JudgedCase): readonly EscalationReason[] {
  if (!("route" in route)) return [];
  return steps.flatMap(({ effect: { rule, params }, state, fellDue }) =>
    (state === "due" || state === "taken" || fellDue) && params.tier === route.route.tier
      ? [{ code: "tier-raised", ...ruleOf(rule), values: { tier: params.tier } }]
      : [],
  );
}

/** Holds on grounds that the law does not allow for: its clock runs on. */
function refused({ targets }: JudgedCase): readonly EscalationReason[] {
  return targets
    .filter(({ layer, done, missing }) => layer.floor && done === undefined && missing.length === 0)
    .flatMap((one) =>
      refusedHoldsOf(one).map(({ ground }) => ({
        code: "hold-not-counted",
        ...ruleOf(one.effect.rule),
        values: { ground, target: one.effect.params.target },
      })),
    );
}

function ruleOf({ name, internal }: Rule): Pick<EscalationReason, "rule" | "internal"> {
  return { rule: name, ...(internal && { internal }) };
}

function unique(reasons: readonly EscalationReason[]): readonly EscalationReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
