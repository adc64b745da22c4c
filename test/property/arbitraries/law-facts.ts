import fc from "fast-check";
import type { DeclaredType } from "../../../src/policy/declared-facts.js";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import type { LineFacts, ReturnsFacts } from "../../../src/returns/facts.js";
import { goodsKinds } from "../../../src/returns/vocabulary.js";
import { arbitraryReturnsFacts } from "./returns-facts.js";

/**
 * Complete facts of returns cases with what statutory floors turn on besides: who bought what where, what
 * he was told, and what was tried before.
 */
export const lawFacts: fc.Arbitrary<ReturnsFacts> = fc
  .record({
    facts: arbitraryReturnsFacts({ complete: true, kinds: ["return", "return", "cancel"] }),
    place: fc.constantFrom<readonly string[]>(
      ["DE", ""],
      ["IE", ""],
      ["GB", ""],
      ["US", "CA"],
      ["US", "NY"],
      ["IN", ""],
      ["AU", ""],
    ),
    kind: fc.oneof(
      { weight: 3, arbitrary: fc.constant("ordinary" as const) },
      { weight: 1, arbitrary: fc.constantFrom(...goodsKinds) },
    ),
    told: fc.record({
      informedOfWithdrawal: fc.boolean(),
      informedOfReturnCost: fc.boolean(),
      returnPolicyPosted: fc.boolean(),
      delayConsented: fc.boolean(),
      appliedForCredit: fc.boolean(),
      regularDelivery: fc.constantFrom(false, false, true),
    }),
    tried: fc.record({
      repairAttempts: fc.constantFrom(0, 0, 1, 2),
      repairPossible: fc.boolean(),
      replacementAvailable: fc.boolean(),
    }),
    fault: fc.constantFrom(
      "confirmed" as const,
      "confirmed" as const,
      "not-found" as const,
      "customer-caused" as const,
    ),
    sealBroken: fc.boolean(),
  })
  .map(({ facts, place, kind, told, tried, fault, sealBroken }) => {
    const [country = "", region = ""] = place;
    const { placedAt, dispatchedAt } = facts.order;
    return {
      ...facts,
      order: {
        ...facts.order,
        ...told,
        country,
        ...(region !== "" && { region }),
        ...(told.informedOfWithdrawal &&
          placedAt !== undefined && { informedOfWithdrawalAt: placedAt }),
        ...(dispatchedAt === undefined && { shipByOn: "2026-06-30" }),
      },
      lines: facts.lines.map((line) => ({ ...line, kind, ...tried })),
      request: { ...withoutOverride(facts.request), fault, sealBroken },
    };
  });

/** What staff grant beyond the policy is no measure of what the law gives. */
function withoutOverride({ override: _override, ...request }: ReturnsFacts["request"]) {
  return request;
}

/**
 * The same with the facts that laws declare themselves, and every other time such that one of the laws
 * covers it: who bought, where and how is as it asks, no remedy is named, and nothing was consented to.
 */
export function lawFactsOf(laws: readonly PolicyDocument[]): fc.Arbitrary<ReturnsFacts> {
  const places = laws.map(({ law }) => law?.jurisdiction ?? "EU");
  const drawn = fc.record({
    facts: lawFacts,
    place: fc.option(fc.constantFrom(...places), { nil: undefined }),
    reason: fc.constantFrom("changed-mind", "defective", "not-as-described", "arrived-late"),
    order: declared("order", laws),
    item: declared("item", laws),
    request: declared("request", laws),
  });
  return drawn.map(({ facts, place, reason, order, item, request }) => {
    const own = place === undefined ? facts : coveredIn(place, reason, facts);
    return {
      ...own,
      order: { ...own.order, ...order },
      lines: own.lines.map((line) => ({ ...line, ...installed(line, own.order), ...item })),
      request: { ...own.request, ...request },
    } as ReturnsFacts;
  });
}

/** What must be installed was installed when it came. */
function installed({ deliveredAt }: LineFacts, order: Pick<ReturnsFacts["order"], "deliveredAt">) {
  const installedAt = deliveredAt ?? order.deliveredAt;
  return installedAt === undefined ? {} : { installedAt };
}

function coveredIn(place: string, reason: string, facts: ReturnsFacts) {
  const [country = "", state] = place.split("-");
  const region = state ?? (country === "US" ? "TX" : undefined);
  const { wantedRemedy: _wanted, ...request } = facts.request;
  const lines = request.lines?.map(({ wantedRemedy: _own, reason: _other, ...line }) => line);
  return {
    ...facts,
    order: {
      ...facts.order,
      buyer: "consumer",
      channel: "online",
      country: country === "EU" ? "DE" : country,
      ...(region !== undefined && { region }),
      delayConsented: false,
      returnPolicyPosted: false,
    },
    request: { ...request, ...(lines && { lines }), reason, fault: "confirmed" },
  };
}

/** Complete facts of a group, as laws declare them; each name means the same in all of them. */
function declared(
  group: string,
  laws: readonly PolicyDocument[],
): fc.Arbitrary<Record<string, unknown>> {
  const types = laws.flatMap(({ facts = {} }) => Object.entries(facts[group] ?? {}));
  const arbitraries = types.map(([name, type]) => [name, ofType(type)] as const);
  return fc.record(Object.fromEntries(arbitraries));
}

function ofType(type: DeclaredType): fc.Arbitrary<unknown> {
  if (type === "boolean") return fc.boolean();
  if (type === "integer") return fc.nat({ max: 2 });
  if (typeof type === "object" && "oneOf" in type) return fc.constantFrom(...type.oneOf);
  throw new RangeError(`no facts are drawn of the declared type ${JSON.stringify(type)}`);
}
