import { expectTypeOf, test } from "vitest";
import type {
  DataCategory,
  DecisionOn,
  DisclosureDecision,
  PrivacyDecision,
  PrivacyFacts,
  RequestDecision,
} from "../../src/index.js";
import { privacy } from "../../src/index.js";

const policy = privacy.load({});

test("a policy decides any of the five questions", () => {
  expectTypeOf(policy.decide).parameter(0).toEqualTypeOf<PrivacyFacts>();
  expectTypeOf(policy.decide).returns.toEqualTypeOf<PrivacyDecision>();
  expectTypeOf<PrivacyFacts["question"]>().toEqualTypeOf<PrivacyDecision["question"]>();
  expectTypeOf<DecisionOn<"disclosure">>().toEqualTypeOf<DisclosureDecision>();
});

test("each question has a method without its name", () => {
  expectTypeOf(policy.handleRequest).returns.toEqualTypeOf<RequestDecision>();
  expectTypeOf(policy.handleRequest).parameter(0).not.toHaveProperty("question");
  expectTypeOf(policy.mayDisclose).parameter(0).toHaveProperty("field");
  expectTypeOf(policy.mayDisclose).parameter(0).not.toHaveProperty("fields");
});

test("a category is one that there is", () => {
  expectTypeOf<"delivery-address">().toExtend<DataCategory>();
  expectTypeOf<"user.contact.email">().toExtend<DataCategory>();
  expectTypeOf<"delivery-adress">().not.toExtend<DataCategory>();
});

test("facts may be constants", () => {
  const facts = {
    at: "2026-05-01T10:00:00Z",
    right: "access",
    history: [{ type: "received", at: "2026-05-01T10:00:00Z" }],
  } as const;
  expectTypeOf(facts).toExtend<Parameters<typeof policy.handleRequest>[0]>();
});
