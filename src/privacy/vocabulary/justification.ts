/**
 * Why something is not done, or not yet: terms of the W3C Data Privacy Vocabulary, its extension
 * "Justifications" 2.0 (https://w3id.org/dpv/2.0/justifications), written as codes.
 */
export const justifications = [
  "civil-law-enforcement-impaired",
  "complexity-of-process",
  "confidentiality-obligation-compromised",
  "consent-provided",
  "contract-establishment-necessity",
  "contract-performance-necessity",
  "crime-detection-impaired",
  "crime-investigation-impaired",
  "crime-penalty-execution-impaired",
  "crime-prevention-impaired",
  "crime-prosecution-impaired",
  "data-subject-protection-impaired",
  "defence-impaired",
  "delay-justification",
  "disproportionate-effort-required",
  "entity-already-informed",
  "ethics-breach-detection-impaired",
  "ethics-breach-investigation-impaired",
  "ethics-breach-prevention-impaired",
  "ethics-breach-prosecution-impaired",
  "ethics-procedure-impaired",
  "freedom-of-expression-impaired",
  "fulfilment-impossible",
  "high-volume-of-processes",
  "identity-verification-failure",
  "identity-verification-required",
  "information-required",
  "judicial-proceedings-impaired",
  "legal-claim-defence-impaired",
  "legal-claim-establishment-impaired",
  "legal-claim-exercise-impaired",
  "legal-process-impaired",
  "legally-exempted",
  "legitimate-interest-override",
  "national-security-impaired",
  "non-fulfilment-justification",
  "not-required-justification",
  "objectives-impaired",
  "official-authority-exercise-impaired",
  "official-statistics-impaired",
  "process-excessive",
  "process-frivolous",
  "process-malicious",
  "process-rejected",
  "process-safeguarded",
  "process-unfounded",
  "public-health-compromised",
  "public-interest-archiving-impaired",
  "public-interest-compromised",
  "public-security-impaired",
  "rights-freedoms-impact-unlikely",
  "scientific-historical-research-impaired",
  "security-impaired",
  "third-party-rights-impaired",
] as const;

/** Why something is not done, or not yet. */
export type Justification = (typeof justifications)[number];

/**
 * The address of a term of the W3C Data Privacy Vocabulary by its code.
 *
 * @example
 * dpvAddress("identity-verification-required"); // "https://w3id.org/dpv/2.0/justifications#IdentityVerificationRequired"
 */
export function dpvAddress(code: Justification): string {
  const term = code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `https://w3id.org/dpv/2.0/justifications#${term}`;
}
