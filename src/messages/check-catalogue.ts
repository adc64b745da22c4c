import { argumentNames, checkText } from "./check-text.js";
import type { PolicyCodes } from "./codes-of-policies.js";
import { builtInReasons, escalationReasons } from "./reason-codes.js";
import type { Audience, Locale, Text, Texts } from "./text.js";

/** The texts of each language by group, as whoever checks them sees them: anything may be missing. */
export type CheckedCatalogues = Readonly<
  Record<Locale, Readonly<Record<string, Readonly<Record<string, Partial<Texts>>>>>>
>;

const audiences = ["customer", "agent"] as const;

/** Groups of texts that only one audience is told. */
const oneAudience: Readonly<Record<string, readonly Audience[]>> = {
  promises: ["customer"],
  missedPromises: ["customer"],
  needs: ["customer"],
  targets: ["agent"],
  tasks: ["agent"],
  items: ["agent"],
  grounds: ["agent"],
};

const valuesOfReasons: Readonly<Record<string, readonly string[]>> = {
  ...builtInReasons,
  ...escalationReasons,
};

/** One text with where it stands. */
interface PlacedText {
  readonly place: string;
  readonly text: Text;
  readonly audience: (typeof audiences)[number];
}

/**
 * Finds what is missing or wrong in the catalogues, a line each: codes of policies or of the source
 * without a text, texts that another language has, texts that are none or show what they must not, and
 * arguments that differ between languages or have no value.
 *
 * @param codes the codes of all policies that ship
 */
export function checkCatalogues(
  catalogues: CheckedCatalogues,
  codes: PolicyCodes,
): readonly string[] {
  const locales = Object.keys(catalogues) as Locale[];
  const texts = new Map(locales.map((locale) => [locale, textsByPlace(catalogues[locale])]));
  const places = new Set([...requiredPlaces(codes), ...[...texts.values()].flatMap(keysOf)]);
  const found = locales.flatMap((locale) =>
    [...places].flatMap((place) => {
      const problems = checkPlace(place, locale, texts);
      return problems.map((problem) => `${locale}: \`${place}\` ${problem}`);
    }),
  );
  return [...new Set(found)];
}

function requiredPlaces(codes: PolicyCodes): readonly string[] {
  const ofSource = { reasons: Object.keys(valuesOfReasons) };
  return [codes, ofSource]
    .flatMap((groups) => Object.entries(groups))
    .flatMap(([group, some]) =>
      some.flatMap((code) => audiencesOf(group).map((audience) => `${group}/${code}/${audience}`)),
    );
}

function audiencesOf(group: string): readonly Audience[] {
  return Object.hasOwn(oneAudience, group) ? (oneAudience[group] ?? []) : audiences;
}

function textsByPlace(catalogue: CheckedCatalogues[Locale]): ReadonlyMap<string, PlacedText> {
  const placed = Object.entries(catalogue).flatMap(([group, table]) =>
    Object.entries(table).flatMap(([code, texts]) =>
      audiences.flatMap((audience): readonly PlacedText[] => {
        const text = texts[audience];
        return text === undefined
          ? []
          : [{ place: `${group}/${code}/${audience}`, text, audience }];
      }),
    ),
  );
  return new Map(placed.map((one) => [one.place, one]));
}

function keysOf(texts: ReadonlyMap<string, PlacedText>): readonly string[] {
  return [...texts.keys()];
}

function checkPlace(
  place: string,
  locale: Locale,
  texts: ReadonlyMap<Locale, ReadonlyMap<string, PlacedText>>,
): readonly string[] {
  const found = texts.get(locale)?.get(place);
  if (found === undefined) return ["has no text"];
  const english = texts.get("en")?.get(place);
  const names = argumentNames(found.text, locale);
  const differs = english !== undefined && !isSame(names, argumentNames(english.text, "en"));
  return [
    ...checkText(found.text, found.audience, locale),
    ...(differs ? ["has other arguments than in English"] : []),
    ...unknownArguments(place, names.flat()).map((name) => `has no value for \`${name}\``),
  ];
}

function isSame(names: readonly (readonly string[])[], others: typeof names): boolean {
  return JSON.stringify(names) === JSON.stringify(others);
}

/** A reason that the source gives has the values that are written down for it, and no others. */
function unknownArguments(place: string, names: readonly string[]): readonly string[] {
  const [group, code = ""] = place.split("/");
  if (group !== "reasons" || !Object.hasOwn(valuesOfReasons, code)) return [];
  return names.filter((name) => valuesOfReasons[code]?.includes(name) === false);
}

/** Says what is wrong with texts that a shop adds, a line each. */
export function checkTable(
  group: string,
  table: Readonly<Record<string, Partial<Texts>>>,
  locale: Locale,
): readonly string[] {
  return Object.entries(table).flatMap(([code, texts]) =>
    audiencesOf(group).flatMap((audience) => {
      const text = texts[audience];
      const problems = text === undefined ? ["has no text"] : checkText(text, audience, locale);
      return problems.map((problem) => `\`${group}/${code}/${audience}\` ${problem}`);
    }),
  );
}
