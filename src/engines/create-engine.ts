import type { Rule } from "../ir/rule.js";
import { createClosuresEngine } from "./closures.js";
import type { FireRules, MissingFacts } from "./engine.js";
import { createGeneratedEngine } from "./generated/create-generated-engine.js";
import { createMissingFacts } from "./missing-facts.js";

/** The engines that answer at once. They give the same answers; the generated one is faster. */
export const engineNames = ["closures", "generated"] as const;

/** One of the engines that answer at once. */
export type EngineName = (typeof engineNames)[number];

/** How a policy is fired: by one of the engines, or by the generated one as soon as that pays. */
export type EngineChoice = EngineName | "generated-when-it-pays";

/** What a policy needs of an engine. */
export interface Engine {
  readonly fire: FireRules;
  readonly missing: MissingFacts;
}

/** To generate code costs as much as some hundred firings of closures: many a policy decides only once. */
const firingsThatPay = 200;

/** Makes an engine, compiled when it is first fired: many a policy is loaded only to be checked. */
export function createEngine(rules: readonly Rule[], choice: EngineChoice): Engine {
  const closures = onceFired(() => createClosuresEngine(rules).fire);
  const generated = onceFired(() => createGeneratedEngine(rules).fire);
  let firings = 0;
  const whenItPays: FireRules = (record) => {
    firings += 1;
    return firings > firingsThatPay ? generated(record) : closures(record);
  };
  const fire = { closures, generated, "generated-when-it-pays": whenItPays }[choice];
  return { fire, missing: createMissingFacts(rules) };
}

function onceFired(create: () => FireRules): FireRules {
  let fire: FireRules | undefined;
  return (record) => {
    fire ??= create();
    return fire(record);
  };
}
