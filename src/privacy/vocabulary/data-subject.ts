/** Whose data it is: the subjects of fideslang (https://github.com/ethyca/fideslang). */
export const dataSubjects = [
  "anonymous_user",
  "citizen_voter",
  "commuter",
  "consultant",
  "customer",
  "employee",
  "job_applicant",
  "next_of_kin",
  "passenger",
  "patient",
  "prospect",
  "shareholder",
  "supplier_vendor",
  "trainee",
  "visitor",
] as const;

/** Whose data it is. */
export type DataSubject = (typeof dataSubjects)[number];
