import type { Case } from "../domain/domain.js";
import type { Layers } from "./active-effects.js";
import type { DecisionBase } from "./decision-parts.js";
import type { PrivacyCase } from "./derive.js";

/** A question with what the rules of all layers ask for, subject by subject. */
export interface AskedCase {
  readonly given: PrivacyCase;
  readonly base: DecisionBase;
  readonly subjects: readonly Layers[];
  /** Why nothing is decided, whatever the rules say. */
  readonly hold?: Case<PrivacyCase>["hold"];
}
