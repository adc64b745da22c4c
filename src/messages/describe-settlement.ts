import type { MessageSettlement, MessageTransfer } from "./decision-parts.js";
import type { Speaker } from "./speaker.js";
import { textsFor } from "./text.js";

/** Says what is deducted, what goes back and to what, what is charged, and what is still owed. */
export function describeSettlement(
  settlement: MessageSettlement,
  speaker: Speaker,
): readonly string[] {
  const { currency, fees, refunds, charges, storeCredit } = settlement;
  const { returnPostageMinor: postage = 0, residueMinor: residue } = settlement;
  const amounts = [
    { key: "return-postage", amountMinor: postage },
    { key: "residue", amountMinor: residue },
  ] as const;
  return [
    ...fees.filter(isSome).map(({ kind, amountMinor }) => {
      return speaker.phrase("fee-kept", { fee: describeFee(kind, speaker), amountMinor }, currency);
    }),
    ...refunds.map((transfer) => describeRefund(transfer, speaker, currency)),
    ...[storeCredit ?? []].flat().map(({ amountMinor, bonusMinor }) => {
      const values = { amountMinor, bonusMinor: bonusMinor > 0 ? bonusMinor : undefined };
      return speaker.phrase("store-credit", values, currency);
    }),
    ...charges.map((transfer) => speaker.phrase("charge", valuesOf(transfer, speaker), currency)),
    ...amounts.filter(isSome).map(({ key, ...amount }) => speaker.phrase(key, amount, currency)),
  ];
}

/** What a fee is called; customers do not see the code of one that there is no text for. */
export function describeFee(kind: string, speaker: Speaker): string {
  const known = speaker.say(textsFor(speaker.catalogue.fees, kind));
  return known ?? speaker.phrase("unknown-fee", { code: kind });
}

/** What a means of payment is called; nothing for one that is yet to be named. */
export function describeTender(kind: string | undefined, speaker: Speaker): string | undefined {
  return kind === undefined ? undefined : speaker.say(textsFor(speaker.catalogue.tenders, kind));
}

function describeRefund(transfer: MessageTransfer, speaker: Speaker, currency: string): string {
  const { refunds } = speaker.catalogue;
  const texts = textsFor(refunds, transfer.kind ?? "other") ?? refunds.other;
  return speaker.say(texts, valuesOf(transfer, speaker), currency) ?? "";
}

function valuesOf({ amountMinor, kind, tenderId }: MessageTransfer, speaker: Speaker) {
  return { amountMinor, tenderId, tender: describeTender(kind, speaker) };
}

function isSome({ amountMinor }: { readonly amountMinor: number }): boolean {
  return amountMinor > 0;
}
