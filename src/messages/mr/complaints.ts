import type { ComplaintCatalogue } from "../complaint-catalogue.js";
import { deskPhrases } from "./complaints/desk.js";
import { grounds, items, steps, tasks } from "./complaints/desk-words.js";
import { needs } from "./complaints/needs.js";
import { offers } from "./complaints/offers.js";
import { complaintOutcomes } from "./complaints/outcomes.js";
import { complaintPhrases, customerPhrases } from "./complaints/phrases.js";
import { missedPromises, promises, targets } from "./complaints/promises.js";
import { bodies, rights } from "./complaints/recourse.js";
import { roles } from "./complaints/roles.js";

/** The Marathi texts about complaints. */
export const complaints: ComplaintCatalogue = {
  complaintOutcomes,
  roles,
  targets,
  promises,
  missedPromises,
  offers,
  bodies,
  rights,
  needs,
  steps,
  tasks,
  items,
  grounds,
  complaintPhrases,
  customerPhrases,
  deskPhrases,
};
