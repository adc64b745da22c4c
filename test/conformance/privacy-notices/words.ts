import type { PrivacyFacts } from "../../../src/privacy/facts.js";

/** Who asks about his own data; that anybody confirmed who he is, no scenario says. */
const customer = { relation: "self" };

function requestOn(at: string, request: Readonly<Record<string, unknown>>) {
  const history = [{ type: "received", at }];
  return { question: "request", at, requester: customer, history, ...request };
}

/** What the words of each scenario say, as facts. Nothing of its answer stands here. */
const facts: Readonly<Record<string, unknown>> = {
  "vodafone-ie-01": requestOn("2026-01-31T12:00:00Z", {
    channel: "in-person",
    right: "access",
    request: { asksFor: "everything" },
  }),
  "vodafone-ie-02": requestOn("2026-04-10T12:00:00+01:00", {
    right: "erasure",
    request: { accountActive: true },
  }),
  "vodafone-ie-03": requestOn("2026-04-10T12:00:00+01:00", {
    channel: "email",
    right: "correction",
    request: { contested: ["date-of-birth"] },
  }),
  "vodafone-ie-04": requestOn("2026-05-01T12:00:00+01:00", {
    right: "access",
    request: { asksFor: "recordings" },
    records: [{ name: "quality-recording", createdOn: "2026-01-05" }],
  }),
  "vodafone-ie-05": requestOn("2026-05-01T12:00:00+01:00", {
    right: "access",
    request: { asksFor: "recordings" },
    records: [{ name: "sales-recording", createdOn: "2025-03-10" }],
  }),
  "vodafone-ie-06": requestOn("2026-03-02T12:00:00Z", {
    right: "access",
    request: { asksFor: "incoming-calls" },
  }),
  "vodafone-ie-07": requestOn("2026-03-02T12:00:00Z", {
    right: "access",
    request: { asksFor: "message-content" },
  }),
  "vodafone-ie-08": {
    question: "disclosure",
    at: "2026-03-02T12:00:00Z",
    channel: "phone",
    requester: { relation: "unrelated", verification: "none" },
    purpose: "third_party_sharing",
    fields: [{ name: "last-mast", category: "user.location.coarse" }],
  },
};

/** The facts of a scenario; some are of the notice's own declaring, which no type knows. */
export function factsOf(id: string): PrivacyFacts {
  if (!(id in facts)) throw new Error(`no facts for ${id}`);
  return facts[id] as PrivacyFacts;
}
