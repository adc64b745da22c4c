import { formatInstant } from "../time/instant.js";
import type { Ladder, StepDecision } from "./decision.js";
import type { RunStep } from "./steps.js";

/** The ladder as the decision shows it: in each group the earliest first. */
export function ladderOf(steps: readonly RunStep[]): Ladder {
  const of = (state: RunStep["state"]) =>
    steps
      .filter((one) => one.state === state)
      .sort(
        (a, b) =>
          (a.atMs ?? 0) - (b.atMs ?? 0) || (a.effect.rule.name < b.effect.rule.name ? -1 : 1),
      )
      .map(toStepDecision);
  return {
    taken: of("taken"),
    due: of("due"),
    next: of("next"),
    notTold: steps
      .filter(({ state }) => state === "not-told")
      .map(({ effect, missing }) => ({ step: effect.rule.name, missing })),
  };
}

/** A step as the decision shows it. */
function toStepDecision({ effect: { rule, params }, atMs = 0 }: RunStep): StepDecision {
  const { action, to, tier, offer, what } = params;
  return {
    step: rule.name,
    action,
    at: formatInstant(atMs),
    ...(to !== undefined && { to }),
    ...(tier !== undefined && { tier }),
    ...(offer !== undefined && { offer }),
    ...(what !== undefined && { what }),
  };
}
