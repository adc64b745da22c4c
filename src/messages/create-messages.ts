import type { Outcome } from "../returns/decision.js";
import type { Remedy } from "../returns/vocabulary.js";
import type { Catalogue } from "./catalogue.js";
import { catalogues } from "./catalogues.js";
import { checkTable } from "./check-catalogue.js";
import type { ComplaintOptions, MessageComplaint } from "./complaint-parts.js";
import type {
  MessageCounterfactual,
  MessageDecision,
  MessageObligation,
  MessageReason,
} from "./decision-parts.js";
import { describeChange } from "./describe-change.js";
import { describeComplaint } from "./describe-complaint.js";
import { type DecisionOptions, describeDecision } from "./describe-decision.js";
import { describeObligation } from "./describe-obligation.js";
import { describeReason } from "./describe-reason.js";
import { describeRemedy } from "./describe-remedies.js";
import { describeFee } from "./describe-settlement.js";
import { createSpeaker } from "./speaker.js";
import type { Audience, Locale, TableFor, Texts, TextTable } from "./text.js";

/**
 * Texts for codes of a shop's own, in the language that they are given with; those for codes that have
 * a text already take its place. A text sees the values of a reason by name: `…On` is shown as a date,
 * `…At` as an instant, `…By` as the end of a deadline, `…Minor` as money, all else as number or text.
 */
export interface OwnTexts {
  readonly reasons?: TextTable;
  readonly fees?: TextTable;
  readonly obligations?: TextTable;
  /** By fact (`loyaltyPoints`, with `{to}`), or by fact and value (`giftWrapped:true`). */
  readonly changes?: TextTable;
  /** Of complaints: who has them, in the nominative; whom else to turn to, and by which right. */
  readonly roles?: TextTable;
  readonly bodies?: TextTable;
  readonly rights?: TextTable;
  /** Sentences on a promise that is to be kept by `{due}`, and on one that was not; customers hear of no other. */
  readonly promises?: TableFor<"customer">;
  readonly missedPromises?: TableFor<"customer">;
  /** What a customer can be asked for, by the pointer to the fact. */
  readonly needs?: TableFor<"customer">;
  /** Words of the desk: for promises, for what a step has done, a message contains and a hold waits for. */
  readonly targets?: TableFor<"agent">;
  readonly tasks?: TableFor<"agent">;
  readonly items?: TableFor<"agent">;
  readonly grounds?: TableFor<"agent">;
}

/** In what language, to whom and by whose clocks messages are written. */
export interface MessagesOptions {
  readonly locale: Locale;
  readonly audience: Audience;
  /** An IANA zone such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly texts?: OwnTexts;
}

/** What can be said of a decision. A customer is never shown a rule, a code or an internal reason. */
export interface Messages {
  /**
   * Why, in one sentence, and in a second one who else to turn to. A code without a text: customers
   * are told that the request cannot be approved as it stands under the policy, agents that and the
   * code. Without `currency` no amount is named.
   */
  reason(reason: MessageReason, currency?: string): string;
  /** What a remedy is called. */
  remedy(remedy: Remedy): string;
  outcome(outcome: Outcome): string;
  obligation(obligation: MessageObligation, currency?: string): string;
  /** What a fee is called. */
  fee(kind: string): string;
  /** What would change the outcome. Customers are not told of facts without a text of their own. */
  change(counterfactual: MessageCounterfactual, currency?: string): string;
  /**
   * The whole decision, a sentence each, as it can be pasted into a mail: outcome, reasons, money, last
   * day, who pays the way back, what must follow.
   */
  decision(decision: MessageDecision, options?: DecisionOptions): readonly string[];
  /**
   * How a complaint stands, a sentence each, as it can be pasted into a mail: outcome, why, who has it, by
   * when the customer hears from the shop, offers, whom else to turn to, what is still needed. Agents are
   * shown all clocks, steps, limits and missing facts.
   */
  complaint(decision: MessageComplaint, options?: ComplaintOptions): readonly string[];
}

/**
 * Creates messages in one language for one audience. Throws `RangeError` for an unknown language or
 * time zone, and for texts that cannot be used, each of them named.
 *
 * @example
 * const messages = createMessages({ locale: "en", audience: "customer", timeZone: "Europe/Berlin" });
 * messages.reason({ code: "window-expired", values: { closedOn: "2026-06-04" } });
 * // "The last day for this was June 4, 2026, and your request came after it."
 */
export function createMessages({ locale, audience, timeZone, texts }: MessagesOptions): Messages {
  const speaker = createSpeaker(catalogueWith(locale, texts), locale, audience, timeZone);
  return {
    reason: (reason, currency) => describeReason(reason, speaker, currency),
    remedy: (remedy) => describeRemedy(remedy, speaker),
    outcome: (outcome) => speaker.say(speaker.catalogue.outcomes[outcome]) ?? "",
    obligation: (obligation, currency) => describeObligation(obligation, speaker, currency),
    fee: (kind) => describeFee(kind, speaker),
    change: (counterfactual, currency) => describeChange(counterfactual, speaker, currency),
    decision: (decision, given = {}) => describeDecision(decision, speaker, given),
    complaint: (decision, given = {}) => describeComplaint(decision, speaker, given),
  };
}

const ownGroups = [
  "reasons",
  "fees",
  "obligations",
  "changes",
  "roles",
  "bodies",
  "rights",
  "promises",
  "missedPromises",
  "needs",
  "targets",
  "tasks",
  "items",
  "grounds",
] as const satisfies readonly (keyof OwnTexts & keyof Catalogue)[];

function catalogueWith(locale: Locale, texts: OwnTexts = {}): Catalogue {
  if (!Object.hasOwn(catalogues, locale)) throw new RangeError(`no texts in \`${locale}\``);
  const own = ownGroups.map(
    (group): readonly [string, Readonly<Record<string, Partial<Texts>>>] => [
      group,
      texts[group] ?? {},
    ],
  );
  const found = own.flatMap(([group, table]) => checkTable(group, table, locale));
  if (found.length > 0) throw new RangeError(found.join("\n"));
  const known: Catalogue = catalogues[locale];
  const merged = ownGroups.map((group) => [group, { ...known[group], ...texts[group] }]);
  return { ...known, ...Object.fromEntries(merged) };
}
