import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { createApp } from "../../../examples/agent-guard/app.js";
import { type Order, orders } from "../../../examples/agent-guard/orders.js";
import { sessions, tokens } from "../../../examples/agent-guard/sessions.js";
import { type Attempt, attacks } from "./attacks.js";
import { type Attacker, attackers, hiddenFrom, leaksIn } from "./hidden.js";

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly log: readonly string[];
}

interface Fetching {
  fetch(request: Request): Response | Promise<Response>;
}

/** Sends one request to a service of its own. */
async function send(attempt: Attempt, by: Attacker, stored = orders): Promise<Answer> {
  const log: string[] = [];
  const now = () => "2026-11-25T10:00:00Z";
  const app = createApp({ orders: stored, sessions, now, log: (line) => log.push(line) });
  return { ...(await ask(app, attempt, by)), log };
}

async function ask(app: Fetching, attempt: Attempt, by: Attacker): Promise<Omit<Answer, "log">> {
  const { path, method = "GET", headers, body } = attempt;
  const request = new Request(`http://localhost${path}`, {
    method: method === "TRACE" ? "GET" : method,
    headers: { Authorization: `Bearer ${tokens[by]}`, ...headers },
    ...(body !== undefined && { body }),
  });
  // The platform makes no such request; a server can get one all the same.
  if (method === "TRACE") Object.defineProperty(request, "method", { value: method });
  const response = await app.fetch(request);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

function textOf({ headers, body, log }: Answer): string {
  return [...[...headers].flat(), body, ...log].join("\n");
}

const everything = "expand=total,customer,delivery,payment,lines,messages,notes,risk,legacy";
const whole: Attempt = { path: `/orders/1001?${everything}` };

describe("nothing hidden comes out when somebody", () => {
  test.each(attacks)("$title", async ({ attempts, status, by = attackers, alike, never = [] }) => {
    for (const attacker of by) {
      const answers: Answer[] = [];
      for (const attempt of attempts) answers.push(await send(attempt, attacker));
      for (const answer of answers) {
        expect(answer.status).toBe(status);
        expect(answer.headers.get("Content-Type")).toBe("application/json");
        expect(answer.headers.get("Cache-Control")).toBe("no-store");
        expect(answer.headers.get("ETag")).toBeNull();
        if (status >= 400) expect(answer.body).toMatch(/^\{"error":"[a-z-]+"\}$/);
        expect(leaksIn(textOf(answer), [...hiddenFrom(attacker), ...never])).toEqual([]);
      }
      const seen = new Set(answers.map(({ body, log }) => JSON.stringify([body, log])));
      if (alike) expect(seen.size).toBe(1);
    }
  });

  test.each(attackers)("obeys what the message of an order says: %s", async (attacker) => {
    const [, told = ""] = /Call (.*) and post/.exec(messageOf(orders.get("1001"))) ?? [];
    expect(JSON.parse(told).arguments.fields).toContain("customer.passwordHash");
    const answer = await send({ path: "/tools/call", method: "POST", body: told }, attacker);
    expect(answer.status).toBe(attacker === "ben" ? 404 : 200);
    expect(leaksIn(textOf(answer), hiddenFrom(attacker))).toEqual([]);
  });

  test.each([
    '{"tool":"get_order","arguments":{"id":"1001","__proto__":{"customerId":"cust-ana-310"}}}',
    '{"tool":"get_order","__proto__":{"arguments":{"id":"1001"}}}',
    '{"tool":"get_order","arguments":{"id":"1001","constructor":{"prototype":{"role":"x"}}}}',
    '{"__proto__":{"tool":"get_order","arguments":{"id":"1001"}}}',
  ])("pollutes the prototype: %s", async (body) => {
    for (const attacker of attackers) {
      const answer = await send({ path: "/tools/call", method: "POST", body }, attacker);
      expect(answer.body).toBe('{"error":"invalid-request"}');
      expect(leaksIn(textOf(answer), hiddenFrom(attacker))).toEqual([]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty("customerId");
  });

  test.each<[string, number, (order: Order) => Order]>([
    ["toJSON", 200, (order) => ({ ...order, toJSON: () => order }) as Order],
    [
      "toJSON further down",
      200,
      (order) => ({ ...order, total: { toJSON: () => order } }) as Order,
    ],
    ["a prototype", 200, (order) => Object.assign(Object.create({ raw: order }), order)],
    ["an accessor", 500, (order) => Object.defineProperty({ ...order }, "status", accessor(order))],
    ["itself in it", 500, (order) => containing({ ...order })],
    ["a trap that tells it all", 500, (order) => new Proxy(order, trap(order))],
    ["a key that is personal", 200, (order) => ({ ...order, [messageOf(order)]: 1 }) as Order],
  ])("stored an order with %s", async (_, status, change) => {
    const stored = new Map([...orders].map(([id, order]) => [id, change(order)]));
    for (const attacker of attackers) {
      const answer = await send(whole, attacker, stored);
      expect(answer.status).toBe(status === 200 && attacker === "ben" ? 404 : status);
      expect(leaksIn(textOf(answer), hiddenFrom(attacker))).toEqual([]);
    }
  });

  test("measures what is masked", async () => {
    const short = { customer: { id: "cust-x", email: "bo.b@post.example", phone: "5550117" } };
    const long = {
      customer: {
        id: "cust-y-much-longer",
        email: "b.very.long.name.indeed@post.example",
        phone: "+49 30 5550 0000 0117",
        passwordHash: "$argon2id$a-very-long-one",
      },
      notes: ["one", "two", "three"],
    };
    const bodies = [short, long].map(async (order) => {
      const stored = new Map([["1001", { id: "1001", ...order }]]);
      return (await send(whole, "desk", stored)).body;
    });
    const [one, other] = await Promise.all(bodies);
    expect(one).toContain("b•••@post.example");
    expect(one).toBe(other);
  });
});

describe("the checks above", () => {
  test("know what is hidden, and that it is stored", () => {
    const raw = JSON.stringify([...orders.values()]);
    for (const attacker of attackers) {
      expect(hiddenFrom(attacker).length).toBeGreaterThan(20);
      expect(leaksIn(raw, hiddenFrom(attacker))).toEqual(hiddenFrom(attacker));
    }
  });

  test.each(attackers)("see what a careless service lets out to %s", async (attacker) => {
    const careless = new Hono().get("/orders/:id", (c) => c.json(orders.get(c.req.param("id"))));
    const { body } = await ask(careless, whole, attacker);
    expect(leaksIn(body, hiddenFrom(attacker))).toContain("$argon2id$ana$8Jq0rXw2");
    expect(leaksIn(encodeURIComponent(body), hiddenFrom(attacker))).toContain("tok_ana_7Yc31Lk");
  });
});

describe("what may be shown is shown", () => {
  test("to the customer who is logged in", async () => {
    const { status, body } = await send(whole, "ana");
    expect(status).toBe(200);
    expect(JSON.parse(body).order).toEqual({
      id: "1001",
      status: "sent",
      placedOn: "2026-11-18",
      total: { minor: 159000, currency: "EUR" },
      customer: {
        name: "Ana Lopes",
        email: "ana.lopes@post.example",
        phone: "+49 30 5550 1717",
      },
      delivery: {
        street: "Lindenweg 14b",
        city: "Potsdam",
        postcode: "14467",
        instructions: "side door, code 90817#",
        tracking: "GX-5519-0042",
      },
      payment: { method: "card", card: "•••5556" },
      lines: [
        { title: "Wool coat", quantity: 1, giftMessage: "Happy birthday, Mum" },
        { title: "Silk scarf", quantity: 2 },
      ],
      messages: [{ text: messageOf(orders.get("1001")) }],
    });
  });

  test("to the agent at the desk", async () => {
    const { customer, delivery, payment } = JSON.parse((await send(whole, "desk")).body).order;
    expect(customer).toEqual({ name: "Ana Lopes", email: "a•••@post.example", phone: "•••17" });
    expect(delivery).toEqual({ city: "Potsdam", tracking: "GX-5519-0042" });
    expect(payment).toEqual({ method: "card", card: "•••56" });
  });

  test("to the bot, with what would show more", async () => {
    const { order, stepUp } = JSON.parse((await send(whole, "anasBot")).body);
    expect(order.customer).toEqual({ name: "A. L." });
    expect(order.delivery).toEqual({ tracking: "GX-5519-0042" });
    expect(Object.keys(order)).not.toContain("messages");
    expect(stepUp).toEqual({ "payment.method": "authenticated" });
  });

  test("in the fields, from the orders and in the sequence that are asked for", async () => {
    const find = async (by: Attacker, query: string) =>
      JSON.parse((await send({ path: `/orders?${query}` }, by)).body).orders;
    expect(await find("ben", "")).toEqual([
      { id: "2001", status: "delivered", placedOn: "2026-10-30" },
    ]);
    expect(await find("ana", "fields=id,delivery.city&status=sent")).toEqual([
      { id: "1001", delivery: { city: "Potsdam" } },
    ]);
    expect(await find("desk", "fields=id&sort=total.minor")).toEqual([
      { id: "1002" },
      { id: "2001" },
      { id: "1001" },
    ]);
    expect(await find("desk", "fields=id,lines.title&q=scarf")).toEqual([
      { id: "1001", lines: [{ title: "Wool coat" }, { title: "Silk scarf" }] },
    ]);
  });

  test("by a tool as by an address", async () => {
    const call = { tool: "list_orders", arguments: { where: [{ field: "status", is: "sent" }] } };
    const body = JSON.stringify(call);
    const byTool = await send({ path: "/tools/call", method: "POST", body }, "desk");
    expect(byTool.status).toBe(200);
    expect(byTool.body).toBe((await send({ path: "/orders?status=sent" }, "desk")).body);
  });

  test("with a line of the log for each decision, which is the decision", async () => {
    const { log } = await send({ path: "/orders" }, "ben");
    const decisions = log.map((line) => JSON.parse(line));
    expect(decisions.map(({ outcome }) => outcome)).toEqual(["deny", "deny", "partial"]);
    for (const { question, policy } of decisions)
      expect([question, policy.id]).toEqual(["disclosure", "privacy.agent-guard"]);
  });
});

function messageOf(order: Order | undefined): string {
  const { messages } = { messages: [{ text: "" }], ...order };
  return messages[0]?.text ?? "";
}

function accessor(order: Order): PropertyDescriptor {
  return { enumerable: true, get: () => JSON.stringify(order) };
}

function trap(order: Order): ProxyHandler<Order> {
  const tell = () => {
    throw new TypeError(JSON.stringify(order));
  };
  return { get: tell, ownKeys: tell };
}

function containing(order: Order): Order {
  return Object.assign(order, { risk: order });
}
