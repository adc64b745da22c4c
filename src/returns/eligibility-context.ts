import type { Finding } from "../domain/domain.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import type { ActiveEffects } from "./active-effects.js";
import type { ReturnsCase } from "./derive.js";
import type { RequestedLine } from "./requested-line.js";
import type { Remedy } from "./vocabulary.js";

/** What eligibility is judged on; `requested` is missing where the request concerns no line. */
export interface EligibilityContext {
  readonly given: ReturnsCase;
  readonly document: PolicyDocument;
  readonly finding: Finding;
  readonly effects: ActiveEffects;
  readonly requested: RequestedLine | undefined;
  readonly wanted: Remedy | undefined;
}
