import fc from "fast-check";
import type { EffectParams } from "../../../src/escalation/effects.js";
import { severities } from "../../../src/escalation/vocabulary.js";
import { type ClockRange, keysIn, lengthOf, share, stops } from "./complaint-clocks.js";
import { type Asked, asked, defined, offsetOf, offsetParts } from "./complaint-rules.js";

/** The tiers that cases are raised to; they start on tier 0. */
const tiers = [1, 2] as const;

const actions: readonly Pick<EffectParams<"step">, "action" | "to" | "offer" | "what">[] = [
  { action: "notify", to: "lead" },
  { action: "reassign", to: "manager" },
  { action: "offer", offer: "credit" },
  { action: "refer", to: "ombudsman" },
  { action: "act", what: "call-back" },
];

/** How the steps of a ladder are drawn; what each comes after or before is settled in their order. */
function stepParts(range: ClockRange, targets: readonly string[]) {
  return fc.record({
    action: fc.oneof(
      fc.constantFrom(...actions),
      fc.constantFrom(...tiers).map((tier) => ({ action: "raise-tier" as const, tier })),
    ),
    offset: fc.record(offsetParts(range, targets)),
    chained: fc.boolean(),
    warns: fc.option(fc.nat(20), { nil: undefined, freq: 2 }),
    place: fc.constantFrom(...range.places),
    key: fc.nat(20),
    share,
    until: fc.option(stops, { nil: undefined, freq: 2 }),
    atLeast: fc.option(fc.constantFrom(...severities), { nil: undefined, freq: 2 }),
  });
}

type Parts = ReturnType<typeof stepParts> extends fc.Arbitrary<infer One> ? One : never;

/** Up to four steps, named `step.0` on; those that are chained come after the one before them. */
export function ladder(range: ClockRange, targets: readonly Asked[]): fc.Arbitrary<Asked[]> {
  const names = [...new Set(targets.map(nameOf))];
  return fc.array(stepParts(range, names), { maxLength: 4 }).map((drawn) => {
    const steps: Asked[] = [];
    for (const parts of drawn) steps.push(step(parts, steps, targets, range));
    return steps;
  });
}

function step(
  parts: Parts,
  steps: readonly Asked[],
  targets: readonly Asked[],
  { weekly }: ClockRange,
): Asked {
  const { action, offset, chained, warns, place, until, atLeast } = parts;
  const own = { ...action, ...(atLeast && { atLeast }) };
  const warned = warns === undefined ? undefined : targets[warns % targets.length];
  const keys = keysIn(place, weekly).filter((key) => !/weeks|months|years/.test(key));
  const key = keys[parts.key % keys.length] ?? "hours";
  const before =
    warned && lengthBefore(lengthsOf(warned, targets), lengthOf(key, parts.share / 10));
  if (warned && before) {
    const calendar = place.name;
    const params = { ...own, before: { ...before, target: nameOf(warned), calendar }, until };
    return asked("step", defined({ ...params, before: defined(params.before) }));
  }
  const last = steps.at(-1);
  const isChained = chained && last !== undefined && tierOf(own) > tierOf(last.params);
  const from = isChained ? { step: `step.${steps.length - 1}` } : offset.from;
  const starts = typeof from === "string" ? [from] : [];
  const ends = until?.filter((type) => !starts.some((start) => start === type));
  const after = { ...notNothing(offsetOf(offset.clock)), from };
  return asked("step", {
    ...own,
    after,
    ...(ends && ends.length > 0 && { until: ends }),
  } as EffectParams<"step">);
}

/** A step that raises the tier comes after one that raises it less; others after any. */
function tierOf(params: object): number {
  return "tier" in params ? Number(params.tier) : 0.5;
}

/** A chained step comes some time after the one before it. */
function notNothing(length: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(length).map(([key, value]) => [key, value === 0 ? 1 : value]),
  );
}

function nameOf({ params }: Asked): string {
  return String(params.target);
}

/** All lengths of the targets of a name. */
function lengthsOf(target: Asked, targets: readonly Asked[]): readonly object[] {
  return targets
    .filter((other) => nameOf(other) === nameOf(target))
    .flatMap(({ params }) =>
      Object.values((params.bySeverity as object | undefined) ?? { params }),
    );
}

/** A warning that is shorter than every length of its target; of another unit in any case. */
function lengthBefore(
  lengths: readonly object[],
  length: { readonly [key: string]: number },
): typeof length | undefined {
  const [[key, count] = ["hours", 0]] = Object.entries(length);
  const isShorter = lengths.every((own) => {
    const [unit, most] = Object.entries(own).find(([name]) => name in smallest) ?? ["", 0];
    const [a, b] = [smallest[key], smallest[unit]];
    return a?.unit !== b?.unit || count * (a?.times ?? 1) < Number(most) * (b?.times ?? 1);
  });
  return isShorter ? length : undefined;
}

const smallest: Readonly<Record<string, { readonly unit: string; readonly times: number }>> = {
  minutes: { unit: "minutes", times: 1 },
  hours: { unit: "minutes", times: 60 },
  businessMinutes: { unit: "open", times: 1 },
  businessHours: { unit: "open", times: 60 },
  businessDays: { unit: "businessDays", times: 1 },
  days: { unit: "days", times: 1 },
  weeks: { unit: "days", times: 7 },
  months: { unit: "months", times: 1 },
  years: { unit: "months", times: 12 },
};
