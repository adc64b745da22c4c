import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../../../src/time/instant.js";

describe("parseInstant", () => {
  it.each([
    { text: "2026-05-03T10:00:00+02:00", instant: Date.UTC(2026, 4, 3, 8) },
    { text: "2026-05-03T10:00:00-05:30", instant: Date.UTC(2026, 4, 3, 15, 30) },
    { text: "2026-05-03T00:00:00Z", instant: Date.UTC(2026, 4, 3) },
    { text: "2026-05-03T23:59:59-00:00", instant: Date.UTC(2026, 4, 3, 23, 59, 59) },
    { text: "2026-05-03T00:00:00.5Z", instant: Date.UTC(2026, 4, 3, 0, 0, 0, 500) },
    { text: "2026-05-03T00:00:00.05Z", instant: Date.UTC(2026, 4, 3, 0, 0, 0, 50) },
    { text: "2026-05-03T00:00:00.123Z", instant: Date.UTC(2026, 4, 3, 0, 0, 0, 123) },
    { text: "2026-05-03T00:00:00.999999999Z", instant: Date.UTC(2026, 4, 3, 0, 0, 0, 999) },
    { text: "2026-05-03T00:00:00.0009+00:00", instant: Date.UTC(2026, 4, 3) },
    { text: "2028-02-29T12:00:00+23:59", instant: Date.UTC(2028, 1, 28, 12, 1) },
    { text: "1969-12-31T23:59:59.999Z", instant: -1 },
    { text: "1900-01-01T00:00:00Z", instant: Date.UTC(1900, 0, 1) },
    { text: "9999-12-31T23:59:59.999Z", instant: Date.UTC(9999, 11, 31, 23, 59, 59, 999) },
  ])("reads $text", ({ text, instant }) => expect(parseInstant(text)).toBe(instant));

  it.each([
    "",
    "2026-05-03",
    "2026-05-03T10:00:00",
    "2026-05-03T10:00Z",
    "2026-05-03T10Z",
    "2026-05-03T24:00:00Z",
    "2026-05-03T23:60:00Z",
    "2026-06-30T23:59:60Z",
    "2026-02-29T10:00:00Z",
    "2026-04-31T10:00:00Z",
    "2026-13-01T10:00:00Z",
    "2026-5-3T10:00:00Z",
    "2026/05/03T10:00:00Z",
    "2026-05/03T10:00:00Z",
    "2026-05-03T10.00:00Z",
    "2026-05-03T10:00.00Z",
    "2026-05-03 10:00:00Z",
    "2026-05-03t10:00:00Z",
    "2026-05-03T10:00:00z",
    "2026-05-03T10:00:00.Z",
    "2026-05-03T10:00:00.1234567890Z",
    "2026-05-03T10:00:00,5Z",
    "2026-05-03T10:00:00.5",
    "2026-05-03T10:00:00+02",
    "2026-05-03T10:00:00+0200",
    "2026-05-03T10:00:00+02.00",
    "2026-05-03T10:00:00+24:00",
    "2026-05-03T10:00:00+02:60",
    "2026-05-03T10:00:00*02:00",
    "2026-05-03T10:00:00Z ",
    "2026-05-03T10:00:00+02:00Z",
    " 2026-05-03T10:00:00Z",
    "20260503T100000Z",
    "1899-12-31T23:59:59Z",
    "1899-12-31T23:59:59-05:00",
    "1900-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01",
    "+002026-05-03T10:00:00Z",
    "1777795200000",
  ])("refuses %j", (text) => expect(parseInstant(text)).toBeUndefined());
});

describe("formatInstant", () => {
  it("writes UTC with three fraction digits, always", () => {
    expect(formatInstant(Date.UTC(2026, 4, 3, 8))).toBe("2026-05-03T08:00:00.000Z");
    expect(formatInstant(-1)).toBe("1969-12-31T23:59:59.999Z");
  });

  it.each([Date.UTC(1900, 0, 1) - 1, Date.UTC(10_000, 0, 1), Number.NaN, Number.POSITIVE_INFINITY])(
    "throws for %d",
    (instant) => {
      expect(() => formatInstant(instant)).toThrow(
        new RangeError(`instant \`${instant}\` is outside the years 1900 to 9999`),
      );
    },
  );
});
