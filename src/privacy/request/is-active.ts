import { type Kleene, kleeneAny } from "../../ir/kleene.js";

/** Whether any of some effects is active: not told where all that there are may not be. */
export function isActive(effects: readonly { readonly certain: boolean }[]): Kleene {
  return kleeneAny(effects.map(({ certain }) => certain || undefined));
}
