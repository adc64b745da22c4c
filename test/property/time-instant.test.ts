import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../../src/time/instant.js";
import { runs } from "../support/property-options.js";

const instant = fc.integer({
  min: Date.UTC(1900, 0, 1),
  max: Date.UTC(9999, 11, 31, 23, 59, 59, 999),
});
/** Away from both ends, so that no offset leaves the years that can be written. */
const inner = fc.integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(9998, 0, 1) });
const offsetMinutes = fc.integer({ min: -1_439, max: 1_439 });

function writeOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}

describe("instants", () => {
  it("are read as they were written", () => {
    const law = fc.property(instant, (value) => {
      const text = formatInstant(value);
      expect(parseInstant(text)).toBe(value);
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });
    fc.assert(law, runs());
  });

  it("do not depend on the offset they are written with, nor on digits below a millisecond", () => {
    const digits = fc.stringMatching(/^\d{0,6}$/);
    const law = fc.property(inner, offsetMinutes, digits, (value, minutes, more) => {
      const local = new Date(value + minutes * 60_000).toISOString().slice(0, -1);
      expect(parseInstant(`${local}${more}${writeOffset(minutes)}`)).toBe(value);
    });
    fc.assert(law, runs());
  });

  it("are refused with any character replaced by a letter of no meaning", () => {
    const law = fc.property(instant, fc.nat(23), (value, index) => {
      const text = formatInstant(value);
      expect(parseInstant(`${text.slice(0, index)}x${text.slice(index + 1)}`)).toBeUndefined();
    });
    fc.assert(law, runs());
  });

  it("never throw for any text, and agree with the host wherever they are read", () => {
    const nearly = fc.stringMatching(
      /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-6]\d:[0-6]\d(\.\d{1,3})?(Z|[+-][0-2]\d:[0-6]\d)$/,
    );
    const law = fc.property(fc.oneof(nearly, fc.string()), (text) => {
      const value = parseInstant(text);
      if (value !== undefined) expect(value).toBe(Date.parse(text));
    });
    fc.assert(law, runs());
  });
});
