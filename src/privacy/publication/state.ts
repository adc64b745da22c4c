import { addMonths } from "../../time/calendar-date.js";
import type { EffectParams } from "../effects.js";
import type { FactsOf } from "../facts.js";
import type { Claim } from "./claims.js";
import type { PublicationItem } from "./decision.js";
import { yearDueSince } from "./year-day.js";

type Published = NonNullable<FactsOf<"publication">["published"]>;
type Required = EffectParams<"publish">;

/** How an item stands, by what is published: what is required must be where it is asked for, and of late. */
export function stateOf(
  { status, placed }: Claim,
  published: Published,
  today: string,
): NonNullable<PublicationItem["state"]> {
  const all = published.filter(({ item }) => item === placed.effect.params.item);
  if (all.length === 0) return "absent";
  if (status === "forbidden") return "present";
  const { params } = placed.effect;
  const placedRight = all.filter(({ place }) => params.places.includes(place));
  if (placedRight.length === 0) return "misplaced";
  const reached = placedRight.filter(({ reach }) => isReached(reach, params.reach));
  if (reached.length === 0) return "hidden";
  return reached.some((one) => isUpToDate(one, params, today)) ? "present" : "outdated";
}

/**
 * What is on every page is reached from anywhere. Where it is not told from where it is reached, its place says
 * so.
 */
function isReached(told: Required["reach"] | undefined, asked: Required["reach"]): boolean {
  return told === undefined || asked === "anywhere" || told === asked || told === "every-page";
}

/** An item of which it is not told how old it is, is too old where that is asked. */
function isUpToDate(
  { updatedOn }: Published[number],
  { maxAgeMonths, yearlyBy }: Required,
  today: string,
): boolean {
  if (maxAgeMonths === undefined && yearlyBy === undefined) return true;
  if (updatedOn === undefined) return false;
  const isFresh =
    maxAgeMonths === undefined || updatedOn >= today || today <= addMonths(updatedOn, maxAgeMonths);
  return isFresh && (yearlyBy === undefined || updatedOn >= yearDueSince(yearlyBy, today));
}
