import { describe, expect, it } from "vitest";
import { zoneOffsetMs } from "../../../src/time/zone-offset.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("zoneOffsetMs", () => {
  it("changes at the very instant the clocks do", () => {
    const spring = Date.UTC(2026, 2, 29, 1);
    const autumn = Date.UTC(2026, 9, 25, 1);
    expect(zoneOffsetMs(spring - 1, "Europe/Berlin")).toBe(HOUR);
    expect(zoneOffsetMs(spring, "Europe/Berlin")).toBe(2 * HOUR);
    expect(zoneOffsetMs(autumn - 1, "Europe/Berlin")).toBe(2 * HOUR);
    expect(zoneOffsetMs(autumn, "Europe/Berlin")).toBe(HOUR);
  });

  it.each([
    { zone: "UTC", offset: 0 },
    { zone: "Asia/Kolkata", offset: 5.5 * HOUR },
    { zone: "Asia/Kathmandu", offset: 5.75 * HOUR },
    { zone: "America/St_Johns", offset: -2.5 * HOUR },
    { zone: "Pacific/Chatham", offset: 12.75 * HOUR },
    { zone: "Etc/GMT+12", offset: -12 * HOUR },
  ])("answers $offset for $zone in July", ({ zone, offset }) => {
    expect(zoneOffsetMs(Date.UTC(2026, 6, 1), zone)).toBe(offset);
  });

  it("keeps sign and seconds of old offsets below an hour", () => {
    const liberia = -(44 * MINUTE + 30_000);
    expect(zoneOffsetMs(Date.UTC(1960, 0, 1), "Africa/Monrovia")).toBe(liberia);
    expect(zoneOffsetMs(Date.UTC(1972, 0, 7) - liberia, "Africa/Monrovia")).toBe(0);
  });

  it("answers the same after its memory was full", () => {
    const day = (number: number): number => number * 24 * HOUR;
    const before = zoneOffsetMs(day(0), "Europe/Lisbon");
    for (let number = 1; number <= 20_001; number += 1) zoneOffsetMs(day(number), "Europe/Lisbon");
    expect(zoneOffsetMs(day(0), "Europe/Lisbon")).toBe(before);
    expect(before).toBe(HOUR);
  });

  it.each(["", "Mars/Olympus", "Foo+02:00"])("throws for the zone %j", (zone) => {
    expect(() => zoneOffsetMs(0, zone)).toThrow(RangeError);
  });

  it("throws for what is not an instant", () => {
    expect(() => zoneOffsetMs(Number.NaN, "UTC")).toThrow(
      new RangeError("`NaN` is not an instant"),
    );
  });
});
