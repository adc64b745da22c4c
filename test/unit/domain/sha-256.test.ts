import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../../src/domain/sha-256.js";

describe("sha256Hex", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ])("gives the test vectors of FIPS 180-4: %j", (text, hash) => {
    expect(sha256Hex(text)).toBe(hash);
  });

  it("reads text as UTF-8", () => {
    const text = "Rückgabe ₹ 😀".repeat(100);
    expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });
});
