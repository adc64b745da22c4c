import type { Kleene } from "../../ir/kleene.js";
import type { Rule } from "../../ir/rule.js";
import type { FireMasks, FireRules } from "../engine.js";
import { bitOf, wordOf, wordSize } from "./bits.js";
import { printRules } from "./print-rules.js";

/** What the generated engine makes of a policy's rules: the same answer in two forms. */
export interface GeneratedEngine {
  readonly fire: FireRules;
  readonly fireMasks: FireMasks;
}

/**
 * Compiles rules to one function, once per policy; only where `canGenerate`. Firing allocates one
 * array, or with masks nothing.
 *
 * @throws EvalError where the host forbids to make functions of text
 */
export function createGeneratedEngine(rules: readonly Rule[]): GeneratedEngine {
  const build = new Function(`"use strict";\n${printRules(rules)}return fire;`);
  const fireMasks = build() as FireMasks;
  // One buffer for all calls: every call writes all of it, and none is interrupted by another.
  const masks = new Int32Array(2 * Math.ceil(rules.length / wordSize));
  return {
    fireMasks,
    fire: (record) => {
      fireMasks(record, masks);
      return toKleene(masks, rules.length);
    },
  };
}

function toKleene(masks: Int32Array, count: number): readonly Kleene[] {
  const truths: Kleene[] = [];
  for (let position = 0; position < count; position += 1) {
    const word = 2 * wordOf(position);
    const bit = bitOf(position);
    if (((masks[word] ?? 0) & bit) !== 0) truths.push(true);
    else truths.push(((masks[word + 1] ?? 0) & bit) !== 0 ? undefined : false);
  }
  return truths;
}
