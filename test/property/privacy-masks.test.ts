import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyMask, type Mask, masks } from "../../src/privacy/disclosure/mask.js";
import { runs } from "../support/property-options.js";

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
const graphemesOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Letters of many scripts, of one code unit, two code units and two code points. */
const letters = [..."aZßñжΩשבم字あ한ก", "𝒥", "𐐷", "e\u0301", "क्षि", "n\u0303\u0323"] as const;
const digits = [..."0729٣५"] as const;
const others = [..."•.@-_!'+…", "👩🏽", "👨‍👩‍👧‍👦", "🇩🇪", "❤️", "\u202e", "\ud800"] as const;
const spaces = [" ", "\t", "\r\n", "\u00a0", "\u3000", " \u0301"] as const;

const letter = fc.constantFrom(...letters);
const sign = fc.constantFrom(...letters, ...digits);
const visible = fc.constantFrom(...letters, ...digits, ...others);
const grapheme = fc.constantFrom(...letters, ...digits, ...others, ...spaces);

const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units));
const joined = fc.array(grapheme, { maxLength: 40 }).map((parts) => parts.join(""));
/** Any text at all, and texts that the masks are made for. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  codeUnits,
  joined,
  fc.array(joined, { maxLength: 40 }).map((parts) => parts.join("a")),
  fc.emailAddress(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const anyMask = fc.constantFrom(...masks);

const isSign = (one: string): boolean => /^[\p{L}\p{N}]/u.test(one);
const isPunctuation = (one: string): boolean => /^[•.@ -]$/.test(one);

/** How many graphemes a mask shows at most, but for the domain of an address. */
const most: Readonly<Record<Mask, number>> = {
  hidden: 0,
  initials: 4,
  year: 4,
  area: 2,
  "last-2": 2,
  "last-4": 4,
  email: 1,
};

describe("a mask of any text", () => {
  it("never throws, and marks what it hides", () => {
    const law = fc.property(anyMask, anyText, (mask, text) => {
      const shown = applyMask(mask, text);
      expect(shown).toMatch(mask === "initials" ? /•••|^.+\.$/su : /••/);
    });
    fc.assert(law, runs());
  });

  it("shows whole graphemes of the text only, in their order, and no more than the mask may", () => {
    const law = fc.property(anyMask, anyText, (mask, text) => {
      const shown = applyMask(mask, text);
      const own = mask === "email" ? shown.replace(/@.*$/su, "") : shown;
      const parts = partsOf(mask, own);
      expect(parts.length).toBeLessThanOrEqual(most[mask]);
      expect(isWithin(parts, graphemesOf(text))).toBe(true);
      if (own !== shown) expect(text.endsWith(shown.slice(own.length))).toBe(true);
    });
    fc.assert(law, runs());
  });

  it("is not the text where letters or digits of it are hidden", () => {
    const law = fc.property(anyMask, anyText, (mask, text) => {
      const shown = applyMask(mask, text);
      if (shown === text)
        expect(graphemesOf(hiddenWhenEqual(mask, text)).filter(isSign)).toEqual([]);
    });
    fc.assert(law, runs());
  });

  it("is the same for the text of a number as for the number", () => {
    const law = fc.property(anyMask, fc.oneof(fc.bigInt(), fc.maxSafeInteger()), (mask, value) => {
      expect(applyMask(mask, value)).toBe(applyMask(mask, String(value)));
    });
    fc.assert(law, runs());
  });
});

/** A text of which is known what its mask shows, and the same text with other things hidden. */
interface Pair {
  readonly mask: Mask;
  readonly text: string;
  readonly other: string;
  readonly shown: string;
  readonly hidden: readonly string[];
}

describe("what a mask hides", () => {
  const many = { minLength: 3, maxLength: 600 };
  const few = { minLength: 3, maxLength: 12 };
  const sizes = [few, many];

  it("has no influence where all is hidden", () => {
    const law = fc.property(anyText, anyText, (text, other) => {
      expect(applyMask("hidden", text)).toBe("•••");
      expect(applyMask("hidden", other)).toBe("•••");
    });
    fc.assert(law, runs());
  });

  it("has no influence on initials", () => {
    const rest = fc.tuple(fc.array(visible, { maxLength: 3 }), letter, fc.array(visible));
    const before = fc.array(fc.constantFrom(...digits, ...others), { maxLength: 2 });
    const word = fc.record({ before, initial: letter, rest, other: rest });
    const gap = fc.array(fc.constantFrom(...spaces), { minLength: 1, maxLength: 3 });
    const pair = fc.tuple(fc.array(word, { minLength: 1, maxLength: 6 }), gap).map(
      ([words, space]): Pair => ({
        mask: "initials",
        text: write(
          words.map((one) => [...one.before, one.initial, ...one.rest.flat()]),
          space,
        ),
        other: write(
          words.map((one) => [one.initial, ...one.other.flat()]),
          space,
        ),
        shown: words
          .slice(0, 4)
          .map(({ initial }) => `${initial}.`)
          .join(" "),
        hidden: [
          ...words.flatMap((one) => [...one.before, ...one.rest.flat()]),
          ...words.slice(4).map(({ initial }) => initial),
        ],
      }),
    );
    fc.assert(fc.property(pair, checkPair), runs());
  });

  it("has no influence on a year", () => {
    const day = fc.date({
      min: new Date("1987-01-01"),
      max: new Date("1987-12-31"),
      noInvalidDate: true,
    });
    const text = fc.tuple(day, fc.boolean()).map(([date, isDay]) => {
      const instant = date.toISOString();
      return isDay ? instant.slice(0, 10) : instant;
    });
    const law = fc.property(text, (one) => {
      expect(applyMask("year", one)).toBe("1987-••-••");
    });
    fc.assert(law, runs());
  });

  it.each(sizes)("has no influence on an area: %o", (size) => {
    const two = fc.tuple(grapheme, grapheme);
    const rest = fc.array(grapheme, size);
    const pair = fc.tuple(two, rest, rest).map(
      ([shown, hidden, other]): Pair => ({
        mask: "area",
        text: [...shown, ...hidden].join(""),
        other: [...shown, ...other].join(""),
        shown: `${shown.join("")}•••`,
        hidden,
      }),
    );
    fc.assert(fc.property(pair, checkPair), runs());
  });

  it.each(sizes)("has no influence on the last two and four signs: %o", (size) => {
    const between = fc.array(fc.constantFrom(...others, ...spaces), { maxLength: 2 });
    const count = fc.constantFrom(2, 4);
    const pair = count.chain((last) => {
      const hidden = fc
        .tuple(
          fc.array(fc.tuple(sign, between), { minLength: last + 1, maxLength: last + 1 }),
          fc.array(grapheme, size),
        )
        .map((parts) => parts.flat(3));
      const tail = fc.array(fc.tuple(sign, between), { minLength: last, maxLength: last });
      return fc.tuple(hidden, hidden, tail).map(
        ([hides, others, shows]): Pair => ({
          mask: `last-${last}` as Mask,
          text: [...hides, ...shows.flat(2)].join(""),
          other: [...others, ...shows.flat(2)].join(""),
          shown: `•••${shows.map(([one]) => one).join("")}`,
          hidden: hides,
        }),
      );
    });
    fc.assert(fc.property(pair, checkPair), runs());
  });

  it("has no influence on an address", () => {
    const part = fc.constantFrom(...letters, ...digits, ..."._+-'", "👩🏽");
    const rest = fc.array(part, { minLength: 2, maxLength: 8 });
    const domain = fc.constantFrom("example.com", "mail.exämple.co.uk", "字.test");
    const pair = fc.tuple(part, rest, rest, domain).map(
      ([first, hidden, other, at]): Pair => ({
        mask: "email",
        text: `${first}${hidden.join("")}@${at}`,
        other: `${first}${other.join("")}@${at}`,
        shown: `${first}•••@${at}`,
        hidden: hidden.filter((one) => !at.includes(one)),
      }),
    );
    fc.assert(fc.property(pair, checkPair), runs());
  });
});

describe("a value that is too short for its mask", () => {
  it("is hidden, whatever it is", () => {
    const short = fc.oneof(
      fc.tuple(fc.constant<Mask>("area"), fc.array(grapheme, { maxLength: 4 })),
      fc.tuple(fc.constant<Mask>("last-2"), fc.array(grapheme, { maxLength: 4 })),
      fc.tuple(fc.constant<Mask>("last-4"), fc.array(grapheme, { maxLength: 8 })),
      fc.tuple(fc.constant<Mask>("initials"), fc.array(grapheme, { maxLength: 1 })),
      fc.tuple(fc.constant<Mask>("year"), fc.array(grapheme, { maxLength: 9 })),
    );
    const law = fc.property(short, ([mask, parts]) => {
      expect(applyMask(mask, parts.join(""))).toBe("•••");
    });
    fc.assert(law, runs());
  });
});

function checkPair({ mask, text, other, shown, hidden }: Pair): void {
  expect(applyMask(mask, text)).toBe(shown);
  expect(applyMask(mask, other)).toBe(shown);
  const own = new Set(graphemesOf(shown));
  const secret = hidden.filter(
    (one) => !isPunctuation(one) && ![...own].some((x) => x.includes(one)),
  );
  expect(secret.filter((one) => shown.includes(one))).toEqual([]);
}

function write(words: readonly (readonly string[])[], space: readonly string[]): string {
  return words.map((word) => word.join("")).join(space.join(""));
}

/** What a masked text shows of a value, without what the mask itself puts there. */
function partsOf(mask: Mask, masked: string): readonly string[] {
  if (mask === "initials")
    return masked === "•••" ? [] : masked.split(" ").map((initial) => initial.replace(/\.$/u, ""));
  if (mask === "year") return [...masked.replace(/-?•+/gu, "")];
  return graphemesOf(mask.startsWith("last") ? masked.slice(3) : masked.replace(/•••$/u, ""));
}

/** Whether some graphemes are among others, in the same order. */
function isWithin(parts: readonly string[], all: readonly string[]): boolean {
  let next = 0;
  for (const one of all) if (one === parts[next]) next += 1;
  return next === parts.length;
}

/** The place of the bullets in a text that its mask gives back: all that can have been hidden. */
function hiddenWhenEqual(mask: Mask, text: string): string {
  if (mask === "email") return text.replace(/@.*$/su, "").replace(/^.*?(?=•••$)/su, "");
  return mask === "area" ? graphemesOf(text).slice(2).join("") : text;
}
