/** A language that messages ship in: English, Bengali, Marathi. */
export type Locale = "en" | "bn" | "mr";

/** Who reads: the customer, or who answers for the shop. */
export type Audience = "customer" | "agent";

/**
 * A text in ICU MessageFormat, or several: the first is used whose arguments all have a value. A plain
 * argument (`{closedOn}`) is formatted by its name; `plural` and `select` see the value itself, where
 * keys of a `select` have `_` for `-`.
 *
 * @example
 * const text: Text = ["The last day was {closedOn}.", "The time is over."];
 */
export type Text = string | readonly [string, ...string[]];

/**
 * One thing said to each audience.
 *
 * @example
 * const texts: Texts = { customer: "We do not take back sale items.", agent: "Sale item." };
 */
export interface Texts {
  readonly customer: Text;
  readonly agent: Text;
}

/** Texts by code. */
export type TextTable<Code extends string = string> = Readonly<Record<Code, Texts>>;

/** Texts by code, of what only customers are told, or only agents. */
export type TableFor<Who extends Audience, Code extends string = string> = Readonly<
  Record<Code, Pick<Texts, Who>>
>;

/** The same text for both audiences. */
export function both(text: Text): Texts {
  return { customer: text, agent: text };
}

/** The texts of a code, own members only: a code may be called `constructor`. */
export function textsFor<T extends Partial<Texts>>(
  table: Readonly<Record<string, T>>,
  code: string,
): T | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
