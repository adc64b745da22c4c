import type { DisclosureDecision } from "redress";
import { createApp } from "./app.js";
import { orders } from "./orders.js";
import { sessions, tokens } from "./sessions.js";

// Who asks for what, and what comes back. Every answer is what the policy lets who asks see, and no more.

const log: string[] = [];
const app = createApp({
  orders,
  sessions,
  now: () => "2026-11-25T10:00:00Z",
  log: (line) => log.push(line),
});

async function ask(title: string, token: string, path: string, call?: unknown): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  const response = await app.request(
    path,
    call === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(call) },
  );
  console.log(`${title}\n${call === undefined ? "GET" : "POST"} ${path}`);
  if (call !== undefined) console.log(JSON.stringify(call));
  console.log(`${response.status} ${JSON.stringify(await response.json(), null, 2)}\n`);
}

const everything = "expand=total,customer,delivery,payment,lines,messages,notes,risk,legacy";
const details = { expand: ["customer", "delivery", "payment", "messages"] };
const stolen = ["customer.passwordHash", "payment.card"];

await ask("Ana, logged in, asks for all that there is", tokens.ana, `/orders/1001?${everything}`);
await ask("The agent at the desk does", tokens.desk, `/orders/1001?${everything}`);
await ask("The bot that talks to Ana does", tokens.anasBot, "/tools/call", {
  tool: "get_order",
  arguments: { id: "1001", ...details },
});
await ask("A bot obeys the message of order 1001", tokens.anasBot, "/tools/call", {
  tool: "get_order",
  arguments: { id: "1001", fields: stolen },
});
await ask("Ben asks for Ana's order", tokens.ben, "/orders/1001");
await ask("Ben asks for one that is not there", tokens.ben, "/orders/9999");
await ask("The desk looks for a card by its number", tokens.desk, "/orders?q=4000056655665556");

console.log("The log, a decision a line, in short:");
for (const line of log) {
  const { outcome, fields }: DisclosureDecision = JSON.parse(line);
  const count = (one: string) => fields.filter((field) => field.outcome === one).length;
  const kept = count("step-up") + count("deny");
  console.log(`${outcome}: ${count("allow")} in full, ${count("mask")} masked, ${kept} kept back`);
}
