import type { Case, LayerCase } from "../domain/domain.js";
import type { ReturnsCase } from "./derive.js";
import { judgeEligibility } from "./eligibility.js";
import { applyFloors } from "./floors.js";
import { holdBack } from "./hold-back.js";
import type { JudgedLine } from "./judged-line.js";
import { layerEffects } from "./law-defaults.js";
import { type RequestedLine, wantedRemedyOf } from "./requested-line.js";
import { applyOverride } from "./staff-override.js";
import type { Remedy } from "./vocabulary.js";

/** Judges every subject of a case, for the remedy asked about or the one that each line wants. */
export function judgeLines(given: Case<ReturnsCase>, asked?: Remedy): readonly JudgedLine[] {
  const own = judgeLayer(given, asked);
  const floors = given.floors.map((floor) => ({ floor, lines: judgeLayer(floor, asked) }));
  return own.map((line, index) =>
    applyFloors(
      line,
      floors.flatMap(({ floor, lines }) => {
        const below = lines[index];
        return below === undefined ? [] : [{ floor, line: below }];
      }),
      given.derived,
    ),
  );
}

/** Judges every subject as one layer sees it, what its money rules leave open held back. */
function judgeLayer(
  { derived, policy, findings }: LayerCase<ReturnsCase>,
  asked: Remedy | undefined,
): readonly JudgedLine[] {
  return findings.map((finding, index) => {
    const requested = derived.requested[index];
    const { document } = policy;
    const effects = layerEffects(policy, finding);
    const wanted = asked ?? wantedBy(requested, derived);
    const context = { given: derived, document, finding, effects, requested, wanted };
    const eligibility = judgeEligibility(context);
    const line = { requested, finding, effects, eligibility, override: undefined };
    // What may be had is asked before money is: that a fee cannot be told yet does not change it.
    return asked === undefined ? holdBack(line, document) : line;
  });
}

function wantedBy(
  requested: RequestedLine | undefined,
  { facts }: ReturnsCase,
): Remedy | undefined {
  if (facts.request.kind === "payment-change") return "payment-change";
  return requested === undefined ? facts.request.wantedRemedy : wantedRemedyOf(requested, facts);
}

/** Judges every subject, and lets staff go beyond what policy and law grant. */
export function judgeRequest(given: Case<ReturnsCase>): readonly JudgedLine[] {
  const { derived, policy } = given;
  return judgeLines(given).map((line) => {
    const wanted = wantedBy(line.requested, derived);
    const { eligibility, override } = applyOverride(
      line.eligibility,
      line.requested,
      wanted,
      derived,
    );
    return override === undefined
      ? line
      : holdBack({ ...line, eligibility, override }, policy.document);
  });
}
