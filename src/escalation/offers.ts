import { readFact } from "../ir/fact-reference.js";
import { basisPointsOf } from "../money/basis-points.js";
import { referenceTo } from "../policy/fact-path.js";
import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import type { OfferDecision, OfferNotTold } from "./decision.js";
import { isAtLeast, type JudgedSeverity } from "./severity.js";

/** What can be offered, and what cannot be told to be. */
export interface JudgedOffers {
  readonly offers: readonly OfferDecision[];
  readonly notTold: readonly OfferNotTold[];
}

/** What the rules let a complaint be answered with; amounts by their formula, in whole minor units. */
export function judgeOffers(
  layer: ComplaintLayer,
  severity: JudgedSeverity | undefined,
): JudgedOffers {
  const offers: OfferDecision[] = [];
  const notTold: OfferNotTold[] = [];
  for (const effect of layer.effects.offer) {
    const applies = isAtLeast(severity, effect.params.atLeast);
    if (applies === false) continue;
    const amount = amountOf(effect.params, layer);
    const missing = [
      ...(effect.certain ? [] : effect.missing()),
      ...(applies === undefined ? (severity?.missing ?? []) : []),
      ...(typeof amount === "object" ? amount.missing : []),
    ];
    const { offer, discretion } = effect.params;
    const rule = effect.rule.name;
    if (!effect.certain || missing.length > 0 || typeof amount === "object")
      notTold.push({ offer, rule, missing: [...new Set(missing)] });
    else
      offers.push({
        offer,
        rule,
        ...(amount !== undefined && { amountMinor: amount }),
        ...(discretion && { discretion }),
      });
  }
  return { offers, notTold };
}

type OfferParams = ActiveEffect<"offer">["params"];
type Amount = number | undefined | { readonly missing: readonly string[] };

/** An amount, so many times a fact, or a share of one, rounded half up; never below `minMinor` or above `capMinor`. */
function amountOf(params: OfferParams, layer: ComplaintLayer): Amount {
  const { amountMinor, times, basisPoints, of, minMinor = 0, capMinor } = params;
  const factor = times === undefined ? 1 : numberAt(times, "integer", layer);
  if (typeof factor === "object") return factor;
  const base = of === undefined ? undefined : numberAt(of, "money", layer);
  if (typeof base === "object") return base;
  const own =
    basisPoints !== undefined && base !== undefined
      ? basisPointsOf(base, basisPoints)
      : amountMinor;
  if (own === undefined) return undefined;
  const most = capMinor ?? Number.MAX_SAFE_INTEGER;
  return Math.min(Math.max(own * factor, minMinor), most);
}

function numberAt(
  path: NonNullable<OfferParams["of"]>,
  kind: "integer" | "money",
  { subject }: ComplaintLayer,
): number | { readonly missing: readonly string[] } {
  const reference = referenceTo(path, { kind });
  const told = readFact(subject.record, reference);
  return typeof told === "number" ? told : { missing: subject.locate(reference) };
}
