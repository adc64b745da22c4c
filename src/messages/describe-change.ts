import { describeResult, whatItComesTo } from "./change-result.js";
import type { MessageChange, MessageCounterfactual } from "./decision-parts.js";
import type { Value } from "./format-values.js";
import type { Speaker } from "./speaker.js";
import { textsFor } from "./text.js";

/** Facts that a customer can still change, so that what would come of it can be told as possible. */
const byChoice: ReadonlySet<string> = new Set([
  "wantedRemedy",
  "proofOfPurchase",
  "originalPackaging",
  "returnMethod",
  "carrier",
  "withdrawal",
  "quantity",
  "wholeOrder",
  "productId",
  "variantId",
]);

/**
 * Says what would change an outcome, and into what. A customer is told only of facts that there are
 * texts for: others may be the shop's own affair, such as a risk or a threshold.
 */
export function describeChange(
  counterfactual: MessageCounterfactual,
  speaker: Speaker,
  currency?: string,
): string {
  const { changes } = counterfactual;
  const said = changes.map((change) => {
    const known = describeKnown(change, speaker, currency);
    return known ?? (speaker.audience === "agent" ? describeFact(change, speaker, currency) : "");
  });
  if (said.length === 0 || said.includes("")) return speaker.phrase("unknown-change");
  const values = {
    ...whatItComesTo(counterfactual, speaker),
    changes: speaker.list([...new Set(said)], "conjunction"),
  };
  const isChosen = changes.every((change) => byChoice.has(nameOf(change)));
  return describeResult(values, isChosen, speaker, currency);
}

function describeKnown(
  change: MessageChange,
  { catalogue, say }: Speaker,
  currency?: string,
): string | undefined {
  const name = nameOf(change);
  const to = newValueOf(change);
  const { daysEarlier = -1 } = change;
  const texts = textsFor(catalogue.changes, `${name}:${to}`) ?? textsFor(catalogue.changes, name);
  return say(texts, { to, daysEarlier: daysEarlier < 0 ? undefined : daysEarlier }, currency);
}

/** A fact without a text, for agents: its name in words, and its value by the ending of the name. */
function describeFact(change: MessageChange, speaker: Speaker, currency?: string): string {
  const name = nameOf(change);
  const fact = name
    .replace(/Minor$/, "")
    .replaceAll(/[A-Z]|\d+/g, (part) => ` ${part.toLowerCase()}`);
  const to = speaker.show(name, newValueOf(change), currency) ?? newValueOf(change);
  return speaker.phrase("unknown-fact", { fact, to });
}

/**
 * The last step of a pointer: the same fact may stand at the request or at one of its lines. A request
 * that names no lines is about the whole order.
 */
function nameOf({ pointer, to }: MessageChange): string {
  if (pointer === "/request/lines" && to === undefined) return "wholeOrder";
  return pointer.slice(pointer.lastIndexOf("/") + 1);
}

function newValueOf({ to }: MessageChange): Value {
  if (to === undefined || to === null) return undefined;
  return typeof to === "number" || typeof to === "boolean" ? to : [to].flat().join(", ");
}
