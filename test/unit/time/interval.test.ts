import { describe, expect, it } from "vitest";
import { type Interval, unionIntervals } from "../../../src/time/interval.js";

function intervals(...pairs: [number, number][]): Interval[] {
  return pairs.map(([fromMs, untilMs]) => ({ fromMs, untilMs }));
}

describe("unionIntervals", () => {
  it.each<{ what: string; list: Interval[]; union: Interval[] }>([
    { what: "nothing", list: [], union: [] },
    {
      what: "what is apart, in order",
      list: intervals([5, 6], [1, 3]),
      union: intervals([1, 3], [5, 6]),
    },
    { what: "what overlaps", list: intervals([1, 4], [3, 6]), union: intervals([1, 6]) },
    { what: "what is adjacent", list: intervals([3, 6], [1, 3]), union: intervals([1, 6]) },
    { what: "what is within another", list: intervals([1, 9], [3, 6]), union: intervals([1, 9]) },
    { what: "what is empty or reversed", list: intervals([2, 2], [4, 3]), union: [] },
    {
      what: "what is still going on",
      list: intervals([7, 8], [5, Number.POSITIVE_INFINITY], [1, 2]),
      union: intervals([1, 2], [5, Number.POSITIVE_INFINITY]),
    },
  ])("joins $what", ({ list, union }) => {
    const before = structuredClone(list);
    expect(unionIntervals(list)).toEqual(union);
    expect(list).toEqual(before);
  });
});
