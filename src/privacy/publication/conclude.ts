import { type Layers, missingOf } from "../active-effects.js";
import { allMissing } from "../all-missing.js";
import type { AskedCase } from "../asked-case.js";
import { compareText } from "../compare-text.js";
import type { FactsOf } from "../facts.js";
import { groundOf } from "../ground-of.js";
import { type Claim, claimsOf } from "./claims.js";
import type { PublicationDecision, PublicationItem } from "./decision.js";
import { stateOf } from "./state.js";
import { nextYearDay } from "./year-day.js";

/**
 * What must be published and what must not, by the shop's policy and the laws below it. A law that forbids
 * beats a shop that asks, and the other way round; two that are of the same rank are a conflict.
 */
export function concludePublication(
  { given, base, subjects, hold }: AskedCase,
  facts: FactsOf<"publication">,
): PublicationDecision {
  const [layers] = subjects;
  if (layers === undefined) throw new RangeError("a publication is one subject");
  if (hold !== undefined)
    return {
      ...base,
      question: "publication",
      outcome: "undetermined",
      items: [],
      missing: hold.missing,
    };
  const items = itemsOf(layers, facts, given.today);
  return {
    ...base,
    question: "publication",
    outcome: outcomeOf(items, facts.published !== undefined),
    items,
    missing: allMissing(items),
  };
}

function itemsOf(
  layers: Layers,
  { published }: FactsOf<"publication">,
  today: string,
): readonly PublicationItem[] {
  return claimsOf(layers)
    .map((claim) => toItem(claim, published, today))
    .sort(inOrder);
}

function toItem(
  claim: Claim,
  published: FactsOf<"publication">["published"],
  today: string,
): PublicationItem {
  const missing = missingOf(claim.turnsOn);
  const required = claim.status === "required" ? claim.placed.effect.params : undefined;
  return {
    ...groundOf(claim.placed),
    item: claim.placed.effect.params.item,
    status: claim.status,
    ...(required && { places: required.places, reach: required.reach }),
    ...(required?.yearlyBy !== undefined && { dueOn: nextYearDay(required.yearlyBy, today) }),
    ...(published && { state: stateOf(claim, published, today) }),
    ...(missing.length > 0 && { missing }),
  };
}

/** By item, what is required before what is forbidden, the laws' first; of one law by the names of its rules. */
function inOrder(one: PublicationItem, other: PublicationItem): number {
  const keys = [one, other].map(({ item, status, floor }) => [
    item,
    status === "required" ? "0" : "1",
    floor === undefined ? "1" : "0",
    floor ?? "",
  ]);
  const [a = [], b = []] = keys;
  const at = a.findIndex((key, index) => key !== b[index]);
  return compareText(a[at] ?? "", b[at] ?? "");
}

/** What is certainly wrong is so whatever else may be; what is not must be told before all is well. */
function outcomeOf(
  items: readonly PublicationItem[],
  isTold: boolean,
): PublicationDecision["outcome"] {
  const certain = items.filter(({ missing }) => missing === undefined);
  if (certain.some((one) => certain.some((other) => contradicts(one, other)))) return "conflict";
  if (items.length === 0) return "complete";
  if (!isTold) return certain.length === 0 ? "undetermined" : "required";
  if (certain.some(isWrong)) return "incomplete";
  return items.some(isWrong) ? "undetermined" : "complete";
}

function contradicts(one: PublicationItem, other: PublicationItem): boolean {
  return one.item === other.item && one.status !== other.status;
}

function isWrong({ status, state }: PublicationItem): boolean {
  return (state === "present") !== (status === "required");
}
