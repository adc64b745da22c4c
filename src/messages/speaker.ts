import type { Catalogue, PhraseKey } from "./catalogue.js";
import {
  type CompiledText,
  compileText,
  formattedName,
  type TextArgument,
} from "./compile-text.js";
import { createValueFormat, type Value, type ValueFormat } from "./format-values.js";
import type { Audience, Locale, Text, Texts } from "./text.js";

/** Values by the name of the argument that shows them. */
export type Values = Readonly<Record<string, Value>>;

/** Who says things: in one language, to one audience, with the clocks of one zone. */
export interface Speaker {
  readonly audience: Audience;
  readonly catalogue: Catalogue;
  /**
   * Says something; nothing where there is no text for the audience, or values that all of its texts need
   * are missing.
   */
  say(texts: Partial<Texts> | undefined, values?: Values, currency?: string): string | undefined;
  /** Says one of the catalogue's phrases, which are written for the values that they are given. */
  phrase(key: PhraseKey, values?: Values, currency?: string): string;
  /** A single value, by its name. */
  readonly show: ValueFormat;
  /** Several things in one: "a, b or c" of those to choose from, "a, b and c" of those that go together. */
  list(items: readonly string[], type: "conjunction" | "disjunction"): string;
}

/** Creates a speaker. Throws `RangeError` for a zone that does not exist. */
export function createSpeaker(
  catalogue: Catalogue,
  locale: Locale,
  audience: Audience,
  timeZone: string,
): Speaker {
  const show = createValueFormat(locale, timeZone);
  const formatText = createTextFormat(locale, show);
  const say: Speaker["say"] = (texts, values = {}, currency) => {
    const text = texts?.[audience];
    return text && formatText(text, values, currency);
  };
  return {
    audience,
    catalogue,
    say,
    show,
    phrase: (key, values, currency) => say(catalogue.phrases[key], values, currency) ?? "",
    list: (items, type) => new Intl.ListFormat(locale, { type }).format(items),
  };
}

/** Texts are parsed when they are first needed, and once. */
function createTextFormat(locale: Locale, show: ValueFormat) {
  const compiled = new Map<string, CompiledText>();
  const compile = (text: string): CompiledText => {
    const known = compiled.get(text) ?? compileText(text, locale);
    compiled.set(text, known);
    return known;
  };
  return (text: Text, values: Values, currency: string | undefined): string | undefined => {
    for (const { needs, format } of [text].flat().map(compile)) {
      const entries = needs.flatMap((one) => entryFor(one, values, currency));
      if (entries.length === needs.length) return format(Object.fromEntries(entries));
    }
    return undefined;
  };

  function entryFor(
    { name, kind }: TextArgument,
    values: Values,
    currency: string | undefined,
  ): readonly [string, string | number][] {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const shown = kind === "plain" ? show(name, value, currency) : keyOf(value);
    return shown === undefined ? [] : [[kind === "plain" ? formattedName(name) : name, shown]];
  }
}

/** A value as `select` and `plural` look at it: ICU allows no hyphen in a key. */
function keyOf(value: Value): string | number | undefined {
  return typeof value === "number" ? value : value?.toString().replaceAll("-", "_");
}
