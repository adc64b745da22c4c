import type { ActiveEffect } from "./active-effects.js";
import { appliesTo } from "./fees.js";
import type { JudgedLine } from "./judged-line.js";

/** The fees of up to so much that a line's remedy bears: how much of them is kept a person decides. */
export function openFeesOf({
  effects,
  eligibility: { remedy },
}: JudgedLine): readonly ActiveEffect<"fee">[] {
  if (remedy === undefined) return [];
  return effects.fee.filter(({ params }) => params.upTo === true && appliesTo(params, remedy));
}

/** Tells whether a person must decide how much is kept of what a line is granted. */
export function hasOpenFee(line: JudgedLine): boolean {
  return openFeesOf(line).length > 0;
}

/** The line as if none of its open fees were kept. */
export function withoutOpenFees(line: JudgedLine): JudgedLine {
  const open = openFeesOf(line);
  const fee = line.effects.fee.filter((effect) => !open.includes(effect));
  return { ...line, effects: { ...line.effects, fee } };
}
