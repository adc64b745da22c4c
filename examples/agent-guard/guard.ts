import { type DisclosureDecision, privacy, type Relation } from "redress";
import type { Order } from "./orders.js";
import policyDocument from "./policy.json" with { type: "json" };
import type { Session } from "./sessions.js";
import { orderShape } from "./shape.js";

/** What the guard needs: the raw orders, which nobody else is given, a clock and a log. */
export interface GuardOptions {
  readonly orders: ReadonlyMap<string, Order>;
  readonly now: () => string;
  readonly log: (line: string) => void;
}

/** An order with what may be shown of it, and for which fields a better verification would show more. */
export interface ShownOrder {
  readonly record: unknown;
  readonly stepUp: Readonly<Record<string, string>>;
}

/** The only way to orders. What comes out may be shown to who asks: all else works on that. */
export interface Guard {
  /** One order; not told apart: an order that is not there and one of which nothing may be shown. */
  one(id: string, session: Session): ShownOrder | undefined;
  /** All orders of which something may be shown. */
  all(session: Session): readonly ShownOrder[];
}

/** Guards orders by the policy. Every decision is logged, as it is: it names fields and rules, never a value. */
export function createGuard({ orders, now, log }: GuardOptions): Guard {
  const policy = privacy.load(policyDocument);
  const show = (order: Order | undefined, session: Session): ShownOrder | undefined => {
    const { record, decision } = policy.redact(order ?? {}, orderShape, {
      at: now(),
      channel: session.channel,
      purpose: "essential.service.operations.support",
      requester: { relation: relationTo(order, session), verification: session.verification },
    });
    log(JSON.stringify(decision));
    return decision.fields.some(({ show }) => show !== "nothing")
      ? { record, stepUp: stepUpOf(decision) }
      : undefined;
  };
  return {
    one: (id, session) => show(orders.get(id), session),
    all: (session) => [...orders.values()].flatMap((order) => show(order, session) ?? []),
  };
}

/** Whoever asks for an order that is not there is `unrelated` to it, like who asks for somebody else's. */
function relationTo(order: Order | undefined, { holder }: Session): Relation {
  if (order === undefined) return "unrelated";
  if (holder === "staff") return "staff";
  return order.customer.id === holder.customerId ? "self" : "unrelated";
}

function stepUpOf({ fields }: DisclosureDecision): ShownOrder["stepUp"] {
  return Object.fromEntries(
    fields.flatMap(({ field, stepUp }) => (stepUp ? [[field, stepUp.verification]] : [])),
  );
}
