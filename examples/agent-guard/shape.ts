import type { RecordShape } from "redress";

/** Which data stands where in an order. What is not listed (`supplierCost`, `legacy`) is shown to nobody. */
export const orderShape: RecordShape = {
  id: "order-number",
  status: "order-status",
  placedOn: "purchase-history",
  total: { minor: "order-total", currency: "order-total" },
  customer: {
    id: "customer-number",
    name: "full-name",
    email: "email",
    phone: "phone",
    dateOfBirth: "date-of-birth",
    passwordHash: "password",
  },
  delivery: {
    street: "delivery-address",
    city: "user.contact.address.city",
    postcode: "user.contact.address.postal_code",
    instructions: "delivery-instructions",
    tracking: "delivery-tracking",
  },
  payment: { method: "payment-method", card: "card-number", token: "payment-token" },
  lines: [{ title: "order-items", quantity: "order-items", giftMessage: "gift-message" }],
  messages: [{ text: "chat-transcript", agentNote: "internal-note" }],
  notes: "internal-note",
  risk: { score: "fraud-score", reasons: "fraud-score" },
};
