import type { StepDecision } from "../escalation/decision.js";
import type { MessageComplaint } from "./complaint-parts.js";
import {
  deskWord,
  joinPointers,
  nameBody,
  nameRole,
  type Said,
  sayAtDesk,
} from "./complaint-words.js";
import type { Speaker } from "./speaker.js";

/** Tells agents what to do in which order, which steps are due, which come next, and which cannot be told. */
export function describeLadder({ steps, agenda = [] }: MessageComplaint, speaker: Speaker): Said {
  const { due = [], next = [], notTold = [] } = steps ?? {};
  const deeds = new Map(due.map((one) => [one.step, deedOf(one, speaker)]));
  const work = agenda.map((item) =>
    item.do === "step"
      ? (deeds.get(item.name) ?? item.name)
      : deskWord("targets", item.name, speaker),
  );
  const values = (one: StepDecision) => ({
    deed: deedOf(one, speaker),
    step: one.step,
    dueAt: one.at,
  });
  return [
    ...(work.length > 1 ? sayAtDesk("order-of-work", speaker, { work: work.join(" → ") }) : []),
    ...due.flatMap((one) => sayAtDesk("step-due", speaker, values(one))),
    ...next.flatMap((one) => sayAtDesk("step-next", speaker, values(one))),
    ...notTold.flatMap(({ step, missing }) =>
      sayAtDesk("step-not-told", speaker, { step, pointers: joinPointers(missing) }),
    ),
  ];
}

function deedOf({ action, to, tier, offer, what }: StepDecision, speaker: Speaker): string {
  const { steps, offers } = speaker.catalogue;
  const said = speaker.say(steps[action], {
    role: to && nameRole(to, speaker),
    body: to && nameBody(to, speaker),
    tier,
    offer: offer && speaker.say(offers[offer]),
    task: what && deskWord("tasks", what, speaker),
  });
  return said ?? action;
}
