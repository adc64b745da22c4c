import { type PolicyDocument, PolicyError, returns } from "redress";
import { returns as same } from "redress/returns";
import { policy } from "redress/rules/returns/standard";

/** A user's program: it type-checks under every way to resolve modules, and no type is `any`. */
const document: PolicyDocument = policy;
const loaded = returns.load(document);
const answer = loaded.safeDecide({});
const text: string = answer.success ? loaded.hash : answer.error.message;
const isRefused: boolean = !same.safeLoad({}).success;

// @ts-expect-error: a policy is no number
const wrongPolicy: number = policy;
// @ts-expect-error: a loaded policy has no such question
loaded.guess();
// @ts-expect-error: a decision is no number
const wrongDecision: number = loaded.decide;

console.log(text, isRefused, wrongPolicy, wrongDecision, PolicyError.name);
