import type { PolicyDocument } from "../policy/document-schema.js";
import { type Deadline, fixedDateDeadline, windowDeadline } from "../time/window-deadline.js";
import { instantOf, type ReturnsCase } from "./derive.js";
import type { EffectParams } from "./effects.js";
import type { RequestedLine } from "./requested-line.js";

/** A window's parameters: of a `window` rule, or an offer's own. */
export type WindowParams = NonNullable<EffectParams<"offer">["window"]>;

/** When a window closes; or which facts that turns on; or the first day no calendar speaks of. */
export type WindowClose =
  | Deadline
  | { readonly missing: readonly string[] }
  | { readonly uncovered: string };

/**
 * When a window closes for a line. Days are counted from its anchor, the day of the event not counted
 * unless it says otherwise (rule 28); a split order's deliveries are looked at together where the
 * anchor says so (rule 29).
 */
export function closeOf(
  window: WindowParams,
  requested: RequestedLine,
  given: ReturnsCase,
  { calendar }: PolicyDocument,
): WindowClose {
  if (window.untilOn !== undefined) return fixedDateDeadline(window.untilOn, given.zone);
  const anchorMs = anchorOf(window.anchor ?? "delivery", requested, given);
  if (typeof anchorMs === "object") return anchorMs;
  return windowDeadline({
    anchorMs,
    days: window.days ?? 0,
    counting: window.counting ?? "day-after",
    roll: window.roll ?? "none",
    zone: given.zone,
    calendar,
  });
}

type Anchor = NonNullable<WindowParams["anchor"]>;

function anchorOf(
  anchor: Anchor,
  { line, lineIndex }: RequestedLine,
  { facts: { order, lines } }: ReturnsCase,
): number | { readonly missing: readonly string[] } {
  if (anchor === "order") return instantOf(order.placedAt) ?? { missing: ["/order/placedAt"] };
  if (anchor === "dispatch")
    return instantOf(line.dispatchedAt) ?? { missing: [`/lines/${lineIndex}/dispatchedAt`] };
  const own = anchor === "delivery";
  const considered = own
    ? [{ line, lineIndex }]
    : lines.map((one, index) => ({ line: one, lineIndex: index }));
  const instants = considered.map((one) => instantOf(one.line.deliveredAt));
  const known = instants.filter((instant) => instant !== undefined);
  if (known.length === instants.length)
    return anchor === "first-delivery" ? Math.min(...known) : Math.max(...known);
  const unknown = considered.filter((_, index) => instants[index] === undefined);
  return { missing: unknown.map((one) => `/lines/${one.lineIndex}/deliveredAt`) };
}
