/**
 * Every reason code that the source itself gives, with the values that may come with it. Codes that
 * policies give are found in the policies.
 */
export const builtInReasons = {
  "calendar-not-covered": [],
  "conflicting-rules": ["rules"],
  discretion: [],
  "discretionary-fee": ["minMinor", "maxMinor"],
  internal: [],
  "no-version-in-force": [],
  "not-yet-received": ["announced", "received"],
  "nothing-offered": [],
  "nothing-requested": [],
  "nothing-returnable": [],
  "quantity-capped": ["requested", "granted"],
  "refund-capped": ["owedMinor", "refundableMinor"],
  "given-instead": ["wanted"],
  "remedy-not-offered": [],
  "shop-chooses": [],
  "staff-override": [],
  "statutory-review": ["article"],
  "statutory-right": ["article"],
  "strategy-not-declared": [],
  "tender-not-allowed": ["tenderId"],
  "window-expired": ["closedOn"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A reason code that the source itself gives. */
export type BuiltInReasonCode = keyof typeof builtInReasons;
