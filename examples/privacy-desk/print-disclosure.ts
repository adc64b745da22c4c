import type { FieldDisclosure, StepUp } from "redress";

/** Writes what may be shown of one field, why no more, and what would show more. */
export function printDisclosure({
  field,
  outcome,
  show,
  reasons,
  stepUp,
}: FieldDisclosure): string {
  const shown = show === "nothing" || show === "in-full" ? "" : `, as \`${show}\``;
  const why = reasons.map(({ code, detail }) => `${detail} (${code})`).join("; ");
  return [
    `→ ${field}: ${outcome}${shown}${why === "" ? "" : `, ${why}`}`,
    ...(stepUp === undefined ? [] : [`  ${printStepUp(stepUp)}`]),
  ].join("\n");
}

function printStepUp({ verification, relation, show, ways, authority = [] }: StepUp): string {
  const who = relation === undefined ? "" : ` as the customer's ${relation}`;
  const proof = authority.map((codes) => codes.join(" and ")).join(", or ");
  const evidence = ways.map(({ with: all = [], from = [], points }) =>
    [...all, ...(points === undefined ? [] : [`${points} of ${from.join(", ")}`])].join(" and "),
  );
  return [
    `it would be shown ${show} to who is ${verification}${who}`,
    ...(proof === "" ? [] : [`proof: ${proof}`]),
    ...(evidence.length === 0 ? [] : [`evidence: ${evidence.join(", or ")}`]),
  ].join("; ");
}
