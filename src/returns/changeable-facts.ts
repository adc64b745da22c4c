import type { FactReference } from "../ir/fact-reference.js";
import type { ReturnsCase } from "./derive.js";
import { isDerivedFact, pointerTo } from "./locate-fact.js";
import type { RequestedLine } from "./requested-line.js";

/** What a customer who asks can still change, by name of the fact. */
const byCustomers: ReadonlySet<string> = new Set([
  "request.wantedRemedy",
  "request.wantedTenderId",
  "request.originalPackaging",
  "request.proofOfPurchase",
  "request.returnMethod",
  "request.carrier",
  "request.withdrawal",
  "exchange.variantId",
  "exchange.productId",
]);

/**
 * What nothing is gained by imagining otherwise: who is spoken of, what kind of request it is and why it is
 * made. Nor is anything gained by another item in place of this one, or another price.
 */
const fixed: ReadonlySet<string> = new Set([
  "request.kind",
  "request.askedBy",
  "request.reason",
  "request.statedReason",
  "request.fault",
  "customer.fraudRisk",
  "request.wantedRemedy",
]);

/** Groups of facts that lie in the past, or are no facts that anybody gives. */
const given: ReadonlySet<string> = new Set(["order", "within"]);

/** Tells whether a change of a fact is worth showing. */
export function isChangeable({ fact, steps, type }: FactReference, byCustomer: boolean): boolean {
  const name = [fact, ...steps].join(".");
  if (byCustomer) return byCustomers.has(name) && !fixed.has(name);
  if (fixed.has(name) || given.has(fact) || isDerivedFact(name)) return false;
  if (fact === "item" && (type.kind === "enum" || type.kind === "text" || type.kind === "list"))
    return false;
  return !/Id$|\.id$|[cC]urrency$/.test(name) && type.kind !== "money" && type.kind !== "instant";
}

/** The caller's pointer of a fact; of what is said of a line, where it is said. */
export function placeOf(
  { fact, steps }: FactReference,
  given: ReturnsCase,
  requested: RequestedLine | undefined,
): string | undefined {
  const [key] = steps;
  const own = requested?.asked as Readonly<Record<string, unknown>> | undefined;
  const index = requested?.askedIndex;
  if (fact === "request" && index !== undefined && own?.[String(key)] !== undefined)
    return `/request/lines/${index}/${key}`;
  const pointer = pointerTo(fact, steps, given, requested);
  return pointer === "/request/lines" || pointer === "/request/wantedTenderId"
    ? undefined
    : pointer;
}
