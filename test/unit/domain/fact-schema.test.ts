import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toFactSchema } from "../../../src/domain/fact-schema.js";
import { calendarDate, instant, money, signedMoney } from "../../../src/domain/fact-types.js";

/** The schema of one fact. */
function factOf(schema: z.ZodType) {
  return toFactSchema(z.object({ it: schema })).fields.get("it");
}

describe("toFactSchema", () => {
  it.each<[string, z.ZodType, unknown]>([
    ["a boolean", z.boolean(), { kind: "boolean" }],
    ["an integer", z.int(), { kind: "integer" }],
    ["an integer of the older kind", z.number().int(), { kind: "integer" }],
    ["an amount", money(), { kind: "money" }],
    ["a signed amount", signedMoney(), { kind: "money" }],
    ["an enum", z.enum(["a", "b"]), { kind: "enum", values: ["a", "b"] }],
    ["text", z.string().max(5), { kind: "text" }],
    ["a date", calendarDate(), { kind: "date" }],
    ["a date of Zod's", z.iso.date(), { kind: "date" }],
    ["an instant", instant(), { kind: "instant" }],
    ["an instant of Zod's", z.iso.datetime({ offset: true }), { kind: "instant" }],
    ["a list", z.array(z.enum(["a"])), { kind: "list", of: { kind: "enum", values: ["a"] } }],
    ["what may be left out", money().optional(), { kind: "money" }],
    ["what may be null", z.boolean().nullable().optional(), { kind: "boolean" }],
  ])("reads %s", (_what, schema, node) => {
    expect(factOf(schema)).toEqual(node);
  });

  it("reads records in records", () => {
    const fields = new Map([["b", { kind: "boolean" }]]);
    expect(factOf(z.strictObject({ b: z.boolean() }))).toEqual({ kind: "record", fields });
  });

  it.each<[string, z.ZodType]>([
    ["a float", z.number()],
    ["a union", z.union([z.string(), z.boolean()])],
    ["anything", z.unknown()],
    ["a list of floats", z.array(z.number())],
  ])("refuses %s", (_what, schema) => {
    expect(() => factOf(schema)).toThrow(
      new RangeError("fact `it`: expected a boolean, integer, enum, text, date, instant or list"),
    );
  });
});

describe("types of facts", () => {
  it.each([
    [money(), 0, true],
    [money(), -1, false],
    [money(), 1.5, false],
    [money(), 2 ** 53, false],
    [signedMoney(), -500, true],
    [signedMoney(), 0.5, false],
    [instant(), "2026-05-03T10:00:00+02:00", true],
    [instant(), "2026-05-03T10:00:00", false],
    [instant(), "9899-12-31T23:59:59Z", true],
    [instant(), "9900-01-01T00:00:00Z", false],
    [calendarDate(), "2028-02-29", true],
    [calendarDate(), "2026-02-29", false],
  ] as const)("take what they stand for: %o %j %s", (schema, value, accepted) => {
    expect(schema.safeParse(value).success).toBe(accepted);
  });
});
