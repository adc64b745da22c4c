import { sumMinor } from "../money/sum-minor.js";
import { daysBetween } from "../time/calendar-date.js";
import { parseInstant } from "../time/instant.js";
import { calendarDateIn } from "../time/time-zone.js";
import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import type { AuthorityDecision, AuthorityLimit } from "./decision.js";
import type { OfferKind } from "./vocabulary.js";

/** What a role would like to grant; without an amount, how much it may is asked. */
export interface GrantQuestion {
  readonly role: string;
  readonly offer?: OfferKind | undefined;
  readonly amountMinor?: number | undefined;
}

type Authority = ActiveEffect<"authority">;

/** One limit with what is left of it, or the facts that would tell. */
type Room =
  | { readonly limit: AuthorityLimit; readonly exhausted: boolean }
  | { readonly missing: readonly string[] };

/**
 * What a role may grant now. The most that one rule leaves counts: authority does not add up, neither
 * over rules nor over what was granted before in the same case, to the same customer or by the same role.
 */
export function judgeAuthority(question: GrantQuestion, layer: ComplaintLayer): AuthorityDecision {
  const { role, amountMinor: wanted } = question;
  const own = speakingFor(question, layer).filter(({ params }) => params.role === role);
  const rooms = own.map((effect) => ({ effect, room: roomOf(effect, layer) }));
  const limits = rooms.flatMap(({ effect, room }) =>
    effect.certain && "limit" in room ? [room.limit] : [],
  );
  const mayGrantMinor = Math.max(0, ...limits.map(({ leftMinor }) => leftMinor));
  // Without a limit nothing may be granted, not even something that costs nothing.
  const most = limits.length === 0 ? -1 : mayGrantMinor;
  const missing = [...new Set(rooms.flatMap(({ effect, room }) => untold(effect, room, most)))];
  const base = { role, mayGrantMinor, limits };
  if (wanted === undefined)
    return {
      ...base,
      verdict: missing.length > 0 ? "not-told" : "may-grant",
      ...(missing.length > 0 && { missing }),
    };
  if (wanted <= mayGrantMinor && limits.length > 0)
    return { ...base, verdict: "grant", grantMinor: wanted };
  if (missing.length > 0) return { ...base, verdict: "not-told", missing };
  const routeTo = routeFor(question, wanted, layer);
  return {
    ...base,
    ...(mayGrantMinor > 0
      ? { verdict: "counter-offer" as const, grantMinor: mayGrantMinor }
      : { verdict: "route-up" as const }),
    ...(routeTo !== undefined && { routeTo }),
  };
}

/** The short answer: whether a role may grant what it asks about. */
export function mayGrant({ verdict, mayGrantMinor }: AuthorityDecision): boolean | undefined {
  if (verdict === "not-told") return undefined;
  return verdict === "grant" || (verdict === "may-grant" && mayGrantMinor > 0);
}

function speakingFor({ offer }: GrantQuestion, { effects }: ComplaintLayer): readonly Authority[] {
  return effects.authority.filter(
    ({ params: { offers } }) =>
      offers === undefined || (offer !== undefined && offers.includes(offer)),
  );
}

/** What would have to be known where a rule could leave more than is certain. */
function untold(effect: Authority, room: Room, mayGrantMinor: number): readonly string[] {
  const lacking = effect.certain ? [] : effect.missing();
  if ("missing" in room) return [...lacking, ...room.missing];
  return effect.certain || room.limit.leftMinor <= mayGrantMinor ? [] : lacking;
}

/** What is left of a limit: nothing that was granted within it before can be granted again. */
function roomOf({ rule, params }: Authority, layer: ComplaintLayer): Room {
  const used = usedOf(params, layer);
  if ("missing" in used) return used;
  const { per, upToMinor, exclusive } = params;
  const usedMinor = sumMinor(used.amounts);
  const exhausted = exclusive === true && used.amounts.length > 0;
  const leftMinor = exhausted ? 0 : Math.max(0, upToMinor - usedMinor);
  return { limit: { rule: rule.name, per, upToMinor, usedMinor, leftMinor }, exhausted };
}

type Used = { readonly amounts: readonly number[] } | { readonly missing: readonly string[] };

function usedOf(params: Authority["params"], { given }: ComplaintLayer): Used {
  const { facts, events } = given;
  const inCase = events
    .filter(({ type, atMs }) => type === "granted" && isWithin(atMs, params.periodDays, given))
    .flatMap(({ amountMinor }) => amountMinor ?? []);
  if (params.per === "case") return { amounts: inCase };
  const { grants, customer, complaint } = facts;
  if (grants === undefined) return { missing: ["/grants"] };
  const customerId = customer?.id;
  const unknown = [
    ...(params.per === "customer" && customerId === undefined ? ["/customer/id"] : []),
    ...(complaint.id === undefined ? ["/complaint/id"] : []),
  ];
  if (grants.length > 0 && unknown.length > 0) return { missing: unknown };
  const elsewhere = grants.filter(
    (grant) =>
      grant.caseId !== complaint.id &&
      (params.per === "customer" ? grant.customerId === customerId : grant.role === params.role) &&
      isWithin(parseInstant(grant.at) ?? 0, params.periodDays, given),
  );
  return { amounts: [...inCase, ...elsewhere.map(({ amountMinor }) => amountMinor)] };
}

/** Within the last so many days, today included, by the calendar of the policy's zone. */
function isWithin(
  atMs: number,
  periodDays: number | undefined,
  { nowMs, document: { timeZone } }: ComplaintLayer["given"],
): boolean {
  if (periodDays === undefined) return true;
  return daysBetween(calendarDateIn(atMs, timeZone), calendarDateIn(nowMs, timeZone)) < periodDays;
}

/** The role with the smallest authority that suffices. */
function routeFor(
  question: GrantQuestion,
  wanted: number,
  layer: ComplaintLayer,
): string | undefined {
  const sufficient = speakingFor(question, layer).flatMap((effect) => {
    const room = roomOf(effect, layer);
    const isEnough = effect.certain && "limit" in room && room.limit.leftMinor >= wanted;
    return isEnough && effect.params.role !== question.role
      ? [{ role: effect.params.role, upToMinor: effect.params.upToMinor }]
      : [];
  });
  return sufficient.sort((a, b) => a.upToMinor - b.upToMinor || (a.role < b.role ? -1 : 1))[0]
    ?.role;
}
