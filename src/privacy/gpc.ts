/**
 * Whether a request carries the Global Privacy Control signal: the header `Sec-GPC` says `1` and nothing else,
 * in one of its lines where there are several. Everything else, `0` and `true` too, is as good as no signal
 * (https://w3c.github.io/gpc/, "The Sec-GPC Header Field").
 *
 * @param header the header's value, or its values; a runtime may have joined them with commas
 * @example
 * parseSecGpc("1"); // true
 * parseSecGpc(["0", "1"]); // true
 * parseSecGpc("true"); // false
 */
export function parseSecGpc(header: string | readonly string[] | undefined): boolean {
  const lines = typeof header === "string" ? [header] : (header ?? []);
  return lines.flatMap((line) => line.split(",")).some((value) => value.trim() === "1");
}
