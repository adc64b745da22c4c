import { describe, expect, it } from "vitest";
import { changeCandidates } from "../../../src/domain/change-candidates.js";
import { toJsonPointer } from "../../../src/errors/json-pointer.js";
import type { Condition, Literal, Operand } from "../../../src/ir/condition.js";
import type { FactRecord, FactReference } from "../../../src/ir/fact-reference.js";
import type { FactType, ScalarType } from "../../../src/ir/fact-type.js";
import type { DecoratorName, OperatorName } from "../../../src/ir/operator.js";
import type { Rule } from "../../../src/ir/rule.js";

const place = ({ fact, steps }: FactReference) => toJsonPointer([fact, ...steps]);
const referenceTo = (fact: string, type: FactType): FactReference => ({ fact, steps: [], type });
const literal = (value: Literal): Operand => ({ kind: "literal", value });

/** A test of the fact `x`, unless another is named. */
function testOf(
  type: FactType,
  operator: string,
  operand: Operand,
  reference = referenceTo("x", type),
): Condition {
  const names = operator.split(":");
  const name = names.pop() as OperatorName;
  const decorators = names as DecoratorName[];
  return { kind: "test", reference, operator: { decorators, name }, operand, pointer: "" };
}

function ruleOn(condition: Condition): Rule {
  const effect = { type: "deny", params: {} };
  return { name: "a", condition, effect, overrides: [], pointer: "" };
}

function candidates(record: FactRecord, ...conditions: Condition[]) {
  return changeCandidates({ rules: conditions.map(ruleOn), record, place });
}

const valuesFor = (record: FactRecord, ...conditions: Condition[]) =>
  candidates(record, ...conditions).map(({ to }) => to);

const scalar = (kind: Exclude<ScalarType["kind"], "enum">): ScalarType => ({ kind });
const [boolean, integer, text] = [scalar("boolean"), scalar("integer"), scalar("text")];
const [money, date, instant] = [scalar("money"), scalar("date"), scalar("instant")];
const status: FactType = { kind: "enum", values: ["open", "closed", "lost"] };
const tags: FactType = { kind: "list", of: text };

describe("the candidates for a fact", () => {
  it("say what was seen; where nothing was, they give every value", () => {
    const isTrue = testOf(boolean, "equal", literal(true));
    expect(candidates({ x: true }, isTrue)).toEqual([{ pointer: "/x", from: true, to: false }]);
    expect(candidates({}, isTrue)).toEqual([
      { pointer: "/x", to: true },
      { pointer: "/x", to: false },
    ]);
    expect(candidates({ x: null }, isTrue)).toEqual(candidates({}, isTrue));
  });

  it("are the negated boolean, whatever it is compared with", () => {
    expect(valuesFor({ x: false }, testOf(boolean, "equal", literal(false)))).toEqual([true]);
    expect(valuesFor({ x: false }, testOf(boolean, "in", literal([true, false])))).toEqual([true]);
  });

  it("are all values of an enum but the seen one, those that tests name first", () => {
    const isClosed = testOf(status, "equal", literal("closed"));
    expect(valuesFor({ x: "lost" }, isClosed)).toEqual(["closed", "open"]);
    expect(valuesFor({ x: "closed" }, isClosed)).toEqual(["open", "lost"]);
    expect(valuesFor({}, testOf(status, "notIn", literal(["lost", "open"])))).toEqual([
      "lost",
      "open",
      "closed",
    ]);
  });

  it("are of text the values that tests name", () => {
    const isGold = testOf(text, "equal", literal("gold"));
    expect(valuesFor({ x: "blue" }, isGold)).toEqual(["gold"]);
    expect(valuesFor({ x: "gold" }, isGold)).toEqual([]);
    const isListed = testOf(text, "not:in", literal(["gold", "red", "blue"]));
    expect(valuesFor({ x: "gold" }, isGold, isListed)).toEqual(["red", "blue"]);
  });

  it("are the boundary of an integer and its neighbours, nearest first", () => {
    const isLate = testOf(integer, "greaterThan", literal(30));
    expect(valuesFor({ x: 40 }, isLate)).toEqual([31, 30, 29]);
    expect(valuesFor({ x: 30 }, isLate)).toEqual([29, 31]);
    expect(valuesFor({}, isLate)).toEqual([30, 29, 31]);
    expect(valuesFor({ x: 33 }, isLate, testOf(integer, "lessThan", literal(35)))).toEqual([
      34, 31, 35, 30, 36, 29,
    ]);
  });

  it("are never integers that are not safe", () => {
    const largest = Number.MAX_SAFE_INTEGER;
    expect(valuesFor({ x: 0 }, testOf(money, "lessThan", literal(largest)))).toEqual([
      largest - 1,
      largest,
    ]);
  });

  it("are the boundary of a date, the day before and the day after", () => {
    const isAfter = testOf(date, "greaterThan", literal("2028-02-29"));
    expect(valuesFor({ x: "2028-02-01" }, isAfter)).toEqual([
      "2028-02-28",
      "2028-02-29",
      "2028-03-01",
    ]);
    expect(valuesFor({ x: "2028-01-01" }, testOf(date, "equal", literal("9999-12-31")))).toEqual([
      "9999-12-30",
      "9999-12-31",
    ]);
  });

  it("are the boundary of an instant and a millisecond to either side, however it is written", () => {
    const isBy = testOf(instant, "lessThanInclusive", literal("2026-05-03T08:00:00.000Z"));
    const after = "2026-05-03T08:00:00.001Z";
    const before = "2026-05-03T07:59:59.999Z";
    expect(valuesFor({ x: "2026-05-04T00:00:00.000Z" }, isBy)).toEqual([
      after,
      "2026-05-03T08:00:00.000Z",
      before,
    ]);
    expect(valuesFor({ x: "2026-05-03T10:00:00+02:00" }, isBy)).toEqual([before, after]);
    const isFirst = testOf(instant, "equal", literal("1900-01-01T00:00:00.000Z"));
    expect(valuesFor({}, isFirst)).toEqual([
      "1900-01-01T00:00:00.000Z",
      "1900-01-01T00:00:00.001Z",
    ]);
  });

  it("are lists with a value added, or taken out wherever it is", () => {
    const holds = testOf(tags, "contains", literal("sale"));
    expect(valuesFor({ x: ["new"] }, holds)).toEqual([["new", "sale"]]);
    expect(valuesFor({ x: ["sale", "new", "sale"] }, holds)).toEqual([["new"]]);
    expect(valuesFor({}, holds)).toEqual([["sale"], []]);
    expect(valuesFor({ x: ["a"] }, testOf(tags, "someFact:in", literal(["a", "b"])))).toEqual([
      [],
      ["a", "b"],
    ]);
  });

  it("are none for lists whose elements are put in order", () => {
    const counts: FactType = { kind: "list", of: integer };
    expect(valuesFor({ x: [1] }, testOf(counts, "someFact:lessThan", literal(3)))).toEqual([]);
  });

  it("are what the other fact is seen to be, where facts are compared", () => {
    const other = referenceTo("y", integer);
    const isMore = testOf(integer, "greaterThan", { kind: "reference", reference: other });
    expect(candidates({ x: 1, y: 5 }, isMore).map(({ pointer, to }) => [pointer, to])).toEqual([
      ["/x", 4],
      ["/x", 5],
      ["/x", 6],
    ]);
    expect(candidates({ x: 1 }, isMore)).toEqual([]);
  });

  it("leave out what the other fact is if this one cannot be it", () => {
    const other = referenceTo("y", { kind: "enum", values: ["lost", "found"] });
    const isSame = testOf(status, "equal", { kind: "reference", reference: other });
    expect(valuesFor({ x: "open", y: "found" }, isSame)).toEqual(["closed", "lost"]);
  });

  it("are none where the record holds something of another type", () => {
    const other = (type: FactType): Operand => ({
      kind: "reference",
      reference: referenceTo("y", type),
    });
    expect(valuesFor({ x: 1, y: "many" }, testOf(integer, "equal", other(integer)))).toEqual([]);
    expect(valuesFor({ x: "?", y: "soon" }, testOf(date, "equal", other(date)))).toEqual([]);
    expect(valuesFor({ x: "?", y: 5 }, testOf(instant, "equal", other(instant)))).toEqual([]);
  });
});

describe("the candidates of a policy", () => {
  const flag = (fact: string) =>
    testOf(boolean, "equal", literal(true), referenceTo(fact, boolean));

  it("come from every test of every kind of condition, each only once", () => {
    const condition: Condition = {
      kind: "all",
      conditions: [
        { kind: "any", conditions: [flag("a"), { kind: "not", condition: flag("b") }] },
        { kind: "shared", name: "s", condition: { kind: "all", conditions: [flag("c")] } },
        { kind: "always" },
      ],
    };
    const record = { a: true, b: true, c: true };
    const found = candidates(record, condition, condition).map(({ pointer }) => pointer);
    expect(found).toEqual(["/a", "/b", "/c"]);
  });

  it("speak only of facts that have a place, and of those that share one only once", () => {
    const rules = [flag("a"), flag("b"), flag("derived")].map(ruleOn);
    const record = { a: true, b: true, derived: true };
    const found = changeCandidates({
      rules,
      record,
      place: ({ fact }) => (fact === "derived" ? undefined : "/given"),
    });
    expect(found).toEqual([{ pointer: "/given", from: true, to: false }]);
  });

  it("come in rounds, and are 200 at most", () => {
    const many = Array.from({ length: 300 }, (_, index) => `v${index}`);
    const isListed = testOf(text, "in", literal(many), referenceTo("t", text));
    const found = candidates({ t: "v0", a: true, b: true }, isListed, flag("a"), flag("b"));
    expect(found).toHaveLength(200);
    expect(found.slice(0, 4)).toEqual([
      { pointer: "/t", from: "v0", to: "v1" },
      { pointer: "/a", from: true, to: false },
      { pointer: "/b", from: true, to: false },
      { pointer: "/t", from: "v0", to: "v2" },
    ]);
  });

  it("are none without rules", () => {
    expect(candidates({ x: 1 })).toEqual([]);
    expect(candidates({ x: 1 }, { kind: "always" })).toEqual([]);
  });
});
