import type { NeededFact } from "../../en/complaints/needs.js";
import type { TableFor } from "../../text.js";

/** What a customer can be asked, in Bengali, by the pointer to the fact. */
export const needs: TableFor<"customer", NeededFact> = {
  "/complaint/amountAtStakeMinor": { customer: "বিষয়টি কত টাকার" },
  "/complaint/category": { customer: "আপনার অভিযোগটি কী নিয়ে" },
  "/complaint/safety": { customer: "কারও ক্ষতি হওয়ার আশঙ্কা আছে কি না" },
  "/complaint/wantedRemedy": { customer: "আপনি আমাদের কাছে কী চান" },
  "/customer/country": { customer: "আপনি কোন দেশে থাকেন" },
  "/customer/kind": { customer: "আপনি নিজের জন্য নাকি ব্যবসার জন্য কিনেছেন" },
  "/order/channel": { customer: "আপনি কোথায় অর্ডার করেছেন" },
  "/order/deliveredAt": { customer: "আপনার অর্ডারটি কখন পৌঁছেছে" },
  "/order/id": { customer: "আপনার অর্ডারের নম্বর" },
  "/order/placedAt": { customer: "আপনি কখন অর্ডার করেছেন" },
  "/order/promisedAt": { customer: "আপনাকে কখন পৌঁছে দেওয়ার কথা বলা হয়েছিল" },
  "/order/totalMinor": { customer: "আপনার অর্ডারের জন্য আপনি কত টাকা দিয়েছেন" },
};
