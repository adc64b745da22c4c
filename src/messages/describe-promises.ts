import type { ClockDecision } from "../escalation/decision.js";
import type { CustomerPhrase } from "./complaint-catalogue.js";
import { type Said, sayToCustomer, showEnd } from "./complaint-words.js";
import type { Speaker } from "./speaker.js";
import { type TableFor, textsFor } from "./text.js";

/**
 * Tells a customer which promises are still to be kept and by when, and apologises for those that were
 * not kept. Of several clocks of one promise the earliest is told; none that may turn out not to apply,
 * and none that there is no text for: it may be the shop's own affair.
 */
export function describePromises(clocks: readonly ClockDecision[], speaker: Speaker): Said {
  const { promises, missedPromises } = speaker.catalogue;
  const told = clocks.filter(
    ({ target, missing = [] }) =>
      missing.length === 0 && textsFor(promises, target)?.customer !== undefined,
  );
  const running = firstOfEach(told.filter(({ state }) => state === "running"));
  const breached = told.filter(({ state }) => state === "breached");
  const missed = firstOfEach(breached.filter(({ doneAt }) => doneAt === undefined));
  const cameLate = breached.some(({ doneAt }) => doneAt !== undefined);
  const isOnHold = told.some(({ state }) => state === "paused") && running.length === 0;
  const say = (table: TableFor<"customer">, clock: ClockDecision): Said => {
    const values = { due: showEnd(clock, speaker) };
    return [speaker.say(textsFor(table, clock.target), values) ?? []].flat();
  };
  const sayIf = (isSo: boolean, key: CustomerPhrase) => (isSo ? sayToCustomer(key, speaker) : []);
  return [
    ...missed.flatMap((clock) => say(missedPromises, clock)),
    ...sayIf(cameLate, "came-late"),
    ...running.flatMap((clock) => say(promises, clock)),
    ...sayIf(isOnHold, "on-hold"),
  ];
}

/** Of the clocks of each promise the first, which is the one that is due first. */
function firstOfEach(clocks: readonly ClockDecision[]): readonly ClockDecision[] {
  return clocks.filter(
    ({ target }, index) => clocks.findIndex((other) => other.target === target) === index,
  );
}
