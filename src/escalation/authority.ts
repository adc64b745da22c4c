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
type Room = { readonly limit: AuthorityLimit } | { readonly missing: readonly string[] };

/** What a role may grant, and the facts by which it could be more or less. */
type Allowance = Pick<AuthorityDecision, "mayGrantMinor" | "limits"> & {
  /** Whether anything may be granted at all, be it something that costs nothing. */
  readonly isAllowed: boolean;
  readonly isUntold: boolean;
  readonly missing: readonly string[];
};

/**
 * What a role may grant now. The most that one rule leaves counts: authority does not add up, neither
 * over rules nor over what was granted before in the same case, to the same customer or by the same role.
 */
export function judgeAuthority(question: GrantQuestion, layer: ComplaintLayer): AuthorityDecision {
  const { role, amountMinor: wanted } = question;
  const { isAllowed, isUntold, missing, ...allowance } = allowanceOf(question, layer);
  const base = { role, ...allowance };
  if (wanted === undefined)
    return isUntold ? { ...base, verdict: "not-told", missing } : { ...base, verdict: "may-grant" };
  const { mayGrantMinor } = allowance;
  if (isAllowed && wanted <= mayGrantMinor)
    return { ...base, verdict: "grant", grantMinor: wanted };
  if (isUntold) return { ...base, verdict: "not-told", missing };
  const routeTo = routeFor(question, wanted, layer);
  return {
    ...base,
    ...(mayGrantMinor > 0
      ? { verdict: "counter-offer" as const, grantMinor: mayGrantMinor }
      : { verdict: "route-up" as const }),
    ...(routeTo !== undefined && { routeTo }),
  };
}

/** What may certainly be granted: what a certain rule leaves, below every ceiling that there may be. */
function allowanceOf(question: GrantQuestion, layer: ComplaintLayer): Allowance {
  const own = speakingFor(question, layer)
    .filter(({ params }) => params.role === question.role)
    .map((effect) => ({ effect, room: roomOf(effect, layer) }));
  const rules = own.filter(({ effect }) => effect.params.ceiling === undefined);
  const ceilings = own.filter(({ effect }) => effect.params.ceiling !== undefined);
  const limitsOf = (of: typeof own) =>
    of.flatMap(({ effect, room }) => (effect.certain && "limit" in room ? [room.limit] : []));
  const granted = limitsOf(rules).map(({ leftMinor }) => leftMinor);
  const most = Math.max(0, ...granted);
  const cap = Math.min(...ceilings.map(({ room }) => leftIn(room)));
  const isAllowed = granted.length > 0;
  const mayGrantMinor = Math.min(most, cap);
  const open = [
    ...rules.filter((one) => isRaising(one, isAllowed ? most : -1)),
    ...ceilings.filter((one) => isCapping(one, most)),
  ];
  const missing = [...new Set(open.flatMap(missingOf))];
  const limits = limitsOf(own);
  return { mayGrantMinor, limits, isAllowed, isUntold: open.length > 0, missing };
}

interface Judged {
  readonly effect: Authority;
  readonly room: Room;
}

/** What is left in any case: nothing of a limit that cannot be told. */
function leftIn(room: Room): number {
  return "limit" in room ? room.limit.leftMinor : 0;
}

function isRaising({ effect, room }: Judged, most: number): boolean {
  return "missing" in room || (!effect.certain && room.limit.leftMinor > most);
}

function isCapping({ effect, room }: Judged, most: number): boolean {
  return "missing" in room || (!effect.certain && room.limit.leftMinor < most);
}

function missingOf({ effect, room }: Judged): readonly string[] {
  return [...(effect.certain ? [] : effect.missing()), ...("missing" in room ? room.missing : [])];
}

/** The short answer: whether a role may grant what it asks about. */
export function mayGrant({ verdict, mayGrantMinor }: AuthorityDecision): boolean | undefined {
  if (verdict === "not-told") return undefined;
  return verdict === "grant" || (verdict === "may-grant" && mayGrantMinor > 0);
}

/** The rules that speak of what is offered; of rules for some offers it cannot be told without one. */
function speakingFor({ offer }: GrantQuestion, { effects }: ComplaintLayer): readonly Authority[] {
  return effects.authority.flatMap((effect) => {
    const { offers } = effect.params;
    if (offers === undefined) return [effect];
    if (offer !== undefined) return offers.includes(offer) ? [effect] : [];
    const missing = () => [...new Set([...effect.missing(), "/asking/offer"])];
    return [{ ...effect, certain: false, missing }];
  });
}

/** What is left of a limit: nothing that was granted within it before can be granted again. */
function roomOf({ rule, params }: Authority, layer: ComplaintLayer): Room {
  const used = usedOf(params, layer);
  if ("missing" in used) return used;
  const { per, upToMinor, exclusive } = params;
  const usedMinor = sumMinor(used.amounts);
  const isExhausted = exclusive === true && used.amounts.length > 0;
  const leftMinor = isExhausted ? 0 : Math.max(0, upToMinor - usedMinor);
  return { limit: { rule: rule.name, per, upToMinor, usedMinor, leftMinor } };
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

/** The role that may grant it with the least to spare. */
function routeFor(
  question: GrantQuestion,
  wanted: number,
  layer: ComplaintLayer,
): string | undefined {
  const roles = new Set(layer.effects.authority.map(({ params }) => params.role));
  roles.delete(question.role);
  const sufficient = [...roles]
    .map((role) => ({ role, ...allowanceOf({ ...question, role }, layer) }))
    .filter(({ isAllowed, mayGrantMinor }) => isAllowed && mayGrantMinor >= wanted);
  const spare = sufficient.sort(
    (a, b) => a.mayGrantMinor - b.mayGrantMinor || (a.role < b.role ? -1 : 1),
  );
  return spare[0]?.role;
}
