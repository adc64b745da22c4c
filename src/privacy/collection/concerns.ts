import { type DataCategory, overlaps } from "../vocabulary/data-category.js";
import { type DataUse, isNarrower } from "../vocabulary/data-use.js";
import type { FormField } from "./grant.js";

/** What a rule limits itself to; it is for all data, or all purposes, where it says nothing of them. */
interface Limits {
  readonly categories?: readonly DataCategory[] | undefined;
  readonly purposes?: readonly DataUse[] | undefined;
}

/**
 * Whether a rule that protects data has to do with a field: some of the data may be what the rule is for, and
 * so may the purpose, which is every purpose until it is told.
 */
export function concerns(
  { categories, purposes }: Limits,
  { category, facts: { purpose } }: FormField,
): boolean {
  const isData = categories?.some((one) => overlaps(category, one)) ?? true;
  if (purposes === undefined || purpose === undefined) return isData;
  return isData && purposes.some((one) => isNarrower(purpose, one) || isNarrower(one, purpose));
}
