import type {
  MessageDecision,
  MessageLine,
  MessageObligation,
  MessageReason,
} from "./decision-parts.js";
import { describeKnownObligation, describeObligation } from "./describe-obligation.js";
import { describeReason } from "./describe-reason.js";
import { describeRemedies } from "./describe-remedies.js";
import { describeSettlement, describeTender } from "./describe-settlement.js";
import type { Speaker } from "./speaker.js";

/** What telling a decision takes beside it. */
export interface DecisionOptions {
  /** What the shop calls the lines of the order, by id; names are told where there are several lines. */
  readonly lineNames?: Readonly<Record<string, string>>;
  /** The currency of amounts where the decision settles nothing yet and so names none. */
  readonly currency?: string;
}

/**
 * Says a whole decision, a sentence each: the outcome, why, what is missing, money, what may be had
 * until when, who pays the way back, and what must follow. What would be said twice is said once.
 */
export function describeDecision(
  decision: MessageDecision,
  speaker: Speaker,
  { lineNames = {}, currency }: DecisionOptions,
): readonly string[] {
  const { outcome, missing, lines, settlement, reasons } = decision;
  const about = createAbout(decision, speaker, lineNames);
  const inCurrency = settlement?.currency ?? currency;
  const sentences = [
    speaker.say(speaker.catalogue.outcomes[outcome]) ?? "",
    ...reasons.map((reason) =>
      about(describeOne(reason, decision, speaker, inCurrency), reason.lineId),
    ),
    ...(missing.length > 0 ? [describeMissing(missing, speaker)] : []),
    ...(settlement === undefined ? [] : describeSettlement(settlement, speaker)),
    ...perLine(lines, about, (line) => describeRemedies(line, speaker)),
    ...describeReturnShipping(lines, about, speaker),
    ...describeObligations(decision, speaker, inCurrency),
  ];
  return [...new Set(sentences)];
}

type About = (text: string, lineId: string | undefined) => string;

/** Names the line that a sentence is about, if there are several; to agents by its id if need be. */
function createAbout(
  { lines }: MessageDecision,
  speaker: Speaker,
  lineNames: NonNullable<DecisionOptions["lineNames"]>,
): About {
  return (text, lineId) => {
    if (lineId === undefined || lines.length < 2) return text;
    const known = Object.hasOwn(lineNames, lineId) ? lineNames[lineId] : undefined;
    const name = known ?? (speaker.audience === "agent" ? lineId : undefined);
    return name === undefined ? text : speaker.phrase("about", { name, text });
  };
}

/** What holds for all lines alike is said once, and of none in particular. */
function perLine(
  lines: readonly MessageLine[],
  about: About,
  describe: (line: MessageLine) => readonly string[],
): readonly string[] {
  const said = lines.map((line) => ({ line, sentences: describe(line) }));
  const isAlike = new Set(said.map(({ sentences }) => sentences.join("\n"))).size === 1;
  return said.flatMap(({ line, sentences }) =>
    sentences.map((text) => (isAlike ? text : about(text, line.lineId))),
  );
}

function describeOne(
  reason: MessageReason,
  { outcome, lines }: MessageDecision,
  speaker: Speaker,
  currency: string | undefined,
): string {
  const line = lines.find(({ lineId }) => lineId === reason.lineId);
  return describeReason(reason, speaker, currency, line?.outcome ?? outcome);
}

function describeMissing(missing: readonly string[], speaker: Speaker): string {
  return speaker.phrase("missing", { pointers: missing.join(", ") });
}

/** Where lines differ in who pays and cannot be named, nothing is said rather than both. */
function describeReturnShipping(
  lines: readonly MessageLine[],
  about: About,
  speaker: Speaker,
): readonly string[] {
  const payers = {
    customer: speaker.phrase("return-shipping-customer"),
    shop: speaker.phrase("return-shipping-shop"),
  };
  const told = perLine(lines, about, ({ outcome, returnShipping }) => {
    const isPaid = returnShipping === "customer" || returnShipping === "shop";
    return outcome === "approve" && isPaid ? [payers[returnShipping]] : [];
  });
  return Object.values(payers).every((text) => told.includes(text)) ? [] : told;
}

/** Several promises of money are each told of the means of payment that they are for. */
function describeObligations(
  decision: MessageDecision,
  speaker: Speaker,
  currency: string | undefined,
): readonly string[] {
  const { obligations } = decision;
  const describe = speaker.audience === "agent" ? describeObligation : describeKnownObligation;
  const several = obligations.filter(({ code }) => code === "reimburse").length > 1;
  return obligations.flatMap((obligation) => {
    const text = describe(obligation, speaker, currency);
    if (text === undefined) return [];
    const name = several ? tendersFor(obligation, decision, speaker) : "";
    return [name === "" ? text : speaker.phrase("about", { name, text })];
  });
}

function tendersFor(
  promise: MessageObligation,
  { settlement }: MessageDecision,
  speaker: Speaker,
): string {
  const kinds = (settlement?.refunds ?? [])
    .filter(({ on, withinDays, withinHours, dueBy }) => {
      const same = on === promise.on && withinDays === promise.withinDays;
      return same && withinHours === promise.withinHours && dueBy === promise.dueBy;
    })
    .flatMap(({ kind }) => describeTender(kind, speaker) ?? []);
  return speaker.list([...new Set(kinds)], "conjunction");
}
