import { describe, expect, it } from "vitest";
import { applyMask, type Mask, masks, type Scalar } from "../../../src/privacy/disclosure/mask.js";

const family = "👩‍👩‍👧‍👧";
const eAcute = "e\u0301";

it("lists the masks from the one that discloses the least", () => {
  expect(masks).toEqual(["hidden", "initials", "year", "area", "last-2", "last-4", "email"]);
});

describe("applyMask", () => {
  it.each<[Mask, Scalar, string]>([
    ["hidden", "", "•••"],
    ["hidden", "Jane Doe", "•••"],
    ["hidden", 12_345_678_901, "•••"],
    ["initials", "Jane Doe", "J. D."],
    ["initials", "  Jane\n\tDoe ", "J. D."],
    ["initials", "jane van der Berg Doe", "j. v. d. B."],
    ["initials", "J. R. R. Tolkien", "T."],
    ["initials", "J D", "•••"],
    ["initials", "(Jane) O'Brien 3M 42", "J. O."],
    ["initials", `${eAcute}va ${eAcute}`, `${eAcute}.`],
    ["initials", `${family}${family} Doe`, "D."],
    ["initials", "𝒥𝒶𝓃ℯ", "𝒥."],
    ["initials", "שלום עולם", "ש. ע."],
    ["initials", "क्षितिज", "क्षि."],
    ["initials", "", "•••"],
    ["year", "1987-05-03", "1987-••-••"],
    ["year", "1987-05-03T10:00:00.000Z", "1987-••-••"],
    ["year", "1987-12-31T23:30:00-02:00", "1987-••-••"],
    ["year", "1987-02-29", "•••"],
    ["year", "1987-05", "•••"],
    ["year", "1987-05-03T10:00", "•••"],
    ["year", "born 1987-05-03", "•••"],
    ["year", 1987, "•••"],
    ["area", "SW1A 1AA", "SW•••"],
    ["area", "10115", "10•••"],
    ["area", "1011", "•••"],
    ["area", `${eAcute}${family}abc`, `${eAcute}${family}•••`],
    ["area", `${eAcute}${family}ab`, "•••"],
    ["area", 10_115, "10•••"],
    ["last-2", "12345", "•••45"],
    ["last-2", "1234", "•••"],
    ["last-2", "1-2 3/4.5", "•••45"],
    ["last-2", `abcd${eAcute}-`, `•••d${eAcute}`],
    ["last-4", "DE89 3704 0044", "•••0044"],
    ["last-4", "123456789", "•••6789"],
    ["last-4", "1234-5678", "•••"],
    ["last-4", 4_111_111_111_111_111, "•••1111"],
    ["last-4", 123_456_789_012_345_678_901_234n, "•••1234"],
    ["email", "jane@example.com", "j•••@example.com"],
    ["email", "jan@mail.example.co.uk", "j•••@mail.example.co.uk"],
    ["email", "jo@example.com", "•••@example.com"],
    ["email", `${eAcute}ab@exämple.de`, `${eAcute}•••@exämple.de`],
    ["email", `${eAcute}a@example.com`, "•••@example.com"],
    ["email", "@example.com", "•••"],
    ["email", "jane@localhost", "•••"],
    ["email", "jane@example..com", "•••"],
    ["email", "jane@example.com.", "•••"],
    ["email", "jane@ex ample.com", "•••"],
    ["email", "jane doe@example.com", "•••"],
    ["email", "jane@doe@example.com", "•••"],
    ["email", "jane.example.com", "•••"],
    ["email", `${"j".repeat(65)}@example.com`, "•••"],
    ["email", `jane@${"e".repeat(252)}.com`, "•••"],
  ])("by %s shows %s as %s", (mask, value, text) => {
    expect(applyMask(mask, value)).toBe(text);
  });

  it.each(masks)(
    "by %s shows nothing of a boolean, nor of a number without decimal digits",
    (mask) => {
      const values = [true, false, Number.NaN, Number.POSITIVE_INFINITY, 1.234_567_89e-7];
      expect(values.map((value) => applyMask(mask, value))).toEqual(values.map(() => "•••"));
    },
  );

  it("takes a large number by all of its digits", () => {
    expect(applyMask("last-4", 1e21)).toBe("•••0000");
    expect(applyMask("area", -12_345.5)).toBe("-1•••");
  });

  it("shows nothing by a mask that does not exist", () => {
    expect(applyMask("in-full" as Mask, "Jane Doe")).toBe("•••");
    expect(applyMask("constructor" as Mask, "Jane Doe")).toBe("•••");
  });

  it("cuts no grapheme of a long text, and takes no longer than its length asks for", () => {
    const emoji = "👩🏽".repeat(100_000);
    expect(applyMask("last-4", `${emoji}12345${eAcute}789${emoji}`)).toBe(`•••${eAcute}789`);
    for (let length = 250; length < 260; length += 1)
      expect(applyMask("last-2", `${"x".repeat(length)}a🏽b`)).toBe("•••a🏽b");
    expect(applyMask("area", `a${"\u0301".repeat(100_000)}bcde`)).toHaveLength(100_005);
    expect(applyMask("initials", `${"a ".repeat(300_000)}Jane`)).toBe("J.");
  });
});
