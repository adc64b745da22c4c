/**
 * Writes a path as a JSON pointer (RFC 6901): `~` becomes `~0`, `/` becomes `~1`, the root is `""`.
 *
 * @example
 * toJsonPointer(["rules", 0, "a/b"]) // "/rules/0/a~1b"
 */
export function toJsonPointer(segments: readonly PropertyKey[]): string {
  return segments.map((segment) => `/${escapeSegment(String(segment))}`).join("");
}

function escapeSegment(segment: string): string {
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}
