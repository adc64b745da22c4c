import type { Override, Reason } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import type { Eligibility } from "./eligibility.js";
import type { RequestedLine } from "./requested-line.js";
import type { Remedy } from "./vocabulary.js";

/** What a staff override makes of a line, with the record of what it went beyond. */
export interface Overridden {
  readonly eligibility: Eligibility;
  readonly override: Override | undefined;
}

/**
 * Applies a staff override: customers are bound by the policy, staff are advised by it. A line that
 * the policy would not grant is granted, and the rules that were overridden are on record. Units and
 * money that are not there cannot be granted by anybody.
 */
export function applyOverride(
  eligibility: Eligibility,
  requested: RequestedLine | undefined,
  wanted: Remedy | undefined,
  { facts }: ReturnsCase,
): Overridden {
  const { override } = facts.request;
  const granted = requested?.granted ?? 0;
  if (override === undefined || eligibility.verdict === "approve" || granted === 0)
    return { eligibility, override: undefined };
  const { by, note } = override;
  const reasons: readonly Reason[] = [{ code: "staff-override" }];
  const remedy = eligibility.remedy ?? wanted ?? "refund";
  return {
    eligibility: {
      ...eligibility,
      verdict: "approve",
      reasons,
      remedy,
      missing: [],
      choiceMissing: [],
    },
    override: { by, ...(note !== undefined && { note }), rules: overruled(eligibility) },
  };
}

/** The rules that stood against it; where none did, what the domain itself found. */
function overruled({ reasons, missing }: Eligibility): readonly string[] {
  const named = reasons.map(({ rule, code }) => rule ?? code);
  return named.length > 0 ? named : missing.map((pointer) => `missing:${pointer}`);
}
