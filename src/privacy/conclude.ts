import type { Case } from "../domain/domain.js";
import { identityOf } from "../domain/policy-identity.js";
import { formatInstant } from "../time/instant.js";
import { type Layers, subjectLayers } from "./active-effects.js";
import type { AskedCase } from "./asked-case.js";
import { concludeCollection } from "./collection/conclude.js";
import type { PrivacyDecision } from "./decision.js";
import type { PrivacyCase } from "./derive.js";
import { concludeDisclosure } from "./disclosure/conclude.js";
import { concludePublication } from "./publication/conclude.js";
import { concludeRequest } from "./request/conclude.js";
import { concludeRetention } from "./retention/conclude.js";

/** Combines what the rules asked for into the decision on the question that was asked. */
export function conclude(given: Case<PrivacyCase>): PrivacyDecision {
  const asked: AskedCase = {
    given: given.derived,
    base: { policy: identityOf(given), at: formatInstant(given.derived.nowMs) },
    subjects: layersOf(given),
    hold: given.hold,
  };
  switch (given.derived.facts.question) {
    case "disclosure":
      return concludeDisclosure(asked, given.derived.facts);
    case "collection":
      return concludeCollection(asked, given.derived.facts);
    case "request":
      return concludeRequest(asked, given.derived.facts);
    case "publication":
      return concludePublication(asked, given.derived.facts);
    case "retention":
      return concludeRetention(asked, given.derived.facts);
  }
}

/** The subjects in all layers; every layer was asked about the same facts and so has the same ones. */
function layersOf(given: Case<PrivacyCase>): readonly Layers[] {
  const below = given.floors.map((floor) => subjectLayers(floor, true));
  return subjectLayers(given, false).map((own, index) => [
    own,
    ...below.flatMap((floor) => floor[index] ?? []),
  ]);
}
