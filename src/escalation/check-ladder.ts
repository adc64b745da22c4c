import {
  type ClockCheck,
  checkBackwards,
  checkCalendarName,
  checkClock,
  checkEvents,
  issue,
} from "../domain/clocks/check-clock.js";
import { type LengthParams, lengthKeyOf } from "../domain/clocks/clock-schema.js";
import { compareLengths } from "../domain/clocks/compare-lengths.js";
import { lengthOf } from "../domain/clocks/resolve-clock.js";
import { createIssue, type Issue } from "../errors/issue.js";
import { didYouMean } from "../errors/nearest-name.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { type EffectRule, rulesOf } from "./effects.js";

type Step = EffectRule<"step">;

/**
 * Checks that every step of the ladder can be reached, comes after the one before it, and has what its
 * action needs; and that whoever a case is raised to is named.
 */
export function checkLadder({ rules }: ParsedPolicy, check: ClockCheck): readonly Issue[] {
  const steps = rulesOf(rules, "step");
  const routes = rulesOf(rules, "route");
  const targets = rulesOf(rules, "target");
  const byName = new Map(steps.map((step) => [step.rule.name, step]));
  const tiers = new Set(routes.map(({ params }) => params.tier));
  return [
    ...routes.flatMap(({ rule, params }) =>
      checkCalendarName(params.calendar, `${rule.pointer}/event/params/calendar`, check),
    ),
    ...steps.flatMap((step) => [
      ...checkAction(step, tiers),
      ...checkTime(step, check),
      ...checkTarget(step, targets),
      ...checkPredecessor(step, byName),
    ]),
    ...rulesOf(rules, "refer").flatMap(({ rule, params: { after } }) => {
      const at = `${rule.pointer}/event/params/after`;
      if (after === undefined) return [];
      const { from } = after;
      const target = typeof from === "object" && "target" in from ? from.target : undefined;
      return [
        ...checkAfter(after, at, check),
        ...(target === undefined ? [] : checkTargetName(target, `${at}/from/target`, targets)),
      ];
    }),
    ...checkCycles(steps, byName),
  ];
}

/** What a step says besides, by its action. */
const needed = {
  notify: "to",
  reassign: "to",
  "raise-tier": "tier",
  offer: "offer",
  refer: "to",
  act: "what",
} as const;

function checkAction({ rule, params }: Step, tiers: ReadonlySet<number>): readonly Issue[] {
  const at = `${rule.pointer}/event/params`;
  const key = needed[params.action];
  if (params[key] === undefined)
    return [
      issue("invalid_step", `${at}/${key}`, `the \`${key}\` of \`${params.action}\``, "none"),
    ];
  const { tier } = params;
  if (tier === undefined) return [];
  if (params.action !== "raise-tier")
    return [
      issue("invalid_step", `${at}/tier`, "no `tier`, unless the step raises it", `\`${tier}\``),
    ];
  if (!tiers.has(tier))
    return [
      issue(
        "ladder_gap",
        `${at}/tier`,
        "a tier that a `route` rule names somebody on",
        `\`${tier}\``,
      ),
    ];
  const lowest = Math.min(...tiers);
  return tier > lowest
    ? []
    : [
        issue(
          "unreachable_step",
          `${at}/tier`,
          `a tier above \`${lowest}\`, on which cases start`,
          `\`${tier}\``,
        ),
      ];
}

function checkTime({ rule, params }: Step, check: ClockCheck): readonly Issue[] {
  const at = `${rule.pointer}/event/params`;
  const { after, before } = params;
  if ((after === undefined) === (before === undefined))
    return [issue("invalid_step", at, "either `after` or `before`", after ? "both" : "neither")];
  if (before !== undefined) return checkBackwards(before, `${at}/before`, check);
  return after === undefined
    ? []
    : [...checkAfter(after, `${at}/after`, check), ...checkStops(rule.pointer, params)];
}

type After =
  | NonNullable<Step["params"]["after"]>
  | NonNullable<EffectRule<"refer">["params"]["after"]>;

function checkAfter(after: After, path: string, check: ClockCheck): readonly Issue[] {
  const { from, ...clock } = after;
  return [
    ...checkClock(clock, clock, path, check),
    ...(typeof from === "object" && "fact" in from ? checkEvents(from, `${path}/from`, check) : []),
  ];
}

/** What a step starts at must not be what makes it superfluous. */
function checkStops(
  pointer: string,
  { after, until = ["resolved"] }: Step["params"],
): readonly Issue[] {
  const from = after?.from;
  if (typeof from !== "string" || !until.includes(from)) return [];
  return [
    issue(
      "unreachable_step",
      `${pointer}/event/params/until`,
      `events other than \`${from}\`, after which the step comes`,
      `\`${from}\``,
    ),
  ];
}

function checkTarget(
  { rule, params }: Step,
  targets: readonly EffectRule<"target">[],
): readonly Issue[] {
  const { after, before } = params;
  const at = `${rule.pointer}/event/params`;
  const from = after?.from;
  const named =
    before?.target ?? (typeof from === "object" && "target" in from ? from.target : undefined);
  if (named === undefined) return [];
  const path = before ? `${at}/before/target` : `${at}/after/from/target`;
  const unknown = checkTargetName(named, path, targets);
  if (unknown.length > 0 || before === undefined) return unknown;
  const own = targets.filter((one) => one.params.target === named);
  return checkWarning(before, own, `${at}/before`);
}

/** Nothing comes after a target that no rule sets. */
function checkTargetName(
  name: string,
  path: string,
  targets: readonly EffectRule<"target">[],
): readonly Issue[] {
  const known = targets.map((one) => one.params.target);
  if (known.includes(name)) return [];
  const expected = "a target that a rule sets";
  const hint = didYouMean(name, known);
  return [createIssue({ code: "unreachable_step", path, expected, received: `\`${name}\``, hint })];
}

/** A warning comes after its clock has started. */
function checkWarning(
  before: NonNullable<Step["params"]["before"]>,
  targets: readonly EffectRule<"target">[],
  path: string,
): readonly Issue[] {
  if (lengthKeyOf(before) === undefined) return [];
  const lengthsOf = ({ params }: EffectRule<"target">): readonly LengthParams[] =>
    params.bySeverity === undefined ? [params] : Object.values(params.bySeverity);
  const isTooShort = (length: LengthParams) =>
    lengthKeyOf(length) !== undefined && (compareLengths(before, length) ?? -1) >= 0;
  // Several rules set a target under conditions of their own: one that takes longer can be warned of.
  if (!targets.every((target) => lengthsOf(target).some(isTooShort))) return [];
  return [issue("unreachable_step", path, "less than its target takes", "as much or more")];
}

function predecessorOf({ params: { after } }: Step): string | undefined {
  const from = after?.from;
  return typeof from === "object" && "step" in from ? from.step : undefined;
}

function checkPredecessor(step: Step, byName: ReadonlyMap<string, Step>): readonly Issue[] {
  const { rule, params } = step;
  const name = predecessorOf(step);
  if (name === undefined) return [];
  const at = `${rule.pointer}/event/params`;
  const before = byName.get(name);
  if (before === undefined)
    return [
      createIssue({
        code: "unreachable_step",
        path: `${at}/after/from/step`,
        expected: "a step of the ladder",
        received: `\`${name}\``,
        hint: didYouMean(name, [...byName.keys()]),
      }),
    ];
  const { after, tier } = params;
  const isAfter =
    after !== undefined && lengthKeyOf(after) !== undefined && lengthOf(after).count > 0;
  return [
    ...(isAfter
      ? []
      : [issue("step_not_after", `${at}/after`, `some time after \`${name}\``, "none")]),
    ...(tier !== undefined && before.params.tier !== undefined && tier <= before.params.tier
      ? [
          issue(
            "step_not_after",
            `${at}/tier`,
            `a tier above \`${before.params.tier}\`, that of \`${name}\``,
            `\`${tier}\``,
          ),
        ]
      : []),
  ];
}

/** Steps that come after each other in a circle: none of them is ever reached. Each circle is named once. */
function checkCycles(steps: readonly Step[], byName: ReadonlyMap<string, Step>): readonly Issue[] {
  return steps.flatMap((step) => {
    const trail = [step.rule.name];
    let name = predecessorOf(step);
    while (name !== undefined && !trail.includes(name)) {
      trail.push(name);
      const next = byName.get(name);
      name = next && predecessorOf(next);
    }
    const isFirst = name === step.rule.name && [...trail].sort()[0] === name;
    if (!isFirst) return [];
    return [
      issue(
        "unreachable_step",
        `${step.rule.pointer}/event/params/after/from/step`,
        "a step that does not come after this one",
        [...trail, name].map((one) => `\`${one}\``).join(" after "),
      ),
    ];
  });
}
