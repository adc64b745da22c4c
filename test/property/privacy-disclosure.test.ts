import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DisclosureDecision } from "../../src/privacy/disclosure/decision.js";
import { ceilingOf } from "../../src/privacy/disclosure/never-in-full.js";
import { showings } from "../../src/privacy/disclosure/showing.js";
import type { FactsOf } from "../../src/privacy/facts.js";
import { type PrivacyPolicy, privacy } from "../../src/privacy/index.js";
import { isNarrower } from "../../src/privacy/vocabulary/data-use.js";
import { isAsClose, type Relation, relations } from "../../src/privacy/vocabulary/relation.js";
import { verificationLevels } from "../../src/privacy/vocabulary/verification.js";
import { runs } from "../support/property-options.js";
import { disclosureFacts } from "./arbitraries/disclosure-facts.js";
import {
  disclosureLaw,
  disclosurePolicy,
  drawnEvidence,
  drawnPurposes,
} from "./arbitraries/disclosure-policies.js";

type Disclosure = FactsOf<"disclosure">;

const decide = (policy: PrivacyPolicy, facts: Disclosure) =>
  policy.decide(facts) as DisclosureDecision;

/** How much of each field is shown: its place in the order of showings. */
const shown = ({ fields }: DisclosureDecision) => fields.map(({ show }) => showings.indexOf(show));

/** Counts how often the second decision showed more than the first, which it must never do the other way round. */
function compare(before: DisclosureDecision, after: DisclosureDecision): number {
  const pairs = shown(before).map((one, index) => [one, shown(after)[index] ?? -1] as const);
  for (const [less, more] of pairs) expect(more).toBeGreaterThanOrEqual(less);
  return pairs.filter(([less, more]) => more > less).length;
}

/** Now and then a law below. */
const floors = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: disclosureLaw().map((law) => [law]) },
);

/** Checks that changed facts never show less, and that sometimes they show more. */
function neverLess<Change>(
  change: fc.Arbitrary<Change>,
  apply: (facts: Disclosure, change: Change) => Disclosure,
  complete = false,
): void {
  let more = 0;
  const law = fc.property(
    disclosurePolicy(),
    floors,
    disclosureFacts({ complete }),
    change,
    (document, below, facts, one) => {
      const policy = privacy.load(document, { floors: below });
      more += compare(decide(policy, facts), decide(policy, apply(facts, one)));
    },
  );
  fc.assert(law, runs());
  expect(more).toBeGreaterThan(10);
}

describe("more is never shown less", () => {
  it("to who is better verified", () => {
    neverLess(fc.nat({ max: 7 }), ({ requester, ...facts }, up) => {
      const now = verificationLevels.indexOf(requester?.verification ?? "none");
      const verification = verificationLevels[Math.min(now + up, 7)] ?? "proven";
      return { ...facts, requester: { ...requester, verification } };
    });
  });

  it("to who gives more evidence", () => {
    neverLess(
      fc.subarray([...drawnEvidence], { minLength: 3 }),
      ({ requester, ...facts }, kinds) => {
        const evidence = [...(requester?.evidence ?? []), ...kinds.map((kind) => ({ kind }))];
        return { ...facts, requester: { ...requester, evidence } };
      },
    );
  });

  it("to who is closer", () => {
    neverLess(fc.nat(), ({ requester, ...facts }, index) => {
      const now: Relation = requester?.relation ?? "unrelated";
      const closer = relations.filter((one) => isAsClose(one, now));
      const relation = closer[index % closer.length] ?? now;
      return { ...facts, requester: { ...requester, relation } };
    });
  });

  it("for a narrower purpose", () => {
    neverLess(
      fc.nat(),
      (facts, index) => {
        const narrower = drawnPurposes.filter((one) =>
          isNarrower(one, facts.purpose ?? "marketing"),
        );
        return { ...facts, purpose: narrower[index % narrower.length] };
      },
      true,
    );
  });
});

const groups = ["region", "subject", "requester"] as const;

/** Leaves out whole groups, and single facts of those that are left. */
function without(facts: Disclosure, gone: readonly string[]): Disclosure {
  // Verification is told by either: only without both it is not told.
  const keys = gone.includes("verification") ? [...gone, "evidence"] : gone;
  const left = Object.entries(facts)
    .filter(([key]) => !keys.includes(key))
    .map(([key, value]) => [
      key,
      groups.some((group) => group === key)
        ? Object.fromEntries(
            Object.entries(value as object).filter(([name]) => !keys.includes(name)),
          )
        : value,
    ]);
  return Object.fromEntries(left) as Disclosure;
}

const gone = fc.subarray(
  [
    ...groups,
    ...["channel", "purpose", "country", "state", "ageYears", "vulnerable", "agreed"],
    ...["role", "involved", "relation", "verification"],
  ],
  { minLength: 1, maxLength: 4 },
);

describe("fewer facts", () => {
  it("never show more, and name what is missing wherever something is kept back for it", () => {
    let less = 0;
    const law = fc.property(
      disclosurePolicy(),
      floors,
      disclosureFacts({ complete: true }),
      gone,
      (document, below, facts, keys) => {
        const policy = privacy.load(document, { floors: below });
        const all = decide(policy, facts);
        const few = decide(policy, without(facts, keys));
        less += compare(few, all);
        expect(all.missing).toEqual([]);
        for (const [index, { show, stepUp, missing = [] }] of few.fields.entries()) {
          if (show === all.fields[index]?.show) continue;
          // Evidence that is not told of there is none: what is wanting is told, not missing.
          if (stepUp?.authority === undefined) expect(missing).not.toEqual([]);
        }
      },
    );
    fc.assert(law, runs());
    expect(less).toBeGreaterThan(50);
  });
});

describe("a law below a policy", () => {
  it("is not satisfied by what the shop takes for a proof, where it says itself what is one", () => {
    let kept = 0;
    const law = fc.property(
      disclosurePolicy(),
      fc.constantFrom(...drawnEvidence),
      disclosureFacts(),
      (document, kind, facts) => {
        const by = { article: "art. 1", source: "drawn", mark: "verified" };
        const rule = (name: string, type: string, params: object) =>
          ({ name, conditions: "always", event: { type, params }, law: by }) as const;
        const floor = {
          ...{ id: "law.drawn", domain: "privacy", version: "1", timeZone: "UTC" },
          law: { jurisdiction: "EU", basis: "privacy" },
          rules: [
            rule("keep-back", "withhold", { categories: ["user"], until: "confirmed" }),
            rule("proof", "verify", { level: "confirmed", with: [kind] }),
          ],
        };
        const { verification: _claimed, evidence = [], ...requester } = facts.requester ?? {};
        const shownOther = evidence.filter((one) => one.kind !== kind);
        const asked = { ...facts, requester: { ...requester, evidence: shownOther } };
        const { fields } = decide(privacy.load(document, { floors: [floor] }), asked);
        for (const { show } of fields) expect(show).toBe("nothing");
        kept += compare(
          decide(privacy.load(document, { floors: [floor] }), asked),
          decide(privacy.load(document), asked),
        );
      },
    );
    fc.assert(law, runs());
    expect(kept).toBeGreaterThan(20);
  });

  it("never shows more", () => {
    let less = 0;
    const law = fc.property(
      disclosurePolicy(),
      disclosureLaw(),
      disclosureFacts(),
      (document, floor, facts) => {
        const below = decide(privacy.load(document, { floors: [floor] }), facts);
        less += compare(below, decide(privacy.load(document), facts));
      },
    );
    fc.assert(law, runs());
    expect(less).toBeGreaterThan(20);
  });
});

describe("what would show more", () => {
  it("shows just that once it is there, and nothing less would do", () => {
    const counts = { verification: 0, relation: 0 };
    const law = fc.property(
      disclosurePolicy(),
      floors,
      disclosureFacts({ complete: true }),
      (document, below, facts) => {
        const policy = privacy.load(document, { floors: below });
        const { fields } = decide(policy, facts);
        for (const [index, { stepUp, show }] of fields.entries()) {
          if (stepUp === undefined) continue;
          const { verification, relation, authority = [] } = stepUp;
          counts[relation === undefined ? "verification" : "relation"] += 1;
          const [needed = []] = authority;
          const evidence = [
            ...(facts.requester?.evidence ?? []),
            ...needed.map((kind) => ({ kind })),
          ];
          const requester = {
            ...facts.requester,
            verification,
            ...(relation && { relation, evidence }),
          };
          const after = decide(policy, { ...facts, requester }).fields[index];
          // Evidence for an authority may verify, too, and so show more than is promised.
          expect(showings.indexOf(after?.show ?? "nothing")).toBeGreaterThanOrEqual(
            showings.indexOf(stepUp.show),
          );
          expect(showings.indexOf(stepUp.show)).toBeGreaterThan(showings.indexOf(show));
          if (relation === undefined) expect(after?.show).toBe(stepUp.show);
        }
      },
    );
    fc.assert(law, runs());
    expect(Math.min(counts.verification, counts.relation)).toBeGreaterThan(50);
  });
});

describe("a disclosure", () => {
  it("never shows whole what no policy may show, and nothing of what opens an account", () => {
    const law = fc.property(disclosurePolicy(), disclosureFacts(), (document, facts) => {
      const { fields } = decide(privacy.load(document), facts);
      for (const [index, { show }] of fields.entries()) {
        const ceiling = ceilingOf(facts.fields[index]?.category ?? "user");
        expect(showings.indexOf(show)).toBeLessThanOrEqual(showings.indexOf(ceiling));
      }
    });
    fc.assert(law, runs());
  });

  it("is the same on both engines, after printing, and in whatever order the rules stand", async () => {
    const law = fc.asyncProperty(disclosurePolicy(), disclosureFacts(), async (document, facts) => {
      const policy = privacy.load(document);
      const decision = decide(policy, facts);
      expect(await policy.decideAsync(facts)).toEqual(decision);
      const printed = privacy.load(policy.toJSON());
      expect({ ...printed.decide(facts), policy: decision.policy }).toEqual(decision);
      const rules = [...(document.rules as readonly unknown[])].reverse();
      const reversed = decide(privacy.load({ ...document, rules }), facts);
      expect(shown(reversed)).toEqual(shown(decision));
    });
    await fc.assert(law, runs());
  });

  it("does not turn on who somebody is, where no rule names it", () => {
    const law = fc.property(
      disclosurePolicy(),
      disclosureFacts(),
      fc.constantFrom("customer", "employee", "shareholder"),
      fc.constantFrom("bn", "mr", "en"),
      (document, facts, kind, language) => {
        const policy = privacy.load(document);
        const other = { ...facts, subject: { ...facts.subject, kind, language } } as Disclosure;
        expect(decide(policy, other)).toEqual(decide(policy, facts));
      },
    );
    fc.assert(law, runs());
  });
});
