import type { MessageComplaint } from "./complaint-parts.js";
import { deskWord, type Said, sayAtDesk, showEnd } from "./complaint-words.js";
import type { Speaker } from "./speaker.js";

/** Tells agents what messages must contain, and what a draft lacks. */
export function describeNotices(
  { obligations = [], clocks = [] }: MessageComplaint,
  speaker: Speaker,
): Said {
  return obligations.flatMap(({ with: target, items, lacking, dueBy }) => {
    const promise = deskWord("targets", target, speaker);
    const list = (codes: readonly string[]) =>
      speaker.list(
        codes.map((code) => deskWord("items", code, speaker)),
        "conjunction",
      );
    const due = showEnd(clocks.find((clock) => clock.dueBy === dueBy) ?? {}, speaker);
    if (lacking === undefined)
      return sayAtDesk("notice", speaker, { promise, items: list(items), due });
    return lacking.length > 0
      ? sayAtDesk("draft-lacks", speaker, { promise, items: list(lacking) })
      : sayAtDesk("draft-complete", speaker, { promise });
  });
}
