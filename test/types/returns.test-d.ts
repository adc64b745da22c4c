import { expectTypeOf, test } from "vitest";
import { z } from "zod";
import type { ReturnsDecision, ReturnsFacts } from "../../src/index.js";
import { returns } from "../../src/index.js";

const policy = returns.load({});
const ours = returns
  .extend({ customer: { loyaltyPoints: z.number().int() }, item: { assembled: z.boolean() } })
  .load({});
type OurFacts = Parameters<typeof ours.decide>[0];

test("a policy decides facts of the returns domain", () => {
  expectTypeOf(policy.decide).parameter(0).toEqualTypeOf<ReturnsFacts>();
  expectTypeOf(policy.decide).returns.toEqualTypeOf<ReturnsDecision>();
  expectTypeOf(policy.decideAsync).returns.toEqualTypeOf<Promise<ReturnsDecision>>();
  expectTypeOf(policy.allows).returns.toEqualTypeOf<boolean | undefined>();
});

test("a policy answers questions about remedies only", () => {
  expectTypeOf(policy.allows)
    .parameter(0)
    .toEqualTypeOf<
      | "refund"
      | "store-credit"
      | "exchange"
      | "replacement"
      | "repair"
      | "keep-item"
      | "price-reduction"
      | "payment-change"
    >();
});

test("safeDecide takes anything, and tells a decision from an error", () => {
  expectTypeOf(policy.safeDecide).parameter(0).toEqualTypeOf<unknown>();
  const result = policy.safeDecide({});
  if (result.success) expectTypeOf(result.data).toEqualTypeOf<ReturnsDecision>();
  else expectTypeOf(result.error.issues[0]?.path).toEqualTypeOf<string | undefined>();
});

test("an extended domain asks for the facts that were added, where they were", () => {
  expectTypeOf<NonNullable<OurFacts["customer"]>["loyaltyPoints"]>().toEqualTypeOf<number>();
  expectTypeOf<OurFacts["lines"][number]["assembled"]>().toEqualTypeOf<boolean>();
  expectTypeOf<OurFacts["lines"][number]["finalSale"]>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<ReturnsFacts>().not.toExtend<OurFacts>();
  expectTypeOf(ours.decide).returns.toEqualTypeOf<ReturnsDecision>();
});

test("loaders fetch facts by the name and of the type that they have", () => {
  type Options = NonNullable<Parameters<typeof policy.decideAsync>[1]>;
  type Load = NonNullable<Options["load"]>;
  expectTypeOf<keyof Load>().toEqualTypeOf<keyof ReturnsFacts>();
  expectTypeOf<NonNullable<Load["customer"]>>().returns.toEqualTypeOf<
    Promise<ReturnsFacts["customer"] | null | undefined>
  >();
});
