/** The rows of a README's table of rules: each rule's name and what it says. */
export function ruleRows(readme: string): string[][] {
  return [...readme.matchAll(/^\| `([a-z.-]+)` \| (.+) \|$/gm)].map((row) => row.slice(1));
}
