import { allOf, type Layers, missingOf } from "../active-effects.js";
import { compareText } from "../compare-text.js";
import { groundOf } from "../ground-of.js";
import type { Recourse } from "./decision.js";

/** Whom the person can turn to, and what would tell of others. */
export interface JudgedRecourse {
  readonly recourse: readonly Recourse[];
  readonly missing: readonly string[];
}

/** All whom a rule of any layer refers to, by what each is called, the shop's before the law's. */
export function judgeRecourse(layers: Layers): JudgedRecourse {
  const referring = allOf("refer", layers);
  return {
    recourse: referring
      .filter(({ effect }) => effect.certain)
      .map((placed) => ({ to: placed.effect.params.to, ...groundOf(placed) }))
      .sort((a, b) => compareText(keyOf(a), keyOf(b))),
    missing: missingOf(referring.map(({ effect }) => effect)),
  };
}

function keyOf({ to, floor = "", rule }: Recourse): string {
  return `${to} ${floor} ${rule}`;
}
