import type { Catalogue } from "./catalogue.js";
import { builtInReasons } from "./mr/built-in-reasons.js";
import { changeResults } from "./mr/change-results.js";
import { changes } from "./mr/changes.js";
import { declines } from "./mr/complaints/declines.js";
import { escalationReasons } from "./mr/complaints/reasons.js";
import { complaints } from "./mr/complaints.js";
import { fees } from "./mr/fees.js";
import { lawReasons } from "./mr/law-reasons.js";
import { obligations } from "./mr/obligations.js";
import { outcomes } from "./mr/outcomes.js";
import { phrases } from "./mr/phrases.js";
import { policyReasons } from "./mr/policy-reasons.js";
import { referrals } from "./mr/referrals.js";
import { remedies, remediesInSentence } from "./mr/remedies.js";
import { refunds, tenders } from "./mr/tenders.js";

/** The Marathi texts. */
export const mr: Catalogue = {
  ...complaints,
  reasons: {
    ...builtInReasons,
    ...escalationReasons,
    ...policyReasons,
    ...lawReasons,
    ...declines,
  },
  outcomes,
  remedies,
  remediesInSentence,
  obligations,
  fees,
  tenders,
  refunds,
  referrals,
  changes,
  changeResults,
  phrases,
};
