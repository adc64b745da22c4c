import type { Layers, SubjectLayer } from "../active-effects.js";
import { highestLevel, isVerified, type VerificationLevel } from "../vocabulary/verification.js";

/**
 * How well who asks must be verified: as well as the shop asks, no better than it says itself, and as well as
 * any law asks, no better than any lets it be. Where a rule may not hold, `strict` counts what asks for more,
 * otherwise what asks for less.
 */
export function levelNeeded([own, ...floors]: Layers, strict: boolean): VerificationLevel {
  const byShop = capped(leastOf([own], strict), [own], strict);
  return capped(highestLevel([byShop, leastOf(floors, strict)]), floors, strict);
}

/** How well one of the laws asks that he be verified, no better than any of them lets it be. */
export function levelNeededBy(
  law: SubjectLayer,
  floors: readonly SubjectLayer[],
  strict: boolean,
): VerificationLevel {
  return capped(leastOf([law], strict), floors, strict);
}

function leastOf(layers: readonly SubjectLayer[], strict: boolean): VerificationLevel {
  const levels = layers.flatMap(({ effects }) =>
    effects.identify.flatMap(({ certain, params: { atLeast } }) =>
      atLeast !== undefined && (certain || strict) ? [atLeast] : [],
    ),
  );
  return highestLevel(levels);
}

function capped(
  level: VerificationLevel,
  layers: readonly SubjectLayer[],
  strict: boolean,
): VerificationLevel {
  const caps = layers.flatMap(({ effects }) =>
    effects.identify.flatMap(({ certain, params: { atMost } }) =>
      atMost !== undefined && (certain || !strict) ? [atMost] : [],
    ),
  );
  return caps.reduce((lowest, cap) => (isVerified(lowest, cap) ? cap : lowest), level);
}
