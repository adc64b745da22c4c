/** What of a decision stands for a word; what a meaning leaves out is not looked at. */
export interface Meaning {
  readonly outcome?: string;
  readonly right?: string;
  /** How well who asks must be verified. */
  readonly needed?: string;
  /** All grounds of a refusal, and the rules that they name. */
  readonly grounds?: readonly string[];
  readonly refusedBy?: readonly string[];
  /** What is to be done next, within a time. */
  readonly duty?: string;
  /** The records that are asked for, each with what becomes of it. */
  readonly records?: readonly string[];
}

/** The keys of an answer that words stand at. */
export type Key = "decision" | "action" | "identity_check" | "disclose_to";

/** Words of the answers, each with what stands for it; of several meanings one is enough. */
type Words = Readonly<Record<string, readonly Meaning[]>>;

/** Granted, and granted as soon as who asks is confirmed: nothing else is in the way then. */
const granted = [{ outcome: "fulfil" }, { outcome: "verify" }] as const;
const checked = [{ needed: "matched" }] as const;

/** The words of the answers, by the key that they stand at. */
export const vocabulary: Readonly<Record<Key, Words>> = {
  decision: {
    grant: granted,
    refuse: [
      { outcome: "refuse", grounds: ["contract-performance-necessity"] },
      { outcome: "deny" },
    ],
    "nothing to provide": [{ outcome: "refuse", grounds: ["fulfilment-impossible"] }],
  },
  action: {
    "confirm identity, then provide the copy": [
      { outcome: "verify", right: "access", records: [] },
    ],
    "explain that data of an active account cannot be deleted": [
      { outcome: "refuse", right: "erasure", refusedBy: ["refuse.active-account"] },
    ],
    "correct the data and notify completion": [
      { outcome: "fulfil", right: "correction", duty: "notify-correction" },
    ],
    "explain that such recordings are deleted within 90 days": [
      { outcome: "refuse", refusedBy: [], records: ["quality-recording: erase"] },
    ],
    "provide the recording as part of the access request": granted.map((one) => ({
      ...one,
      right: "access",
      records: ["sales-recording: keep"],
    })),
    "explain that there is no information on incoming calls": [
      { outcome: "refuse", refusedBy: ["refuse.incoming-calls"] },
    ],
    "explain that message content is not recorded": [
      { outcome: "refuse", refusedBy: ["refuse.message-content"] },
    ],
    "do not disclose network location data": [
      { outcome: "deny", refusedBy: ["withhold.network-location"] },
    ],
  },
  identity_check: {
    "reasonable steps before issuing the copy": checked,
    "reasonable steps before issuing a copy": checked,
  },
  disclose_to: {
    "the data subject": granted,
    nobody: [{ outcome: "deny" }],
  },
};

/** For a word, those that say the same. */
export const sameAs: Readonly<Record<string, string>> = {
  "reasonable steps before issuing the copy": "reasonable steps before issuing a copy",
  "reasonable steps before issuing a copy": "reasonable steps before issuing the copy",
};
