import type { Kleene } from "../ir/kleene.js";
import type { ActiveEffect } from "./active-effects.js";
import type { Timeliness } from "./timeliness.js";
import type { Remedy, RequestKind } from "./vocabulary.js";

/** An offer of one remedy, judged: whether it may be had, and in what time. */
export interface JudgedOffer {
  readonly offer: ActiveEffect<"offer">;
  readonly remedy: Remedy;
  readonly had: Kleene;
  readonly time: Timeliness;
}

/**
 * The offer that is carried out, or none where the customer still has to choose; `untold` are offers
 * that would be carried out instead if it were known that they may be had.
 */
export interface Choice {
  readonly chosen: JudgedOffer | undefined;
  readonly untold: readonly JudgedOffer[];
}

/** The wanted remedy; else what the kind of request asks for; else the only one there is. */
export function chooseOffer(
  wanted: Remedy | undefined,
  kind: RequestKind,
  offers: readonly JudgedOffer[],
): Choice {
  const possible = offers.filter(({ had }) => had !== false);
  const usual = wanted ?? declaredDefault(possible) ?? usualFor(kind);
  if (usual === "none") return openChoice(possible);
  const preferred = possible.filter(({ remedy }) => remedy === usual);
  if (wanted !== undefined || preferred.length > 0) return mostGenerous(preferred);
  return openChoice(possible);
}

/** Where nothing is usual, the only remedy there is; of several the customer must choose. */
function openChoice(possible: readonly JudgedOffer[]): Choice {
  if (remediesOf(possible).size === 1) return mostGenerous(possible);
  const isSettled = remediesOf(possible.filter(({ had }) => had === true)).size > 1;
  return {
    chosen: undefined,
    untold: isSettled ? [] : possible.filter(({ had }) => had === undefined),
  };
}

function usualFor(kind: RequestKind): Remedy {
  return kind === "item-change" ? "exchange" : "refund";
}

/** What offers that may certainly be had say is carried out where the customer names nothing. */
function declaredDefault(offers: readonly JudgedOffer[]): Remedy | "none" | undefined {
  return offers.find(({ had, offer }) => had === true && offer.params.default !== undefined)?.offer
    .params.default;
}

function remediesOf(offers: readonly JudgedOffer[]): ReadonlySet<Remedy> {
  return new Set(offers.map(({ remedy }) => remedy));
}

/** Tells whether it is for the shop to say which of an offer's remedies it will be. */
export function isShopsChoice({ offer: { params } }: JudgedOffer): boolean {
  return params.choice === "shop" && params.remedies.length > 1;
}

/**
 * Several offers of one remedy: one that the customer may choose, then the one with the larger bonus,
 * then the name that sorts first.
 */
function mostGenerous(offers: readonly JudgedOffer[]): Choice {
  const sorted = [...offers].sort(
    (a, b) =>
      Number(isShopsChoice(a)) - Number(isShopsChoice(b)) ||
      bonusOf(b) - bonusOf(a) ||
      compareNames(a, b),
  );
  const chosen = sorted.find(({ had }) => had === true);
  const better = chosen === undefined ? sorted : sorted.slice(0, sorted.indexOf(chosen));
  return { chosen, untold: better.filter((one) => !isSameWorth(one, chosen)) };
}

function bonusOf({ offer: { params } }: JudgedOffer): number {
  return (params.bonusBasisPoints ?? 0) + (params.bonusMinor ?? 0);
}

function compareNames(a: JudgedOffer, b: JudgedOffer): number {
  return a.offer.rule.name < b.offer.rule.name ? -1 : 1;
}

/** Offers of a remedy differ in what they are worth only by a credit's bonus or an exchange's price. */
function isSameWorth(one: JudgedOffer, other: JudgedOffer | undefined): boolean {
  if (other === undefined) return false;
  const a = one.offer.params;
  const b = other.offer.params;
  if (one.remedy === "exchange")
    return (a.difference ?? "full-price") === (b.difference ?? "full-price");
  if (one.remedy !== "store-credit") return true;
  return a.bonusBasisPoints === b.bonusBasisPoints && a.bonusMinor === b.bonusMinor;
}
