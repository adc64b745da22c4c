import type { Outcome } from "../returns/decision.js";
import type { Remedy } from "../returns/vocabulary.js";
import type { MessageCounterfactual, MessageDecision } from "./decision-parts.js";
import type { Speaker } from "./speaker.js";
import { textsFor } from "./text.js";

/** What changes come to: the outcome, the remedy, and what would go back if that is known. */
interface Result {
  readonly outcome: Outcome;
  readonly remedy?: Remedy | undefined;
  readonly amountMinor?: number | undefined;
  readonly currency?: string | undefined;
}

/** Values that the sentence on a result is made of; `changes` are the phrases of what would change. */
interface ResultValues extends Omit<Result, "remedy"> {
  readonly changes: string;
  readonly remedy?: string | undefined;
}

/** Reads what changes come to; a remedy that is itself among them need not be named again. */
export function whatItComesTo(
  counterfactual: MessageCounterfactual,
  speaker: Speaker,
): Omit<ResultValues, "changes"> {
  const { remedy, ...result } =
    "decision" in counterfactual ? resultOf(counterfactual.decision) : counterfactual;
  const isAsked = counterfactual.changes.some(({ pointer }) => pointer.endsWith("/wantedRemedy"));
  if (remedy === undefined || isAsked) return result;
  return { ...result, remedy: speaker.say(textsFor(speaker.catalogue.remediesInSentence, remedy)) };
}

/** Says it as possible where the customer can choose it, else as what would have been. */
export function describeResult(
  { outcome, currency: own, ...values }: ResultValues,
  isChosen: boolean,
  { catalogue: { changeResults }, say, phrase }: Speaker,
  currency: string | undefined = own,
): string {
  const { approve, "approve-by-choice": byChoice } = changeResults;
  const texts = outcome !== "approve" ? changeResults[outcome] : isChosen ? byChoice : approve;
  return say(texts, values, currency) ?? phrase("unknown-change");
}

/** The one remedy that all approved lines come to; an amount only of money, which a refund is. */
function resultOf({ outcome, lines, settlement }: MessageDecision): Result {
  const approved = lines.filter((line) => line.outcome === "approve");
  const [remedy, ...others] = new Set(approved.map((line) => line.remedy));
  if (outcome !== "approve" || remedy === undefined || others.length > 0) return { outcome };
  const refundMinor = remedy === "refund" ? (settlement?.refundMinor ?? 0) : 0;
  const amountMinor = refundMinor > 0 ? refundMinor : undefined;
  return { outcome, remedy, amountMinor, currency: settlement?.currency };
}
