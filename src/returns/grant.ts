import type { Finding } from "../domain/domain.js";
import type { ActiveEffect, ActiveEffects } from "./active-effects.js";
import type { LineCharge } from "./charge.js";
import type { RequestedLine } from "./requested-line.js";
import type { Remedy } from "./vocabulary.js";

/** A line that is granted a remedy, with everything that settling it takes. */
export interface Grant {
  readonly requested: RequestedLine;
  readonly charge: LineCharge;
  readonly units: number;
  readonly remedy: Remedy;
  readonly offer: ActiveEffect<"offer"> | undefined;
  readonly effects: ActiveEffects;
  readonly finding: Finding;
  /** What floors give for the same remedy: the line is not worth less than any of them gives. */
  readonly floors: readonly FloorGrant[];
}

/** The effects of a floor that grants a line what it is granted anyhow. */
export interface FloorGrant {
  readonly effects: ActiveEffects;
}

/** Tells whether a remedy gives the value of the goods back: they are sent back for it, or kept. */
export function isRefunded({ remedy }: { readonly remedy: Remedy }): boolean {
  return remedy === "refund" || remedy === "store-credit" || remedy === "keep-item";
}

/** Tells whether a remedy turns on the value of the goods: given back, or set against a new price. */
export function turnsOnValue({ remedy }: { readonly remedy: Remedy }): boolean {
  return isRefunded({ remedy }) || remedy === "exchange";
}
