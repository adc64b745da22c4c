import type { ClockDecision } from "../escalation/decision.js";
import type { ComplaintPhrase, CustomerPhrase, DeskPhrase } from "./complaint-catalogue.js";
import type { Speaker, Values } from "./speaker.js";
import { textsFor } from "./text.js";

/** What is said, if it can be: as a list of no or one sentence. */
export type Said = readonly string[];

/** Says a phrase about complaints to whoever reads. */
export function sayPhrase(
  key: ComplaintPhrase,
  speaker: Speaker,
  values?: Values,
  currency?: string,
): Said {
  const { complaintPhrases } = speaker.catalogue;
  return [speaker.say(complaintPhrases[key], values, currency) ?? []].flat();
}

/** Says a phrase to customers; agents are told it in other words, or not at all. */
export function sayToCustomer(key: CustomerPhrase, speaker: Speaker, values?: Values): Said {
  return [speaker.say(speaker.catalogue.customerPhrases[key], values) ?? []].flat();
}

/** Says a phrase to agents, and nothing to customers. */
export function sayAtDesk(
  key: DeskPhrase,
  speaker: Speaker,
  values?: Values,
  currency?: string,
): Said {
  return [speaker.say(speaker.catalogue.deskPhrases[key], values, currency) ?? []].flat();
}

/** Words that only agents read, by their code; the code itself where there are none. */
export function deskWord(
  group: "targets" | "tasks" | "items" | "grounds",
  code: string,
  speaker: Speaker,
): string {
  return speaker.say(textsFor(speaker.catalogue[group], code)) ?? code;
}

/** Who has a complaint: a role in words. Customers are never shown the code of one without. */
export function nameRole(code: string, speaker: Speaker): string {
  const known = speaker.say(textsFor(speaker.catalogue.roles, code));
  return known ?? sayPhrase("unknown-role", speaker, { code }).join();
}

/** Whom else to turn to, in words. */
export function nameBody(code: string, speaker: Speaker): string {
  const known = speaker.say(textsFor(speaker.catalogue.bodies, code));
  return known ?? sayPhrase("unknown-body", speaker, { code }).join();
}

/** Pointers as they stand in a sentence; none where there are none. */
export function joinPointers(pointers: readonly string[] = []): string | undefined {
  return pointers.length > 0 ? pointers.join(", ") : undefined;
}

/** An instant that ends a day, one millisecond before the next, by the clock that it is the end of. */
const endOfDay = ":59.999Z";

/**
 * The end of a clock: of one that counts days its date, by that clock's calendar; of one that counts time
 * the date and the time of day by the reader's.
 */
export function showEnd(
  { dueBy, dueOn }: Pick<ClockDecision, "dueBy" | "dueOn">,
  { show }: Speaker,
): string | undefined {
  return dueBy?.endsWith(endOfDay) === true ? show("dueOn", dueOn) : show("dueBy", dueBy);
}
