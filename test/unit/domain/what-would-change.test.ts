import { describe, expect, it } from "vitest";
import { type FactChange, whatWouldChange } from "../../../src/domain/what-would-change.js";

type Facts = Readonly<Record<string, unknown>>;

const isTrue = (decision: boolean) => decision;

/** The pointers of what is found among changes that each set one fact to `true`. */
function pointersFound(names: readonly string[], decide: (facts: Facts) => boolean | undefined) {
  const found = whatWouldChange<boolean>({
    facts: {},
    candidates: names.map((name) => ({ pointer: `/${name}`, to: true })),
    decide: (facts) => decide(facts as Facts),
    isBetter: isTrue,
  });
  return found.map(({ changes }) => changes.map(({ pointer }) => pointer).join("+"));
}

const named = (count: number) => Array.from({ length: count }, (_, index) => `f${index}`);

describe("whatWouldChange", () => {
  it("gives the change with the decision that it leads to", () => {
    const change: FactChange = { pointer: "/deliveredAt", from: "x", to: "y", daysEarlier: 3 };
    const found = whatWouldChange({
      facts: { deliveredAt: "x", other: 1 },
      candidates: [{ pointer: "/other", to: undefined }, change],
      decide: (facts) => ({
        outcome: (facts as Facts).deliveredAt === "y" ? "approve" : "deny",
        facts,
      }),
      isBetter: ({ outcome }) => outcome === "approve",
    });
    const decision = { outcome: "approve", facts: { deliveredAt: "y", other: 1 } };
    expect(found).toEqual([{ changes: [change], decision }]);
  });

  it("finds singles, then pairs, then triples, and nothing that contains what it found", () => {
    const decide = ({ a, b, c, d, e, f }: Facts) => Boolean(a || (b && c) || (d && e && f));
    expect(pointersFound(["f", "e", "d", "c", "b", "a"], decide)).toEqual([
      "/a",
      "/c+/b",
      "/f+/e+/d",
    ]);
  });

  it("does not find what takes four changes", () => {
    expect(pointersFound(named(4), (facts) => Object.keys(facts).length === 4)).toEqual([]);
  });

  it("orders what it found by size, then as the candidates are", () => {
    const decide = ({ a, b, c, d }: Facts) => Boolean((a && d) || (b && c));
    expect(pointersFound(["a", "b", "c", "d"], decide)).toEqual(["/a+/d", "/b+/c"]);
  });

  it("takes facts that cannot be for no decision", () => {
    const decide = ({ a, b }: Facts) => (a && !b ? undefined : Boolean(a));
    expect(pointersFound(["a", "b"], decide)).toEqual(["/a+/b"]);
  });

  it("finds nothing to change where the facts are good enough", () => {
    expect(pointersFound(["a"], () => true)).toEqual([]);
  });

  it("never changes one fact twice, nor a group and a fact in it", () => {
    const tried: unknown[] = [];
    whatWouldChange<boolean>({
      facts: {},
      candidates: [
        { pointer: "/a", to: {} },
        { pointer: "/a/b", to: 1 },
        { pointer: "/a/b", to: 2 },
        { pointer: "/ab", to: 3 },
      ],
      decide: (facts) => {
        tried.push(facts);
        return false;
      },
      isBetter: isTrue,
    });
    const singles = [{ a: {} }, { a: { b: 1 } }, { a: { b: 2 } }, { ab: 3 }];
    const pairs = singles.slice(0, 3).map((one) => ({ ...one, ab: 3 }));
    expect(tried).toEqual([{}, ...singles, ...pairs]);
  });

  it("tries changes that come to the same only once", () => {
    const to = true;
    const found = whatWouldChange<boolean>({
      facts: {},
      candidates: [
        { pointer: "/a", to, daysEarlier: 1 },
        { pointer: "/a", to },
      ],
      decide: (facts) => Boolean((facts as Facts).a),
      isBetter: isTrue,
    });
    expect(found.map(({ changes }) => changes)).toEqual([[{ pointer: "/a", to, daysEarlier: 1 }]]);
  });

  it("stops at five, and at pairs only if singles were fewer", () => {
    const sizes: number[] = [];
    const found = pointersFound(named(8), (facts) => {
      sizes.push(Object.keys(facts).length);
      return Object.keys(facts).length > 0;
    });
    expect(found).toEqual(["/f0", "/f1", "/f2", "/f3", "/f4"]);
    expect(Math.max(...sizes)).toBe(1);
  });

  it("decides 2,000 times at most, pairs of what comes first before any with what comes last", () => {
    const tried: string[] = [];
    const found = pointersFound(named(100), (facts) => {
      tried.push(Object.keys(facts).join("+"));
      return false;
    });
    expect(found).toEqual([]);
    expect(tried).toHaveLength(2_000);
    expect(new Set(tried).size).toBe(2_000);
    expect(tried).toContain("f60+f61");
    expect(tried).not.toContain("f0+f63");
  });

  it("ends soon where many candidates speak of one fact", () => {
    const candidates = Array.from({ length: 1_500 }, (_, to) => ({ pointer: "/a", to }));
    let decisions = 0;
    const decide = () => {
      decisions += 1;
      return false;
    };
    expect(whatWouldChange({ facts: {}, candidates, decide, isBetter: isTrue })).toEqual([]);
    expect(decisions).toBe(1_501);
  });
});
