import { compileText, type TextArgument } from "./compile-text.js";
import type { Audience, Locale, Text } from "./text.js";

/** What customers are not shown: it names rules, codes and places of the machinery. */
const internalArguments: ReadonlySet<string> = new Set([
  "category",
  "code",
  "fact",
  "ground",
  "lineId",
  "pointers",
  "referTo",
  "role",
  "routeTo",
  "rule",
  "rules",
  "source",
  "step",
  "target",
  "team",
  "tenderId",
  "tier",
  "window",
]);

/** Says what is wrong with a text: that it is empty or no ICU text, or shows what it must not. */
export function checkText(text: Text, audience: Audience, locale: Locale): readonly string[] {
  return [text].flat().flatMap((one) => {
    if (one.trim() === "") return ["is empty"];
    const needs = argumentsIn(one, locale);
    if (needs === undefined) return ["is not an ICU text"];
    return needs.flatMap((argument) => checkArgument(argument, audience));
  });
}

/** The names of the arguments of a text, sorted; those of each, where there are several. */
export function argumentNames(text: Text, locale: Locale): readonly (readonly string[])[] {
  return [text].flat().map((one) => {
    const names = (argumentsIn(one, locale) ?? []).map(({ name }) => name);
    return [...new Set(names)].sort();
  });
}

function argumentsIn(text: string, locale: Locale): readonly TextArgument[] | undefined {
  try {
    return compileText(text, locale).needs;
  } catch {
    return undefined;
  }
}

/**
 * ICU's own dates would be in the host's zone, and its own numbers know no minor units. What a text only
 * turns on, it does not show.
 */
function checkArgument({ name, kind }: TextArgument, audience: Audience): readonly string[] {
  const isFormatted = kind === "date" || (kind === "number" && name.endsWith("Minor"));
  const isInternal = audience === "customer" && internalArguments.has(name);
  const isShown = isInternal && kind !== "choice";
  return [
    ...(isFormatted ? [`formats \`${name}\` itself: write \`{${name}}\``] : []),
    ...(isShown ? [`shows \`${name}\` to customers`] : []),
  ];
}
