import type { Derivation, LoadedPolicy } from "../domain/domain.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import { parseInstant } from "../time/instant.js";
import { type Charges, chargesOf } from "./charge.js";
import { checkAmounts, checkMagnitudes, checkRefunded, checkShipping } from "./check-amounts.js";
import { checkFacts } from "./check-facts.js";
import type { ReturnsFacts } from "./facts.js";
import { withLineEvents } from "./line-events.js";
import { type RequestedLine, requestedLines } from "./requested-line.js";

/** A returns case, prepared: checked facts, what was charged, and what is asked for, line by line. */
export interface ReturnsCase {
  readonly facts: ReturnsFacts;
  readonly document: PolicyDocument;
  readonly zone: string;
  readonly requestedAtMs: number | undefined;
  readonly charges: Charges;
  readonly requested: readonly RequestedLine[];
}

/** Checks facts against each other and derives what rules and arithmetic start from. */
export function derive(given: ReturnsFacts, { document }: LoadedPolicy): Derivation<ReturnsCase> {
  const contradictions = [...checkFacts(given, document.currency), ...checkMagnitudes(given)];
  if (contradictions.length > 0) return { issues: contradictions };
  const facts = withLineEvents(given);
  const charges = chargesOf(facts);
  const unbalanced = [
    ...checkShipping(facts),
    ...checkAmounts(facts, charges),
    ...checkRefunded(facts),
  ];
  if (unbalanced.length > 0) return { issues: unbalanced };
  const requestedAtMs = instantOf(facts.request.requestedAt);
  const zone = document.timeZone;
  const requested = requestedLines(facts);
  return { derived: { facts, document, zone, requestedAtMs, charges, requested } };
}

/** The epoch milliseconds of an instant that may be missing. */
export function instantOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseInstant(text);
}
