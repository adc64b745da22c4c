import { describe, expect, it } from "vitest";
import { readJson } from "../../../src/policy/read-json.js";

const messageOf = (value: unknown) => {
  const result = readJson(value);
  return result.success ? undefined : `${result.error.code}: ${result.error.message}`;
};

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

describe("a JSON value", () => {
  it.each([
    [null],
    [true],
    [0],
    ["text"],
    [[]],
    [{}],
    [[1, [null, "a", {}], { b: [false], a: { "": 1.5 } }]],
    [{ 10: "ten", 9: "nine", b: 1, a: 2 }],
  ])("is copied: %j", (value) => {
    const result = readJson(value);
    expect(result).toEqual({ success: true, data: value });
    expect(JSON.stringify(result)).toBe(JSON.stringify({ success: true, data: value }));
  });

  it("is copied whole, and the copy frozen to its leaves", () => {
    const value = { list: [{ a: 1 }] };
    const result = readJson(value);
    const data = (result.success ? result.data : undefined) as typeof value;
    for (const [copy, original] of [
      [data, value],
      [data.list, value.list],
      [data.list[0], value.list[0]],
    ]) {
      expect(copy).not.toBe(original);
      expect([Object.isFrozen(copy), Object.isFrozen(original)]).toEqual([true, false]);
    }
  });

  it("may be an object without prototype", () => {
    expect(readJson(Object.assign(Object.create(null), { a: 1 }))).toEqual({
      success: true,
      data: { a: 1 },
    });
  });

  it("is read once where it has accessors", () => {
    let reads = 0;
    const value = {
      get a() {
        reads += 1;
        return reads;
      },
    };
    expect(readJson(value)).toEqual({ success: true, data: { a: 1 } });
  });

  it("may nest 128 deep, have 200,000 values, 10,000 characters of text and 200 of a key", () => {
    expect(messageOf(nested(128))).toBeUndefined();
    expect(messageOf(Array(199_999).fill(1))).toBeUndefined();
    expect(messageOf("x".repeat(10_000))).toBeUndefined();
    expect(messageOf({ ["k".repeat(200)]: 1 })).toBeUndefined();
  });
});

class Policy {
  readonly id = "a";
}

const cyclic: Record<string, unknown> = {};
cyclic.a = [cyclic];

const throwing = {
  get a(): never {
    throw new Error("no");
  },
};
const hostile = new Proxy(
  {},
  {
    getPrototypeOf() {
      throw new Error("no");
    },
  },
);
const holey = [1];
holey[2] = 3;

const ofJson = "expected a JSON value, got";
const noPrototype = "expected a key that names no prototype, got";
const inAll = "expected at most 200000 values in a document, got more";
const inDepth = "expected at most 128 levels of nesting, got more";

describe("a value is refused that", () => {
  it.each<[string, unknown, string]>([
    ["is undefined", undefined, `not_json: the document: ${ofJson} nothing`],
    ["has an undefined member", { a: undefined }, `not_json: /a: ${ofJson} nothing`],
    ["is a function", [() => 1], `not_json: /0: ${ofJson} a function`],
    ["is a symbol", [Symbol("a")], `not_json: /0: ${ofJson} a symbol`],
    ["is a big integer", [1n], `not_json: /0: ${ofJson} \`1\``],
    ["is no number", { a: [1, Number.NaN] }, `not_json: /a/1: ${ofJson} \`NaN\``],
    ["is infinite", [-1 / 0], `not_json: /0: ${ofJson} \`-Infinity\``],
    ["is a date", { on: new Date(0) }, `not_json: /on: ${ofJson} an instance of a class`],
    ["is a map", new Map(), `not_json: the document: ${ofJson} an instance of a class`],
    ["is boxed text", new String("a"), `not_json: the document: ${ofJson} an instance of a class`],
    ["is an instance", { a: new Policy() }, `not_json: /a: ${ofJson} an instance of a class`],
    [
      "inherits from an object",
      Object.create({ id: "a" }),
      `not_json: the document: ${ofJson} an instance of a class`,
    ],
    ["has a hole", holey, `not_json: /1: ${ofJson} nothing`],
    ["throws when it is read", [throwing], `not_json: the document: ${ofJson} an unreadable value`],
    [
      "throws when it is looked at",
      [hostile],
      `not_json: the document: ${ofJson} an unreadable value`,
    ],
    [
      "has the key __proto__",
      JSON.parse('{"a":{"__proto__":{"b":1}}}'),
      `forbidden_key: /a/__proto__: ${noPrototype} \`__proto__\``,
    ],
    [
      "has the key constructor",
      [{ constructor: 1 }],
      `forbidden_key: /0/constructor: ${noPrototype} \`constructor\``,
    ],
    [
      "has the key prototype",
      { prototype: {} },
      `forbidden_key: /prototype: ${noPrototype} \`prototype\``,
    ],
    [
      "is a long text",
      ["x".repeat(10_001)],
      "too_long: /0: expected at most 10000 characters, got 10001",
    ],
    [
      "has a long key",
      { a: { ["k".repeat(201)]: 1 } },
      "too_long: /a: expected keys of at most 200 characters, got 201",
    ],
    ["has too many values", Array(200_000).fill(1), `too_large: /199999: ${inAll}`],
    ["is too long a list", Array(200_001).fill(1), `too_large: the document: ${inAll}`],
    ["is a long list of nothing", { a: new Array(2 ** 32 - 1) }, `too_large: /a: ${inAll}`],
    ["nests too deep", nested(129), `too_deep: ${"/a/0".repeat(65).slice(2)}: ${inDepth}`],
    ["holds itself", cyclic, `too_deep: ${"/a/0".repeat(65).slice(0, -2)}: ${inDepth}`],
  ])("%s", (_, value, message) => {
    expect(messageOf(value)).toBe(message);
  });
});
