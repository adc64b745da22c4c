import { returns } from "redress";

// What is costly to know is fetched only if a rule that can still matter needs it.

const policy = returns.load({
  id: "returns.careful",
  domain: "returns",
  version: "1",
  timeZone: "Europe/Berlin",
  rules: [
    {
      name: "offer.standard",
      conditions: "always",
      event: { type: "offer", params: { remedies: ["replacement"] } },
    },
    {
      name: "exclude.final-sale",
      conditions: {
        all: [{ fact: "item", path: "$.finalSale", operator: "equal", value: true }],
      },
      event: { type: "deny", params: { reason: "final-sale" } },
    },
    {
      name: "review.risk",
      conditions: {
        all: [{ fact: "customer", path: "$.fraudRisk", operator: "equal", value: "high" }],
      },
      event: { type: "review", params: { reason: "risk", queue: "payments" } },
    },
  ],
});

async function ask(finalSale: boolean): Promise<void> {
  const decision = await policy.decideAsync(
    {
      order: {},
      lines: [{ id: "lamp", quantityOrdered: 1, finalSale }],
      request: { kind: "return" },
    },
    {
      load: {
        customer: async () => {
          console.log("asking the risk service");
          return { fraudRisk: "high" };
        },
      },
    },
  );
  console.log(finalSale ? "final sale:" : "on sale:", decision.outcome, decision.reason?.code);
}

await ask(true);
await ask(false);
