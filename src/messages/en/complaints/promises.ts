import type { TableFor } from "../../text.js";

/** What promises are called in English, at the desk. */
export const targets = {
  acknowledge: { agent: "acknowledgement" },
  "first-response": { agent: "first answer" },
  update: { agent: "update" },
  resolve: { agent: "solution" },
  decision: { agent: "decision" },
  "next-round": { agent: "answer to the next round" },
  "refund-paid": { agent: "refund paid" },
  "seller-answer": { agent: "seller's answer" },
  "make-safe": { agent: "make safe" },
  "safety-report": { agent: "safety report" },
  "holding-reply": { agent: "holding reply" },
  "final-or-holding-response": { agent: "final or holding response" },
  "response-or-delay-notice": { agent: "response or notice of delay" },
} as const satisfies TableFor<"agent">;

/** English sentences on promises that are still to be kept. */
export const promises = {
  acknowledge: {
    customer: "You will have our confirmation that we have received this by {due}.",
  },
  "first-response": { customer: "You will have a first answer from us by {due}." },
  update: { customer: "We will tell you how things stand by {due}." },
  resolve: { customer: "You will have our solution by {due}." },
  decision: { customer: "You will have our decision by {due}." },
  "next-round": { customer: "You will have our answer to your last message by {due}." },
  "refund-paid": { customer: "You will have your money back by {due}." },
  "seller-answer": { customer: "You will have an answer from the seller by {due}." },
  "make-safe": { customer: "We will see to it by {due} that nobody is in danger." },
  "holding-reply": {
    customer: "If our answer is not ready by {due}, we will tell you by then when it will be.",
  },
  "final-or-holding-response": {
    customer:
      "You will have our final answer by {due}, or hear from us by then why it takes longer.",
  },
  "response-or-delay-notice": {
    customer: "You will have our answer by {due}, or hear from us by then why it takes longer.",
  },
} as const satisfies TableFor<"customer">;

/** English sentences on promises that were not kept and still are to be. */
export const missedPromises: TableFor<"customer", PromiseCode> = {
  acknowledge: {
    customer: "We are sorry that you did not have our confirmation by {due}.",
  },
  "first-response": {
    customer:
      "We are sorry that you did not have a first answer by {due}; you will have it as soon as we can.",
  },
  update: {
    customer: "We are sorry that we did not tell you by {due} how things stand.",
  },
  resolve: {
    customer:
      "We are sorry that you did not have a solution by {due}; you will have it as soon as we can.",
  },
  decision: {
    customer:
      "We are sorry that you did not have our decision by {due}; you will have it as soon as we can.",
  },
  "next-round": {
    customer: "We are sorry that you did not have our answer to your last message by {due}.",
  },
  "refund-paid": {
    customer:
      "We are sorry that you did not have your money back by {due}; you will have it as soon as we can.",
  },
  "seller-answer": {
    customer: "We are sorry that you did not have an answer from the seller by {due}.",
  },
  "make-safe": {
    customer:
      "We are sorry that we did not see to your safety by {due}; nothing is more urgent to us now.",
  },
  "holding-reply": {
    customer: "We are sorry that you did not hear from us by {due}.",
  },
  "final-or-holding-response": {
    customer:
      "We are sorry that you did not have our final answer by {due}; you will have it as soon as we can.",
  },
  "response-or-delay-notice": {
    customer:
      "We are sorry that you did not have our answer by {due}; you will have it as soon as we can.",
  },
};

/** A promise that a policy which ships makes. */
export type TargetCode = keyof typeof targets;

/** A promise that customers are told of. */
export type PromiseCode = keyof typeof promises;
