import type { EscalationOutcome } from "../../../src/escalation/decision.js";

/** What of a decision stands for a word; what a meaning leaves out is not looked at. */
export interface Meaning {
  readonly outcome?: EscalationOutcome;
  readonly tier?: number;
  readonly owner?: string;
  readonly team?: string;
  /** The code of a reason, and to whom one refers. */
  readonly reason?: string;
  readonly referTo?: string;
  /** The whole agenda, by the names of targets and steps, in its order; and what is first on it. */
  readonly agenda?: readonly string[];
  readonly first?: string;
  /** Who has a step that is due, and what it is for. */
  readonly stepTo?: string;
  readonly stepWhat?: string;
  /** What the next message must contain, and what of that a draft lacks. */
  readonly items?: readonly string[];
  readonly lacking?: readonly string[];
}

/** Words of the scenarios, each with what stands for it; of several meanings one is enough. */
export type Words = Readonly<Record<string, Meaning | readonly Meaning[]>>;

/** The words of a procedure's scenarios, by the key that they stand at. */
export interface Vocabulary {
  readonly stage: Words;
  readonly owner: Words;
  readonly next_step: Words;
}

const outOfTime = { outcome: "declined", reason: "out-of-time" } as const;
const logged = { tier: 1, agenda: ["acknowledge", "step.log"] } as const;

const newcastle: Vocabulary = {
  stage: {
    "stage 1": { outcome: "open", tier: 1 },
    "stage 1 (closed)": outOfTime,
    "stage 2": { outcome: "open", tier: 2 },
  },
  owner: {
    // Who has a complaint that is not taken up any more is whom the reason names.
    "Customer Relations Team": [
      { owner: "customer-relations" },
      { outcome: "declined", referTo: "customer-relations" },
    ],
    "appropriate manager": { owner: "manager" },
    "Assistant Director or equivalent": { owner: "assistant-director" },
    "another Assistant Director or equivalent": { owner: "another-assistant-director" },
  },
  next_step: {
    "log as Stage 1 and acknowledge": { ...logged, stepWhat: "log-as-stage-one" },
    acknowledge: { ...logged, first: "acknowledge" },
    "send the full written response with outcome, reasons, escalation route and Ombudsman information":
      {
        agenda: ["stage-one-response"],
        items: ["outcome", "reasons", "how-to-escalate", "ombudsman"],
      },
    "explain the delay and name a new response date, not more than 10 days later unless there is good reason":
      {
        agenda: ["step.explain-delay", "stage-one-response"],
        stepWhat: "explain-delay-and-name-day",
      },
    "accept the escalation, acknowledge, then investigate": {
      tier: 2,
      agenda: ["acknowledge-escalation", "stage-two-response"],
    },
    "request is outside the 20 working days of the procedure": { ...outOfTime, agenda: [] },
    "reassign: the Stage 2 decision maker must be a different person": {
      agenda: ["acknowledge-escalation", "step.hand-to-other", "stage-two-response"],
      stepTo: "another-assistant-director",
    },
    "add how to escalate and the information about the Ombudsman": {
      agenda: ["stage-one-response"],
      lacking: ["how-to-escalate", "ombudsman"],
    },
  },
};

const started = { ...logged, outcome: "open", owner: "escalations-officer" } as const;

const cloudPharmacy: Vocabulary = {
  stage: {
    intake: { outcome: "open", tier: 1, first: "acknowledge" },
    "stage one": { outcome: "open", tier: 1 },
    "stage two": { outcome: "open", tier: 2 },
    "stage three": { outcome: "open", tier: 3 },
  },
  owner: {
    "customer care": { team: "customer-care", first: "acknowledge" },
    "Escalations Officer": { owner: "escalations-officer" },
    "Escalations Officer together with the Responsible Pharmacist": {
      owner: "escalations-officer",
      stepTo: "responsible-pharmacist",
    },
    "Patient Care Team Manager": { owner: "patient-care-manager" },
    "Patient Care Team Executive": { owner: "patient-care-executive" },
  },
  next_step: {
    "acknowledge and log": { ...logged, stepWhat: "log" },
    "send the written Stage One response": { tier: 1, agenda: ["stage-one-response"] },
    "clinical review at Stage One": {
      tier: 1,
      agenda: ["step.clinical-review", "stage-one-response"],
      stepWhat: "clinical-review",
    },
    "send the full written Stage Two response": { tier: 2, agenda: ["stage-two-response"] },
    "refer for final review; no time limit is stated": {
      tier: 3,
      agenda: ["step.final-review"],
      stepTo: "patient-care-executive",
    },
    "treat as a complaint: log, acknowledge, Stage One": started,
    "start at Stage One; the executive comes only after Stages One and Two": started,
  },
};

/** The words of each procedure's scenarios. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  "cloud-pharmacy": cloudPharmacy,
  "newcastle-housing": newcastle,
};

/**
 * For a word, the others that may be true of the same decision: what is asked differs, not the case. Every
 * word that is not among them must not fit.
 */
export const alsoTrue: Readonly<Record<string, readonly string[]>> = {
  "log as Stage 1 and acknowledge": ["acknowledge"],
  acknowledge: ["log as Stage 1 and acknowledge"],
  "add how to escalate and the information about the Ombudsman": [
    "send the full written response with outcome, reasons, escalation route and Ombudsman information",
  ],
  intake: ["stage one"],
  "stage one": ["intake"],
  "customer care": ["Escalations Officer"],
  "Escalations Officer": ["customer care"],
  "Escalations Officer together with the Responsible Pharmacist": ["Escalations Officer"],
  ...Object.fromEntries(
    [
      "acknowledge and log",
      "treat as a complaint: log, acknowledge, Stage One",
      "start at Stage One; the executive comes only after Stages One and Two",
    ].map((word, _index, alike) => [word, alike.filter((other) => other !== word)]),
  ),
};
