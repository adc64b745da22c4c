import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import type { SeverityDecision } from "./decision.js";
import { levels, type Severity, severities, severityRank } from "./vocabulary.js";

/** How severe a complaint is, and what would tell more. */
export interface JudgedSeverity extends SeverityDecision {
  /** Whether some rule certainly says so; without one it may turn out to have no severity at all. */
  readonly certain: boolean;
  readonly missing: readonly string[];
}

/**
 * The severity of a complaint: the highest that an active rule gives. Where facts are missing it lies
 * between what is certain and the most that they could make of it. Nothing where no rule speaks.
 */
export function judgeSeverity({ effects, given }: ComplaintLayer): JudgedSeverity | undefined {
  const rules = effects.classify;
  if (rules.length === 0) return undefined;
  const { impact, urgency } = given.facts.complaint;
  const bounds = rules.map((rule) => ({ rule, ...boundsOf(rule, impact, urgency) }));
  const sure = bounds.filter(({ rule }) => rule.certain);
  const certain = sure.length > 0;
  const atLeast = highest(sure.map(({ least }) => least));
  const atMost = highest(bounds.map(({ most }) => most));
  if (certain && atLeast === atMost) return { atLeast, atMost, certain, missing: [] };
  const lacking = [
    ...(impact === undefined ? ["/complaint/impact"] : []),
    ...(urgency === undefined ? ["/complaint/urgency"] : []),
  ];
  const missing = bounds.flatMap(({ rule, least, most }) => {
    if (certain && severityRank(most) <= severityRank(atLeast)) return [];
    return [...(rule.certain ? [] : rule.missing()), ...(least === most ? [] : lacking)];
  });
  return { atLeast, atMost, certain, missing: [...new Set(missing)] };
}

type Level = (typeof levels)[number];

function boundsOf(
  { params: { matrix, atLeast } }: ActiveEffect<"classify">,
  impact: Level | undefined,
  urgency: Level | undefined,
): { readonly least: Severity; readonly most: Severity } {
  if (matrix === undefined) {
    const least = atLeast ?? severities[0];
    return { least, most: least };
  }
  const rows = impact === undefined ? levels : [impact];
  const columns = urgency === undefined ? levels : [urgency];
  const cells = rows.flatMap((row) => columns.map((column) => matrix[row][column]));
  const raised = cells.map((cell) => highest([cell, atLeast ?? severities[0]]));
  return { least: lowest(raised), most: highest(raised) };
}

function highest(of: readonly Severity[]): Severity {
  return severities[Math.max(0, ...of.map(severityRank))] ?? severities[0];
}

function lowest(of: readonly Severity[]): Severity {
  return severities[Math.min(...of.map(severityRank))] ?? severities[0];
}

/** Whether a complaint is at least that severe; not told where it may or may not be. */
export function isAtLeast(
  severity: JudgedSeverity | undefined,
  limit: Severity | undefined,
): boolean | undefined {
  if (limit === undefined) return true;
  if (severity === undefined) return undefined;
  if (severity.certain && severityRank(severity.atLeast) >= severityRank(limit)) return true;
  return severityRank(severity.atMost) < severityRank(limit) ? false : undefined;
}
