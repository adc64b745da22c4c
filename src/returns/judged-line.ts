import type { Finding } from "../domain/domain.js";
import type { ActiveEffect, ActiveEffects } from "./active-effects.js";
import type { DecidedByLaw, FloorVerdict, LineDecision, Override } from "./decision.js";
import type { Eligibility } from "./eligibility.js";
import type { FloorGrant } from "./grant.js";
import type { RequestedLine } from "./requested-line.js";

/** One subject, judged: what it is granted and why, with the effects that settling it takes. */
export interface JudgedLine {
  readonly requested: RequestedLine | undefined;
  readonly finding: Finding;
  readonly effects: ActiveEffects;
  readonly eligibility: Eligibility;
  readonly override: Override | undefined;
  /** The floor that decided the line, in place of the shop's policy. */
  readonly law?: DecidedByLaw | undefined;
  /** The floors that grant what the line is granted: it cannot fall below any of them. */
  readonly guards?: readonly Guard[] | undefined;
  readonly floors?: readonly FloorVerdict[] | undefined;
}

/** A floor below a granted line. */
export interface Guard extends FloorGrant {
  readonly law: DecidedByLaw;
}

/** Tells whether what a line asks for is granted. */
export function isApproved({ eligibility }: JudgedLine): boolean {
  return eligibility.verdict === "approve";
}

/**
 * Who pays for sending the goods back: the shop, where any rule says so; nobody, if they are kept. Where it
 * turns on facts that are missing, as the carrier, the decision stands and they are named.
 */
export function returnShippingOf(
  line: Pick<JudgedLine, "effects" | "eligibility">,
): LineDecision["returnShipping"] {
  if (line.eligibility.remedy === "keep-item") return "not-stated";
  const [payers, untold] = payersOf(line);
  if (payers.includes("shop")) return "shop";
  return untold.length > 0 ? "not-told" : (payers[0] ?? "not-stated");
}

/** The facts on which it turns who pays for sending the goods back. */
export function payerMissing(line: JudgedLine): readonly string[] {
  return returnShippingOf(line) === "not-told" ? payersOf(line)[1] : [];
}

function payersOf({ effects }: Pick<JudgedLine, "effects">) {
  const rules: readonly ActiveEffect<"return-shipping">[] = effects["return-shipping"];
  const payers = rules.filter(({ certain }) => certain).map(({ params }) => params.paidBy);
  const untold = rules.filter(({ certain, params }) => !certain && !payers.includes(params.paidBy));
  return [payers, untold.flatMap(({ missing }) => missing())] as const;
}
