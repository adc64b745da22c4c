import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import type {
  CollectionDecision,
  CollectionOutcome,
} from "../../src/privacy/collection/decision.js";
import type { FactsOf } from "../../src/privacy/facts.js";
import { privacy } from "../../src/privacy/index.js";
import { isWithin, overlaps } from "../../src/privacy/vocabulary/data-category.js";
import { runs } from "../support/property-options.js";
import {
  collectionFacts,
  collectionLaw,
  collectionPolicy,
  givenConsent,
  leaveOut,
  leftOut,
} from "./arbitraries/collection-cases.js";

type Collection = FactsOf<"collection">;

const freest: readonly CollectionOutcome[] = [
  "allow",
  "consent-needed",
  "parental-consent",
  "forbidden",
];

const floorsDrawn = fc.array(collectionLaw(), { maxLength: 1 });

function decide(
  document: PolicyDocument,
  floors: readonly PolicyDocument[],
  facts: Collection,
): CollectionDecision {
  const { question: _, ...asked } = facts;
  return privacy.load(document, { floors }).mayCollect(asked);
}

/** How strict a decision is, field by field. */
const ranks = ({ fields }: CollectionDecision) =>
  fields.map(({ outcome }) => freest.indexOf(outcome));

/** Checks that no field is freer in the second decision; counts those that are stricter. */
function neverFreer(before: CollectionDecision, after: CollectionDecision): number {
  const pairs = ranks(before).map((rank, index) => [rank, ranks(after)[index] ?? -1] as const);
  for (const [one, other] of pairs) expect(other).toBeGreaterThanOrEqual(one);
  return pairs.filter(([one, other]) => other > one).length;
}

const isHealth = ({ category }: Collection["fields"][number]) => overlaps(category, "user.health");

describe("what a form may take", () => {
  it("is never more where fewer facts are told, and what is told for sure stays so", () => {
    const counts = { stricter: 0, sure: 0, untold: 0 };
    const law = fc.property(
      collectionPolicy(),
      floorsDrawn,
      collectionFacts(),
      leftOut,
      (document, floors, facts, gone) => {
        const all = decide(document, floors, facts);
        const few = decide(document, floors, leaveOut(facts, gone));
        counts.stricter += neverFreer(all, few);
        for (const [index, { missing, outcome }] of few.fields.entries()) {
          counts[missing === undefined ? "sure" : "untold"] += 1;
          if (missing === undefined) expect(outcome).toBe(all.fields[index]?.outcome);
        }
      },
    );
    fc.assert(law, runs());
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });

  it("lacks only facts that were not told", () => {
    const law = fc.property(
      collectionPolicy(),
      floorsDrawn,
      collectionFacts(),
      leftOut,
      (document, floors, facts, gone) => {
        expect(decide(document, floors, facts).missing).toEqual([]);
        const few = leaveOut(facts, gone);
        for (const pointer of decide(document, floors, few).missing) {
          const told = pointer
            .split("/")
            .slice(1)
            .reduce<unknown>((group, key) => Reflect.get(Object(group), key), few);
          expect(told, pointer).toBeUndefined();
        }
      },
    );
    fc.assert(law, runs());
  });

  it("is never more above a law, but for health data above one that keeps it safe", () => {
    let stricter = 0;
    const law = fc.property(
      collectionPolicy(),
      collectionLaw(),
      collectionFacts(),
      (document, floor, facts) => {
        const keepsSafe = floor.rules.some(({ event }) => event.type === "safeguard");
        const fields = facts.fields.filter((one) => !(keepsSafe && isHealth(one)));
        fc.pre(fields.length > 0);
        const asked = { ...facts, fields };
        stricter += neverFreer(decide(document, [], asked), decide(document, [floor], asked));
      },
    );
    fc.assert(law, runs());
    expect(stricter).toBeGreaterThan(100);
  });

  it("is never less with a consent more", () => {
    let freer = 0;
    const law = fc.property(
      collectionPolicy(),
      floorsDrawn,
      collectionFacts(),
      givenConsent,
      (document, floors, facts, one) => {
        const more = { ...facts, consent: [...(facts.consent ?? []), one] };
        freer += neverFreer(decide(document, floors, more), decide(document, floors, facts));
      },
    );
    fc.assert(law, runs());
    expect(freer).toBeGreaterThan(50);
  });

  it("is no health data unless a law keeps all of that safe", () => {
    let taken = 0;
    const law = fc.property(
      collectionPolicy(),
      floorsDrawn,
      collectionFacts(),
      (document, floors, facts) => {
        const { fields } = decide(document, floors, facts);
        for (const [index, asked] of facts.fields.entries()) {
          if (!isHealth(asked) || fields[index]?.outcome === "forbidden") continue;
          taken += 1;
          const health = isWithin(asked.category, "user.health") ? asked.category : "user.health";
          expect(safe(floors).some((one) => isWithin(health, one))).toBe(true);
        }
      },
    );
    fc.assert(law, runs());
    expect(taken).toBeGreaterThan(50);
  });

  it("is nothing without a published statement", () => {
    let taken = 0;
    const law = fc.property(
      collectionPolicy(),
      floorsDrawn,
      collectionFacts(),
      fc.constantFrom(undefined, {}, { statementPublished: false }),
      (document, floors, { form, ...facts }, without) => {
        taken += Number(
          decide(document, floors, { ...facts, ...(form && { form }) }).outcome === "allow",
        );
        const bare = decide(document, floors, { ...facts, ...(without && { form: without }) });
        expect(new Set(bare.fields.map(({ outcome }) => outcome))).toEqual(new Set(["forbidden"]));
        expect(bare.outcome).toBe("forbidden");
      },
    );
    fc.assert(law, runs());
    expect(taken).toBeGreaterThan(50);
  });

  it("does not turn on the order of rules", () => {
    const law = fc.property(
      collectionPolicy(),
      floorsDrawn,
      collectionFacts(),
      leftOut,
      (document, floors, facts, gone) => {
        const asked = leaveOut(facts, gone);
        const turned = [document, ...floors].map((one) => ({
          ...one,
          rules: [...one.rules].reverse(),
        }));
        const [first = document, ...others] = turned;
        const { policy: _, ...decision } = decide(document, floors, asked);
        expect(decide(first, others, asked)).toMatchObject(decision);
      },
    );
    fc.assert(law, runs());
  });
});

type Category = Collection["fields"][number]["category"];

/** The categories that laws say are safe, under whatever conditions. */
function safe(floors: readonly PolicyDocument[]): readonly Category[] {
  return floors
    .flatMap(({ rules }) => rules)
    .filter(({ event }) => event.type === "safeguard")
    .flatMap(({ event }) => event.params.categories as readonly Category[]);
}
