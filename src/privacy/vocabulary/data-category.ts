import { categorySynonyms, commerceCategories } from "./commerce-categories.js";
import { dataCategories } from "./data-categories.js";

/** A category of personal data: a key of fideslang, or a shop's word for something narrower or for the same. */
export type DataCategory =
  | (typeof dataCategories)[number]
  | keyof typeof commerceCategories
  | keyof typeof categorySynonyms;

/** Every name that a category goes by. */
export const categoryNames = [
  ...dataCategories,
  ...Object.keys(commerceCategories),
  ...Object.keys(categorySynonyms),
] as [DataCategory, ...DataCategory[]];

const synonyms = new Map<string, string>(Object.entries(categorySynonyms));
const filedUnder = new Map<string, string>(Object.entries(commerceCategories));

/** A category and all those that it is part of, the narrowest first, each by its one name. */
const lineage: ReadonlyMap<string, readonly string[]> = new Map(
  categoryNames.map((name) => [name, lineageOf(name)]),
);

function lineageOf(name: string): readonly string[] {
  const key = synonyms.get(name) ?? name;
  const parent = filedUnder.get(key) ?? parentOf(key);
  return parent === undefined ? [key] : [key, ...lineageOf(parent)];
}

function parentOf(key: string): string | undefined {
  const end = key.lastIndexOf(".");
  return end < 0 ? undefined : key.slice(0, end);
}

/**
 * A category with all that it is part of, the narrowest first: what a rule sees of a field.
 *
 * @example
 * categoryLineage("delivery-address"); // ["delivery-address", "user.contact.address", "user.contact", "user"]
 */
export function categoryLineage(category: DataCategory): readonly string[] {
  return lineage.get(category) ?? [category];
}

/**
 * Whether a category is another or part of it.
 *
 * @example
 * isWithin("email", "user.contact"); // true
 */
export function isWithin(category: DataCategory, wider: DataCategory): boolean {
  const [canonical = wider] = categoryLineage(wider);
  return categoryLineage(category).includes(canonical);
}

/** Whether data of one category may be data of another: one is part of the other. */
export function overlaps(one: DataCategory, other: DataCategory): boolean {
  return isWithin(one, other) || isWithin(other, one);
}
