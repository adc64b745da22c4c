/** Values that are built once, beside the functions, and named where they are used. */
export interface Constants {
  /** The name of the constant with this text; the same text is one constant. */
  readonly nameOf: (text: string) => string;
  /** The declarations of all constants that were named. */
  readonly print: () => readonly string[];
}

/** Collects the constants of one printed text, as `k0`, `k1`, … in the order of their first use. */
export function createConstants(): Constants {
  const names = new Map<string, string>();
  return {
    nameOf: (text) => {
      const name = names.get(text) ?? `k${names.size}`;
      names.set(text, name);
      return name;
    },
    print: () => [...names].map(([text, name]) => `const ${name} = ${text};`),
  };
}
