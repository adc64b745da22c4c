import type { RecordShape } from "redress";

/** An order as a shop's database has it: more than anybody on the phone needs. */
export const order = {
  number: "4471-0923",
  status: "out for delivery",
  placedAt: "2026-01-29T18:20:00Z",
  customer: {
    name: "Ada Lovelace",
    email: "ada@analytical.example",
    phone: "+44 20 7946 0958",
    bornOn: "1987-12-10",
    passwordHash: "$argon2id$v=19$m=65536$c2FsdA$aGFzaA",
  },
  deliverTo: "12 St James's Square, London SW1Y 4LE",
  lines: [
    { title: "Kettle, matt black", pricePence: 4500 },
    { title: "Tea, assorted", pricePence: 1250 },
  ],
  card: { number: "4929 1234 5678 9012", token: "tok_51Hx" },
  fraud: { score: 71, note: "third address this month" },
} as const;

/** What each place of the record is. What is not in here is never shown: `placedAt` is not. */
export const shape: RecordShape = {
  number: "order-number",
  status: "order-status",
  customer: {
    name: "full-name",
    email: "email",
    phone: "phone",
    bornOn: "date-of-birth",
    passwordHash: "password",
  },
  deliverTo: "delivery-address",
  lines: [{ title: "order-items", pricePence: "order-total" }],
  card: { number: "card-number", token: "payment-token" },
  fraud: { score: "fraud-score", note: "internal-note" },
};
