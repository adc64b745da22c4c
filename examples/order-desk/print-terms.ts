import type { RemedyTerms, ReturnsTerms, WindowTerms } from "redress";

/** Writes terms for a person to read: what a product page would show. */
export function printTerms({ lines }: ReturnsTerms): string {
  return lines.flatMap(({ remedies }) => remedies.map(printRemedy)).join("\n");
}

function printRemedy(terms: RemedyTerms): string {
  const by = terms.floor === undefined ? "the shop" : `the law (${terms.article})`;
  const windows = terms.windows.filter(({ dependsOn }) => dependsOn.length === 0).map(printWindow);
  const until = windows.length === 0 ? "" : `, ${windows.join(", ")}`;
  const fees = terms.fees.map(({ kind }) => `${kind} fee`);
  const cost = fees.length === 0 ? "no fee" : fees.join(", ");
  const sure = terms.dependsOn.length === 0 ? "" : "perhaps ";
  return `  ${sure}${terms.remedy} by ${by}${until}, ${cost}, return shipping: ${terms.returnShipping}`;
}

function printWindow({ window, closesOn }: WindowTerms): string {
  if (closesOn !== undefined) return `until ${closesOn}`;
  const { days, months, anchor } = window;
  const length = days === undefined ? `${months} months` : `${days} days`;
  return `${length} from ${typeof anchor === "string" ? anchor : "an event"}`;
}
