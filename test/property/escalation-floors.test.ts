import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EscalationDecision } from "../../src/escalation/decision.js";
import { escalation } from "../../src/escalation/index.js";
import { runs } from "../support/property-options.js";
import { complaintCase } from "./arbitraries/complaint-cases.js";
import { complaintLaw } from "./arbitraries/complaint-laws.js";
import { complaintPolicy } from "./arbitraries/complaint-policies.js";

/** A law below a shop's policy only tightens: it adds clocks, duties and ways out, and takes none away. */
const layered = complaintPolicy().chain((document) =>
  fc.record({ document: fc.constant(document), law: complaintLaw(document) }),
);
const cases = complaintCase();

/** The same by a shop that takes up nothing. */
const sentAway = layered.map(({ document, law }) => ({
  document: { ...document, rules: [...document.rules, refusal] },
  law,
}));
const refusal = {
  name: "refusal",
  conditions: "always" as const,
  event: { type: "decline", params: { reason: "not-ours" } },
};

interface Three {
  readonly shop: EscalationDecision;
  readonly law: EscalationDecision;
  readonly both: EscalationDecision;
}

/** The shop's decision, that of the law alone in the shop's zone and by its calendar, and that of both. */
function decided(
  facts: typeof cases,
  documents: typeof layered,
  check: (three: Three) => void,
): void {
  const law = fc.property(documents, facts, ({ document, law: floor }, given) => {
    check({
      shop: escalation.load(document).decide(given),
      law: escalation.load(floor).decide(given),
      both: escalation.load(document, { floors: [floor] }).decide(given),
    });
  });
  fc.assert(law, runs());
}

function bindingMs({ clocks }: EscalationDecision): number {
  const binding = clocks.find((clock) => clock.binding);
  return Date.parse(binding?.dueBy ?? "9999-01-01T00:00:00Z");
}

/** The clocks of a decision, whichever binds and whichever document they are of. */
function clocksOf({ clocks }: EscalationDecision, isOf: (floor?: string) => boolean) {
  return clocks
    .filter(({ floor }) => isOf(floor))
    .map(({ binding: _binding, floor: _floor, ...clock }) => clock);
}

const ofShop = (floor?: string) => floor === undefined;
const ofLaw = (floor?: string) => floor !== undefined;
const ofAny = () => true;

function isDecided({ outcome }: EscalationDecision): boolean {
  return outcome !== "declined" && outcome !== "no-case";
}

describe("a law below a policy", () => {
  it("leaves every clock of the shop as it is, and adds its own, each due as it is alone", () => {
    const counts = { shop: 0, law: 0, earlier: 0, same: 0 };
    decided(cases, layered, ({ shop, law, both }) => {
      expect(clocksOf(both, ofShop)).toEqual(clocksOf(shop, ofAny));
      counts.shop += shop.clocks.length;
      if (!isDecided(shop)) return;
      const [dueMs, firstMs] = [bindingMs(both), Math.min(bindingMs(shop), bindingMs(law))];
      expect(dueMs).toBeLessThanOrEqual(firstMs);
      counts[dueMs < bindingMs(shop) ? "earlier" : "same"] += 1;
      // A law opens no case from a signal; below a shop that does, its clocks run too.
      if (!isDecided(law)) return;
      expect(clocksOf(both, ofLaw)).toEqual(clocksOf(law, ofAny));
      expect(dueMs).toBe(firstMs);
      counts.law += law.clocks.length;
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(50);
  });

  it("takes away no way out of the shop and nothing that a message must contain", () => {
    decided(cases, layered, ({ shop, law, both }) => {
      if (!isDecided(shop)) return;
      expect(exits(both)).toEqual(expect.arrayContaining(exits(law)));
      // A way that opens when one of the shop's promises is late can open earlier with the law's.
      expect(both.referrals.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(shop.referrals.map(({ rule }) => rule)),
      );
      expect(items(both)).toEqual(expect.arrayContaining([...items(shop), ...items(law)]));
    });
  });

  it("keeps its promises to a customer whom the shop sends away", () => {
    const complained = complaintCase({ complained: true });
    decided(complained, sentAway, ({ shop, law, both }) => {
      expect(shop.outcome).toBe("declined");
      expect(clocksOf(both, ofLaw)).toEqual(clocksOf(law, ofAny));
      expect(bindingMs(both)).toBe(bindingMs(law));
      expect(exits(both)).toEqual(expect.arrayContaining(exits(law)));
    });
  });

  function exits({ referrals }: EscalationDecision) {
    return referrals.map(({ to, right, fromAt, closesBy, state }) => ({
      to,
      right,
      fromAt,
      closesBy,
      state,
    }));
  }

  function items({ obligations }: EscalationDecision): readonly string[] {
    return obligations.flatMap((notice) => notice.items.map((item) => `${notice.with} ${item}`));
  }
});
