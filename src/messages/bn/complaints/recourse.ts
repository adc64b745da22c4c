import type { BodyCode, RightCode } from "../../en/complaints/recourse.js";
import { both, type TextTable } from "../../text.js";

/** Bengali names of whom else a customer can turn to. */
export const bodies: TextTable<BodyCode> = {
  "dispute-body": both("সংশ্লিষ্ট বিরোধ নিষ্পত্তি সংস্থা"),
  "financial-ombudsman-service": both("ফাইন্যান্সিয়াল অম্বুডসম্যান সার্ভিস"),
};

/** Bengali names of the rights by which a customer can. */
export const rights: TextTable<RightCode> = {
  "dispute-resolution": both("আদালতের বাইরে বিরোধ নিষ্পত্তি"),
  "complaint-to-the-ombudsman": both("অম্বুডসম্যানের কাছে অভিযোগ"),
};
