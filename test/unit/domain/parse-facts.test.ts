import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseFacts } from "../../../src/domain/parse-facts.js";

const schema = z.strictObject({
  a: z.string().optional(),
  list: z.array(z.strictObject({ b: z.int().optional() })).optional(),
});

describe("parseFacts", () => {
  it("takes null and undefined as missing, at every level, and copies", () => {
    const given = { a: null, list: [{ b: null }, { b: undefined }] };
    const parsed = parseFacts(schema, given);
    expect(parsed).toEqual({ success: true, data: { list: [{}, {}] } });
    expect(given).toEqual({ a: null, list: [{ b: null }, { b: undefined }] });
  });

  it("refuses a null in a list, where it would be a member without place", () => {
    expect(parseFacts(schema, { list: [null] })).toMatchObject({
      error: { issues: [{ path: "/list/0" }] },
    });
  });

  it("leaves what nests deeper than facts do for the schema to refuse", () => {
    let deep: unknown = null;
    for (let depth = 0; depth < 50_000; depth += 1) deep = { list: deep };
    expect(parseFacts(schema, deep)).toMatchObject({
      error: { issues: [{ path: "/list", message: "/list: expected an array, got an object" }] },
    });
  });
});
