import type { DeskPhrase } from "./complaint-catalogue.js";
import type { MessageComplaint } from "./complaint-parts.js";
import { joinPointers, nameRole, type Said, sayAtDesk } from "./complaint-words.js";
import type { Speaker } from "./speaker.js";

const phrases = {
  "may-grant": "may-grant",
  grant: "grant",
  "counter-offer": "counter-offer",
  "route-up": "route-up",
  "not-told": "authority-not-told",
} as const satisfies Record<string, DeskPhrase>;

/** Tells agents what the role that asks may grant; customers are never told who may grant what. */
export function describeAuthority(
  { authority }: MessageComplaint,
  speaker: Speaker,
  currency: string | undefined,
): Said {
  if (authority === undefined) return [];
  const { role, routeTo, verdict, mayGrantMinor, grantMinor, missing } = authority;
  const values = {
    role: nameRole(role, speaker),
    routeTo: routeTo && nameRole(routeTo, speaker),
    mayGrantMinor,
    grantMinor,
    pointers: joinPointers(missing),
  };
  return sayAtDesk(phrases[verdict], speaker, values, currency);
}
