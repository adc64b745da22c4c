import type { MessageObligation } from "./decision-parts.js";
import type { Speaker } from "./speaker.js";
import { textsFor } from "./text.js";

/** Says what must follow; of one that there is no text for, customers are told in general words. */
export function describeObligation(
  obligation: MessageObligation,
  speaker: Speaker,
  currency?: string,
): string {
  const { code, withheldUntil: until } = obligation;
  return (
    describeKnownObligation(obligation, speaker, currency) ??
    speaker.phrase("unknown-obligation", { code, until })
  );
}

/** Says what must follow, where there is a text for it, and what it may wait for. */
export function describeKnownObligation(
  { code, withheldUntil: until, unit = "calendar-days", on = "", ...values }: MessageObligation,
  speaker: Speaker,
  currency?: string,
): string | undefined {
  const texts = textsFor(speaker.catalogue.obligations, code);
  const said = speaker.say(texts, { ...values, unit, on }, currency);
  return said === undefined || until === undefined
    ? said
    : `${said} ${speaker.phrase("withheld", { until })}`;
}
