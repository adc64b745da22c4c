/** How well it can be known who somebody is, each more than the one before. */
export const verificationLevels = [
  "none",
  "claimed",
  "matched",
  "attested",
  "confirmed",
  "authenticated",
  "re-authenticated",
  "proven",
] as const;

/**
 * How well it is known that somebody is who he says, each more than the one before: `claimed`, a name was
 * given; `matched`, some data points match; `attested`, more match and a declaration was signed; `confirmed`,
 * a code sent to a contact on file came back; `authenticated`, logged in; `re-authenticated`, logged in and
 * asked again; `proven`, by a document.
 */
export type VerificationLevel = (typeof verificationLevels)[number];

/**
 * Whether a level is at least another.
 *
 * @example
 * isVerified("authenticated", "matched"); // true
 */
export function isVerified(level: VerificationLevel, needed: VerificationLevel): boolean {
  return verificationLevels.indexOf(level) >= verificationLevels.indexOf(needed);
}

/** The highest of some levels. */
export function highestLevel(levels: readonly VerificationLevel[]): VerificationLevel {
  return levels.reduce((one, other) => (isVerified(one, other) ? one : other), "none");
}

/** The lowest of some levels. */
export function lowestLevel(levels: readonly VerificationLevel[]): VerificationLevel {
  return verificationLevels.find((level) => levels.includes(level)) ?? "none";
}
