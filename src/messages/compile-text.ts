import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "./text.js";

/** An argument of a text; a `plain` one is shown as it was formatted, others see the value itself. */
export interface TextArgument {
  readonly name: string;
  readonly kind: "plain" | "number" | "date" | "choice";
}

/** A text that was parsed: what it needs, and how it reads with it. */
export interface CompiledText {
  readonly needs: readonly TextArgument[];
  readonly format: (values: Readonly<Record<string, string | number>>) => string;
}

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
type Element = Elements[number];

/** Element types as the ICU parser numbers them; literals and `#` are no arguments. */
const kinds: Readonly<Record<number, TextArgument["kind"]>> = {
  1: "plain",
  2: "number",
  3: "date",
  4: "date",
  5: "choice",
  6: "choice",
};

/**
 * Parses an ICU text. Throws `SyntaxError` for one that is none. In what it formats, plain arguments
 * are looked up by `formattedName`: the library would write plain numbers in Latin digits everywhere.
 */
export function compileText(text: string, locale: Locale): CompiledText {
  const elements = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();
  const message = new IntlMessageFormat(withFormattedNames(elements), locale);
  return {
    needs: argumentsOf(elements),
    format: (values) => [message.format(values)].flat().join(""),
  };
}

/** The name under which the formatted value of an argument is given, beside the value itself. */
export function formattedName(name: string): string {
  return `${name} formatted`;
}

function argumentsOf(elements: Elements): readonly TextArgument[] {
  return elements.flatMap((element) => {
    const kind = kinds[element.type];
    const own = kind !== undefined && "value" in element ? [{ name: element.value, kind }] : [];
    return [...own, ...optionsOf(element).flatMap(([, { value }]) => argumentsOf(value))];
  });
}

function withFormattedNames(elements: Elements): Elements {
  return elements.map((element) => {
    if (kinds[element.type] === "plain" && "value" in element)
      return { ...element, value: formattedName(element.value) } as Element;
    if (!("options" in element)) return element;
    const options = optionsOf(element).map(([key, option]) => [
      key,
      { ...option, value: withFormattedNames(option.value) },
    ]);
    // Without a prototype: a value may be called `constructor`, and is looked up among the keys.
    return { ...element, options: Object.assign(Object.create(null), Object.fromEntries(options)) };
  });
}

function optionsOf(element: Element): readonly [string, { readonly value: Elements }][] {
  return "options" in element ? Object.entries(element.options) : [];
}
