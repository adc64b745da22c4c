import fc from "fast-check";
import {
  type DecoratorName,
  decoratorNames,
  type OperatorName,
  operatorNames,
} from "../../../src/ir/operator.js";
import type {
  BooleanDocument,
  ConditionDocument,
  OperandDocument,
  TestDocument,
} from "../../../src/policy/condition-schema.js";
import { everyPlace, type Place, type ScalarKind } from "./fact-places.js";
import { scalar } from "./fact-records.js";

/** The operator of a test, and which of its sides must be lists. */
interface Comparison {
  readonly operator: string;
  readonly name: OperatorName;
  readonly isLeftList: boolean;
  readonly isRightList: boolean;
}

const ordering: ReadonlySet<OperatorName> = new Set([
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
]);
const orderedKinds: readonly ScalarKind[] = ["integer", "money", "date", "instant"];
const kinds: readonly ScalarKind[] = [...orderedKinds, "boolean", "text", "enum"];

/** Any of the ten operators under up to three decorators, where they make sense. */
const comparison: fc.Arbitrary<Comparison> = fc
  .tuple(
    fc.constantFrom(...operatorNames),
    fc.array(fc.constantFrom(...decoratorNames), { maxLength: 3 }),
  )
  .map(([name, decorators]) => decorators.reduce(decorate, plain(name)));

function plain(name: OperatorName): Comparison {
  const isLeftList = name === "contains" || name === "doesNotContain";
  const isRightList = name === "in" || name === "notIn";
  return { operator: name, name, isLeftList, isRightList };
}

function decorate(inner: Comparison, decorator: DecoratorName): Comparison {
  const { isLeftList, isRightList } = inner;
  const outer = { ...inner, operator: `${decorator}:${inner.operator}` };
  if (decorator === "not") return outer;
  if (decorator === "swap") return { ...outer, isLeftList: isRightList, isRightList: isLeftList };
  if (decorator === "someFact" || decorator === "everyFact")
    return isLeftList ? inner : { ...outer, isLeftList: true };
  return isRightList ? inner : { ...outer, isRightList: true };
}

/** A test that compares what can be compared: a fact with a literal or with another fact. */
export const soundTest: fc.Arbitrary<TestDocument> = comparison.chain((compared) =>
  fc
    .constantFrom(...(ordering.has(compared.name) ? orderedKinds : kinds))
    .chain((kind) => fc.constantFrom(...placesOf(kind, compared.isLeftList)))
    .chain((place) =>
      operand(place, compared.isRightList).map((value) => ({
        ...reference(place),
        operator: compared.operator,
        value,
      })),
    ),
);

function placesOf(kind: ScalarKind, isList: boolean): readonly Place[] {
  return everyPlace.filter((place) => place.kind === kind && place.isList === isList);
}

function operand(left: Place, isList: boolean): fc.Arbitrary<OperandDocument> {
  const element = written(left);
  const literal: fc.Arbitrary<OperandDocument> = isList
    ? fc.array(element, { minLength: 1, maxLength: 3 })
    : element;
  const facts = placesOf(left.kind, isList).filter((right) => isComparable(left, right));
  return fc.oneof(
    { weight: 2, arbitrary: literal },
    { weight: 1, arbitrary: fc.constantFrom(...facts).map(reference) },
  );
}

/** Enums are comparable if a value can be of both. */
function isComparable(left: Place, right: Place): boolean {
  return left.kind !== "enum" || left.values.some((value) => right.values.includes(value));
}

function reference({ fact, path }: Place) {
  return path === undefined ? { fact } : { fact, path };
}

/** A literal as documents write it: instants in any offset. */
function written({ kind, values }: Place): fc.Arbitrary<boolean | number | string> {
  const value = scalar(kind, values) as fc.Arbitrary<boolean | number | string>;
  if (kind !== "instant") return value;
  return fc
    .tuple(value, fc.constantFrom("Z", "+02:00", "+05:45", "-03:30"))
    .map(([instant, offset]) => inOffset(String(instant), offset))
    .filter((instant) => instant >= "1900");
}

function inOffset(instant: string, offset: string): string {
  const [, sign, hours, minutes] = /^(.)(\d\d):(\d\d)$/.exec(offset) ?? ["", "+", "0", "0"];
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const local = new Date(Date.parse(instant) + shift * 60_000).toISOString();
  return local.replace("Z", offset);
}

/** A root condition, up to three levels deep, that may use the shared conditions of these names. */
export function rootCondition(names: readonly string[]): fc.Arbitrary<BooleanDocument> {
  const shared = names.map((condition) => ({ weight: 1, arbitrary: fc.constant({ condition }) }));
  const { root } = fc.letrec<{ root: BooleanDocument; node: ConditionDocument }>((tie) => {
    const children = fc.array(tie("node"), { minLength: 1, maxLength: 3 });
    return {
      root: fc.oneof(
        { weight: 3, arbitrary: children.map((all) => ({ all })) },
        { weight: 3, arbitrary: children.map((any) => ({ any })) },
        { weight: 2, arbitrary: tie("node").map((not) => ({ not })) },
        ...shared,
      ),
      node: fc.oneof(
        { maxDepth: 2, depthSize: "small" },
        { weight: 4, arbitrary: soundTest },
        { weight: 2, arbitrary: tie("root") },
      ),
    };
  });
  return root;
}
