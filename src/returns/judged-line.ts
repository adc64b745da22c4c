import type { Finding } from "../domain/domain.js";
import type { ActiveEffect, ActiveEffects } from "./active-effects.js";
import type { DecidedByLaw, FloorVerdict, Override } from "./decision.js";
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
  /** The floor that decided the line; with `guard`, one that bounds what the shop's policy grants. */
  readonly law?: DecidedByLaw | undefined;
  readonly guard?: (FloorGrant & { readonly law: DecidedByLaw }) | undefined;
  readonly floors?: readonly FloorVerdict[] | undefined;
}

/** Tells whether what a line asks for is granted. */
export function isApproved({ eligibility }: JudgedLine): boolean {
  return eligibility.verdict === "approve";
}

/** Who pays for sending the goods back: the shop, where any rule says so; nobody, if they are kept. */
export function returnShippingOf({
  effects,
  eligibility,
}: Pick<JudgedLine, "effects" | "eligibility">): "customer" | "shop" | "not-stated" {
  if (eligibility.remedy === "keep-item") return "not-stated";
  const payers = effects["return-shipping"]
    .filter(({ certain }) => certain)
    .map(({ params }: ActiveEffect<"return-shipping">) => params.paidBy);
  return payers.includes("shop") ? "shop" : (payers[0] ?? "not-stated");
}
