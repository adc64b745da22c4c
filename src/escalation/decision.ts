import type { DecidingPolicies } from "../domain/policy-identity.js";
import type { Channel, OfferKind, Severity, stepActions } from "./vocabulary.js";

/**
 * How a complaint stands. `no-case`: a signal that opens none. `declined`: it is not taken up. `review`: a
 * person must look, since the policy gives no one answer. `undetermined`: facts are missing that could
 * change whose it is, how severe it is or whether it is taken up at all; the clocks are there all the same.
 */
export type EscalationOutcome =
  | "open"
  | "resolved"
  | "declined"
  | "no-case"
  | "review"
  | "undetermined";

/** Why: a code, the rule that says so (none where the domain itself does), and what it turned on. */
export interface EscalationReason {
  readonly code: string;
  readonly rule?: string;
  readonly referTo?: string;
  readonly internal?: true;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** How severe a complaint is; where facts are missing, between which severities. */
export interface SeverityDecision {
  readonly atLeast: Severity;
  readonly atMost: Severity;
}

/** Who has the complaint, and whether there is somebody at the instant asked about. */
export interface RouteDecision {
  readonly tier: number;
  readonly attendant: "automated" | "person";
  /** The role that owns it. */
  readonly owner: string;
  readonly team?: string;
  readonly rule: string;
  /** Whether the hours are open, where the policy knows them, and if not, when they are next. */
  readonly open?: boolean;
  readonly opensAt?: string;
}

/**
 * How a clock stands. `met`: what was promised happened in time. `breached`: it has not, or came late.
 * `paused`: on hold, on a ground that the clock allows. `pending`: what starts it has not happened.
 * `not-told`: a fact that starts it is missing, or the calendar does not say.
 */
export type ClockState = "met" | "running" | "paused" | "breached" | "pending" | "not-told";

/** A hold that a clock does not allow for: it went on running. */
export interface RefusedHold {
  readonly ground: string;
  readonly fromAt: string;
  readonly untilAt?: string;
}

/** Where a promise stands in the law, and how well that was checked. */
export interface ClockLaw {
  readonly article: string;
  readonly source: string;
  readonly mark: "verified" | "secondary" | "unverified";
}

/** One clock of a complaint: what was promised, since when it runs, and by when it is due. */
export interface ClockDecision {
  readonly target: string;
  readonly rule: string;
  /** The floor that sets it; absent for the shop's own promises. */
  readonly floor?: string;
  readonly law?: ClockLaw;
  /** What kind of promise it is, and its place among them: 1 is kept first. */
  readonly class?: string;
  readonly rank?: number;
  /** The role that keeps it, where that is not the owner. */
  readonly by?: string;
  readonly state: ClockState;
  readonly startedAt?: string;
  /** The last instant that is still in time, and its date in the clock's zone. */
  readonly dueBy?: string;
  readonly dueOn?: string;
  /** Where the law can be read in two ways, or the severity is not known: the last instant by the other. */
  readonly latestBy?: string;
  readonly latestOn?: string;
  /** What is left of a clock on hold. */
  readonly remaining?: { readonly unit: string; readonly count: number };
  readonly doneAt?: string;
  /** The earliest of the clocks that are not met. */
  readonly binding?: true;
  readonly refusedHolds?: readonly RefusedHold[];
  /** Facts that would tell whether the clock applies, or when it starts. */
  readonly missing?: readonly string[];
}

/** A step of the ladder. */
export interface StepDecision {
  readonly step: string;
  readonly action: (typeof stepActions)[number];
  /** When it falls due, or when it was taken. */
  readonly at: string;
  readonly to?: string;
  readonly tier?: number;
  readonly offer?: OfferKind;
  readonly what?: string;
}

/** The ladder: what was done, what is to be done now, what comes if nothing else happens, what cannot be told. */
export interface Ladder {
  readonly taken: readonly StepDecision[];
  readonly due: readonly StepDecision[];
  readonly next: readonly StepDecision[];
  readonly notTold: readonly { readonly step: string; readonly missing: readonly string[] }[];
}

/** One limit on what a role may grant. */
export interface AuthorityLimit {
  readonly rule: string;
  readonly per: "case" | "customer" | "role";
  readonly upToMinor: number;
  readonly usedMinor: number;
  readonly leftMinor: number;
}

/**
 * What the role that asks may grant. `grant`: what it wants. `counter-offer`: less, `grantMinor`.
 * `route-up`: nothing of it. `routeTo` is the role that could grant all of it, where there is one.
 */
export interface AuthorityDecision {
  readonly role: string;
  readonly mayGrantMinor: number;
  readonly verdict: "may-grant" | "grant" | "counter-offer" | "route-up" | "not-told";
  readonly grantMinor?: number;
  readonly routeTo?: string;
  readonly limits: readonly AuthorityLimit[];
  readonly missing?: readonly string[];
}

/** What can be offered to who complains. */
export interface OfferDecision {
  readonly offer: OfferKind;
  readonly rule: string;
  readonly amountMinor?: number;
  readonly discretion?: true;
}

/** What cannot be told to be offered, and the facts that would tell. */
export interface OfferNotTold {
  readonly offer: OfferKind;
  readonly rule: string;
  readonly missing: readonly string[];
}

/** Whom else the customer can turn to: from when, until when. */
export interface ReferralDecision {
  readonly to: string;
  readonly right: string;
  readonly rule: string;
  readonly floor?: string;
  readonly law?: ClockLaw;
  readonly state: "open" | "later" | "closed";
  readonly fromAt: string;
  readonly closesBy?: string;
  readonly closesOn?: string;
  /** Facts by which it could turn out to be open earlier. */
  readonly missing?: readonly string[];
}

/** What a message must contain; `lacking` of it a draft that was given does not. */
export interface NoticeObligation {
  readonly code: "notice";
  readonly with: string;
  readonly items: readonly string[];
  readonly lacking?: readonly string[];
  readonly dueBy?: string;
  readonly rules: readonly string[];
}

/** What is to be done, in the order in which to do it: the promise that matters most first. */
export interface AgendaItem {
  readonly do: "target" | "step";
  readonly name: string;
  readonly rank?: number;
  readonly by?: string;
  readonly dueBy: string;
  readonly late: boolean;
}

/** A decision on a complaint at one instant: a function of its history and nothing else. */
export interface EscalationDecision {
  readonly policy: DecidingPolicies;
  readonly at: string;
  readonly outcome: EscalationOutcome;
  readonly reasons: readonly EscalationReason[];
  /** What a signal was opened as. */
  readonly openedAs?: string;
  readonly channel?: Channel;
  readonly severity?: SeverityDecision;
  readonly route?: RouteDecision;
  /** All clocks, the earliest due first. */
  readonly clocks: readonly ClockDecision[];
  readonly steps: Ladder;
  readonly agenda: readonly AgendaItem[];
  /** When to ask again: the next instant at which a clock is breached or a step or a referral falls due. */
  readonly nextCheckAt?: string;
  readonly authority?: AuthorityDecision;
  readonly offers: readonly OfferDecision[];
  readonly offersNotTold?: readonly OfferNotTold[];
  readonly referrals: readonly ReferralDecision[];
  readonly obligations: readonly NoticeObligation[];
  /** Pointers to facts that would settle what could not be told. */
  readonly missing: readonly string[];
}
