import type { RoleCode } from "../../en/complaints/roles.js";
import type { Texts, TextTable } from "../../text.js";

const service = "আমাদের গ্রাহকসেবা দল";

/** Bengali names of who has a complaint; what a role is trained for, customers are not told. */
export const roles: TextTable<RoleCode> = {
  agent: named(service, "প্রতিনিধি"),
  "trained-agent": named(service, "প্রশিক্ষিত প্রতিনিধি"),
  "duty-agent": named(service, "কর্তব্যরত প্রতিনিধি"),
  "marketplace-agent": named(service, "মার্কেটপ্লেস প্রতিনিধি"),
  manager: named("আমাদের গ্রাহকসেবা ব্যবস্থাপক", "ব্যবস্থাপক"),
  mediator: named("আমাদের মধ্যস্থতা দল", "মধ্যস্থতাকারী"),
  seller: named("বিক্রেতা", "বিক্রেতা"),
  "team-lead": named("আমাদের গ্রাহকসেবা দলের প্রধান", "দলনেতা"),
  "customer-relations-manager": named("আমাদের গ্রাহক সম্পর্ক দল", "গ্রাহক সম্পর্ক ব্যবস্থাপক"),
};

function named(customer: string, agent: string): Texts {
  return { customer, agent };
}
