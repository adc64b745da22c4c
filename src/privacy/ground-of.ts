import type { PlacedEffect } from "./active-effects.js";
import type { Ground } from "./decision-parts.js";
import type { EffectType } from "./effects.js";

/** The rule that an effect is of, the floor that the rule is of, and where it stands in the law. */
export function groundOf({ effect: { rule }, layer }: PlacedEffect<EffectType>): Ground {
  return {
    rule: rule.name,
    ...(layer.floor !== undefined && { floor: layer.floor }),
    ...(rule.law !== undefined && { law: rule.law }),
  };
}
