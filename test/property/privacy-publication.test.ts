import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import type { FactsOf } from "../../src/privacy/facts.js";
import { privacy } from "../../src/privacy/index.js";
import type {
  PublicationDecision,
  PublicationItem,
} from "../../src/privacy/publication/decision.js";
import { runs } from "../support/property-options.js";
import {
  leaveOut,
  leftOut,
  publicationFacts,
  publicationLaws,
  publicationPolicy,
} from "./arbitraries/publication-cases.js";

type Publication = FactsOf<"publication">;

/** The decision; policies that are refused, since they contradict themselves, are not drawn. */
function decide(
  document: PolicyDocument,
  floors: readonly PolicyDocument[],
  facts: Publication,
): PublicationDecision {
  const policy = privacy.safeLoad(document, { floors });
  fc.pre(policy.success);
  const { question: _, ...asked } = facts;
  return policy.data.mustPublish(asked);
}

const certain = ({ items }: PublicationDecision) =>
  items.filter(({ missing }) => missing === undefined);

const statusesOf = (items: readonly PublicationItem[], item: string) =>
  new Set(items.filter((one) => one.item === item).map(({ status }) => status));

/** Runs a law on the decision with all facts and that without some. */
function decidedTwice(check: (few: PublicationDecision, all: PublicationDecision) => void): void {
  const law = fc.property(
    publicationPolicy(),
    publicationLaws(),
    publicationFacts(),
    leftOut,
    (document, floors, facts, gone) =>
      check(decide(document, floors, leaveOut(facts, gone)), decide(document, floors, facts)),
  );
  fc.assert(law, runs());
}

describe("what must be published", () => {
  it("is never, for the shop alone, what a law forbids; nor forbidden what a law asks for", () => {
    const counts = { required: 0, forbidden: 0 };
    decidedTwice((...decisions) => {
      for (const items of decisions.map(certain))
        for (const { item, status } of items.filter(({ floor }) => floor !== undefined)) {
          counts[status] += 1;
          const shops = items.filter((one) => one.item === item && one.floor === undefined);
          expect(shops.filter((one) => one.status !== status)).toEqual([]);
        }
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });

  it("is for certain never what is forbidden for certain, unless it is said to be a conflict", () => {
    const counts = { conflict: 0, none: 0 };
    decidedTwice((...decisions) => {
      for (const decision of decisions) {
        const items = certain(decision);
        const isConflict = items.some(({ item }) => statusesOf(items, item).size > 1);
        counts[isConflict ? "conflict" : "none"] += 1;
        expect(decision.outcome === "conflict").toBe(isConflict);
      }
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });

  it("stays so where it is certain, and nothing else comes up, with more facts told", () => {
    const counts = { sure: 0, unsure: 0 };
    decidedTwice((few, all) => {
      expect(all.missing).toEqual([]);
      expect(all.items).toEqual(expect.arrayContaining(certain(few)));
      counts.sure += certain(few).length;
      counts.unsure += few.items.length - certain(few).length;
      const listed = few.items.map(({ missing: _, ...item }) => item);
      expect(listed).toEqual(expect.arrayContaining([...all.items]));
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(100);
  });

  it("is judged alike with more facts told, but for conflicts that come to light", () => {
    const seen = new Map<string, number>();
    decidedTwice((few, all) => {
      seen.set(few.outcome, (seen.get(few.outcome) ?? 0) + 1);
      if (few.outcome === "undetermined") expect(few.missing).not.toEqual([]);
      else if (few.outcome === "complete") expect(all.outcome).toBe("complete");
      else expect(["conflict", few.outcome]).toContain(all.outcome);
    });
    expect(seen.size).toBe(5);
  });

  it("does not turn on the order of rules, nor on that of what is published", () => {
    const law = fc.property(
      publicationPolicy(),
      publicationLaws(),
      publicationFacts(),
      leftOut,
      (document, floors, facts, gone) => {
        const asked = leaveOut(facts, gone);
        const turn = (one: PolicyDocument) => ({ ...one, rules: [...one.rules].reverse() });
        const { published } = asked;
        const turned = { ...asked, ...(published && { published: [...published].reverse() }) };
        const { policy: _, ...decision } = decide(document, floors, asked);
        expect(decide(turn(document), floors.map(turn), turned)).toMatchObject(decision);
      },
    );
    fc.assert(law, runs());
  });
});
