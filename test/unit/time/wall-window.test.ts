import { describe, expect, it } from "vitest";
import { parseTimeOfDay, parseWallWindow, wallWindowOf } from "../../../src/time/wall-window.js";

describe("parseTimeOfDay", () => {
  it.each([
    ["00:00", 0],
    ["09:30", 570],
    ["23:59", 1439],
    ["24:00", 1440],
  ])("reads %s", (text, minutes) => expect(parseTimeOfDay(text)).toBe(minutes));

  it.each(["", "9:00", "24:01", "25:00", "09:60", "09.00", "09:00:00", "0900", "ab:cd", "-1:00"])(
    "refuses %j",
    (text) => expect(parseTimeOfDay(text)).toBeUndefined(),
  );
});

describe("wallWindowOf", () => {
  it.each([
    { opens: "09:00", closes: "17:00", fromMinute: 540, untilMinute: 1020 },
    { opens: "00:00", closes: "24:00", fromMinute: 0, untilMinute: 1440 },
    { opens: "22:00", closes: "06:00", fromMinute: 1320, untilMinute: 1800 },
    { opens: "22:00", closes: "00:00", fromMinute: 1320, untilMinute: 1440 },
  ])("reads $opens to $closes", ({ opens, closes, ...window }) => {
    expect(wallWindowOf({ opens, closes })).toEqual(window);
  });

  it.each([
    { opens: "09:00", closes: "09:00" },
    { opens: "24:00", closes: "09:00" },
    { opens: "9:00", closes: "17:00" },
    { opens: "09:00", closes: "17" },
  ])("refuses $opens to $closes", (window) => {
    expect(parseWallWindow(window)).toBeUndefined();
    const message = `\`${window.opens}\` to \`${window.closes}\` is not an opening window`;
    expect(() => wallWindowOf(window)).toThrow(new RangeError(message));
  });
});
