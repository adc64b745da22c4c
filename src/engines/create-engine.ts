import type { Rule } from "../ir/rule.js";
import { createClosuresEngine } from "./closures.js";
import type { FireRules, MissingFacts } from "./engine.js";
import { createGeneratedEngine } from "./generated/create-generated-engine.js";
import { createMissingFacts } from "./missing-facts.js";

/** The engines that answer at once. They give the same answers; the generated one is faster. */
export const engineNames = ["closures", "generated"] as const;

/** One of the engines that answer at once. */
export type EngineName = (typeof engineNames)[number];

/** What a policy needs of an engine. */
export interface Engine {
  readonly fire: FireRules;
  readonly missing: MissingFacts;
}

/** Makes an engine, compiled when it is first fired: many a policy is loaded only to be checked. */
export function createEngine(rules: readonly Rule[], name: EngineName): Engine {
  const create = name === "generated" ? createGeneratedEngine : createClosuresEngine;
  let fire: FireRules | undefined;
  return {
    fire: (record) => {
      fire ??= create(rules).fire;
      return fire(record);
    },
    missing: createMissingFacts(rules),
  };
}
