/**
 * Every reason code that the source itself gives, with the values that may come with it. Codes that
 * policies give are found in the policies.
 */
export const builtInReasons = {
  "calendar-not-covered": ["target", "window", "uncoveredOn"],
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

/** Those that it gives for how a complaint stands; `calendar-not-covered` and `internal` are of both. */
export const escalationReasons = {
  "calendar-unreachable": ["target", "window"],
  "hold-not-counted": ["ground", "target"],
  "no-route": [],
  "not-classified": [],
  "opened-from-signal": ["category"],
  "several-routes": [],
  "target-breached": ["target", "dueOn"],
  "target-late": ["target", "dueOn"],
  "tier-raised": ["tier"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A reason code that the source itself gives. */
export type BuiltInReasonCode = keyof typeof builtInReasons;

/** A reason code that the source itself gives for how a complaint stands. */
export type EscalationReasonCode = keyof typeof escalationReasons;
