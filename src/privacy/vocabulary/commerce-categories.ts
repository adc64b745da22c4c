/**
 * Categories that a shop speaks of and fideslang has no key for: each is a narrower one below the key that it
 * is filed under, so that a rule for the wider one covers it and a rule for it covers nothing else.
 */
export const commerceCategories = {
  "order-number": "user.behavior.purchase_history",
  "order-status": "user.behavior.purchase_history",
  "order-items": "user.behavior.purchase_history",
  "order-total": "user.behavior.purchase_history",
  "delivery-tracking": "user.behavior.purchase_history",
  "return-history": "user.behavior.purchase_history",
  "refund-status": "user.behavior.purchase_history",
  "delivery-address": "user.contact.address",
  "billing-address": "user.contact.address",
  "delivery-instructions": "user.contact.address",
  "payment-token": "user.payment",
  "payment-method": "user.payment",
  "payment-number": "user.payment",
  invoice: "user.payment",
  "card-number": "user.financial.credit_card",
  "card-security-code": "user.authorization.credentials",
  "gift-card-code": "user.authorization.credentials",
  "one-time-code": "user.authorization.credentials",
  "tax-number": "user.government_id",
  "customer-number": "user.unique_id",
  "loyalty-balance": "user.account",
  "message-content": "user.content.private",
  "chat-transcript": "user.content.private",
  "call-recording": "user.content.private",
  "gift-message": "user.content.private",
  "complaint-history": "user.content.private",
  "product-review": "user.content.public",
  "internal-note": "system.operations",
  "fraud-score": "system.operations",
} as const;

/** What a shop calls a category that fideslang has: another name for the same thing. */
export const categorySynonyms = {
  "full-name": "user.name",
  email: "user.contact.email",
  phone: "user.contact.phone_number",
  "purchase-history": "user.behavior.purchase_history",
  "date-of-birth": "user.demographic.date_of_birth",
  password: "user.authorization.password",
  "bank-account": "user.financial.bank_account",
  "ip-address": "user.device.ip_address",
  prescription: "user.health.prescriptions",
  "contact-preferences": "user.privacy_preferences",
} as const;
