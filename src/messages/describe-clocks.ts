import type { ClockDecision, ClockState } from "../escalation/decision.js";
import type { DeskPhrase } from "./complaint-catalogue.js";
import type { MessageComplaint } from "./complaint-parts.js";
import { deskWord, joinPointers, type Said, sayAtDesk, showEnd } from "./complaint-words.js";
import type { Speaker } from "./speaker.js";

/** Tells agents every clock with its state and its end, the one that is due first, and the holds that do not count. */
export function describeClocks({ clocks = [] }: MessageComplaint, speaker: Speaker): Said {
  const first = clocks.filter(({ binding }) => binding);
  return [
    ...first.flatMap((clock) => sayAtDesk("first-due", speaker, valuesOf(clock, speaker))),
    ...clocks.flatMap((clock) => [
      ...sayAtDesk(phraseFor(clock), speaker, valuesOf(clock, speaker)),
      ...(uncertain.has(clock.state)
        ? sayAtDesk("turns-on", speaker, valuesOf(clock, speaker))
        : []),
      ...describeRefused(clock, speaker),
    ]),
  ];
}

/** States that may be otherwise once a missing fact is known; what cannot be told says so itself. */
const uncertain: ReadonlySet<ClockState> = new Set(["running", "paused", "breached"]);

function phraseFor({ state, doneAt }: ClockDecision): DeskPhrase {
  return state === "breached" && doneAt !== undefined ? "clock-late" : `clock-${state}`;
}

function valuesOf(clock: ClockDecision, speaker: Speaker) {
  const { target, rule, law, latestBy, latestOn, doneAt, missing, remaining } = clock;
  return {
    promise: deskWord("targets", target, speaker),
    source: law?.article ?? rule,
    due: showEnd(clock, speaker),
    latest: showEnd({ ...(latestBy && latestOn && { dueBy: latestBy, dueOn: latestOn }) }, speaker),
    doneAt,
    pointers: joinPointers(missing),
    ...(remaining && toMinutes(remaining)),
  };
}

const minuteMs = 60_000;

/** What is left of a clock of time is told in whole minutes, never more than there are. */
function toMinutes({ unit, count }: NonNullable<ClockDecision["remaining"]>) {
  return unit === "milliseconds"
    ? { unit: "minutes", count: Math.floor(count / minuteMs) }
    : { unit, count };
}

function describeRefused({ target, refusedHolds = [] }: ClockDecision, speaker: Speaker): Said {
  const promise = deskWord("targets", target, speaker);
  return refusedHolds.flatMap(({ ground, ...span }) => {
    const reason = deskWord("grounds", ground, speaker);
    return sayAtDesk("refused-hold", speaker, { promise, reason, ...span });
  });
}
