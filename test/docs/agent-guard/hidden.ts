import { type Order, orders } from "../../../examples/agent-guard/orders.js";

/** Who tries to get at what is hidden: each has a session of the example. */
export const attackers = ["ana", "anasBot", "ben", "desk"] as const;

/** Who tries. */
export type Attacker = (typeof attackers)[number];

const fromAll = [
  "customer.id",
  "customer.dateOfBirth",
  "customer.passwordHash",
  "payment.card",
  "payment.token",
  "lines[].supplierCost",
  "messages[].agentNote",
  "notes[]",
  "risk.score",
  "risk.reasons[]",
  "legacy.ana.old@mail.example.pin",
];

const fromDesk = [
  ...fromAll,
  "customer.email",
  "customer.phone",
  "delivery.street",
  "delivery.postcode",
  "delivery.instructions",
  "lines[].giftMessage",
];

const fromBot = [...fromDesk, "customer.name", "delivery.city", "messages[].text"];

/** Of an order of somebody else's, what others have too: it tells nothing. */
const common = ["id", "status", "total.currency", "lines[].quantity", "payment.method"];

const own: Readonly<Record<Attacker, { readonly customer?: string; readonly hidden: string[] }>> = {
  ana: { customer: "cust-ana-310", hidden: fromAll },
  anasBot: { customer: "cust-ana-310", hidden: fromBot },
  ben: { customer: "cust-ben-422", hidden: fromAll },
  desk: { hidden: fromDesk },
};

/** Every value, as it is stored, that an attacker must not see. */
export function hiddenFrom(attacker: Attacker): readonly string[] {
  const { customer, hidden } = own[attacker];
  const found = [...orders.values()].flatMap((order) => {
    const isJudged = customer === undefined || order.customer.id === customer;
    return leavesOf(order)
      .filter(({ path }) => (isJudged ? hidden.includes(path) : !common.includes(path)))
      .map(({ text }) => text);
  });
  return [...new Set([...found, "ana.old@mail.example"])];
}

/** Which of some values stand in a text: as they are, escaped, in another case, or encoded for a URL. */
export function leaksIn(text: string, hidden: readonly string[]): readonly string[] {
  const texts = [text, decoded(text)].map((one) => one.toLowerCase());
  return hidden.filter((value) =>
    [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)].some((one) =>
      texts.some((searched) => searched.includes(one.toLowerCase())),
    ),
  );
}

function decoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number(`0x${code}`)));
}

function leavesOf(order: Order): readonly { readonly path: string; readonly text: string }[] {
  const below = (value: unknown, path: string): { path: string; text: string }[] => {
    if (typeof value !== "object" || value === null) return [{ path, text: String(value) }];
    if (Array.isArray(value)) return value.flatMap((entry) => below(entry, `${path}[]`));
    return Object.entries(value).flatMap(([key, inner]) =>
      below(inner, path === "" ? key : `${path}.${key}`),
    );
  };
  return below(order, "");
}
