/** Orders texts by their code units: so on every host, in whatever language it runs. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
