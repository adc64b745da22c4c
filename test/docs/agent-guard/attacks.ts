import { tokens } from "../../../examples/agent-guard/sessions.js";
import type { Attacker } from "./hidden.js";

/** One request of an attack; with the attacker's token, unless it has headers of its own for that. */
export interface Attempt {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A way to try to get at what is hidden. */
export interface Attack {
  readonly title: string;
  readonly attempts: readonly Attempt[];
  /** How every attempt is answered. */
  readonly status: number;
  /** Only these try; otherwise all do. */
  readonly by?: readonly Attacker[];
  /** Every attempt is answered by the same text and logged by the same lines: a right guess looks like a wrong one. */
  readonly alike?: true;
  /** What the answers and the log do not repeat of the requests. */
  readonly never?: readonly string[];
}

const order = "/orders/1001";
const list = "/orders";
const get = (...paths: readonly string[]): readonly Attempt[] => paths.map((path) => ({ path }));
const fields = (...wanted: readonly string[]): readonly Attempt[] =>
  wanted.flatMap((one) => {
    const query = `fields=${encodeURIComponent(one)}`;
    return [{ path: `${list}?${query}` }, tool("list_orders", { fields: one.split(",") })];
  });
const post = (body: string): Attempt => ({ path: "/tools/call", method: "POST", body });
const call = (body: unknown): Attempt => post(JSON.stringify(body));
const tool = (name: string, given: unknown): Attempt => call({ tool: name, arguments: given });
const as = (authorization: string): Attempt => ({
  path: order,
  headers: { Authorization: authorization },
});
const withHeaders = (headers: Readonly<Record<string, string>>): Attempt => ({
  path: list,
  headers,
});

/** Ways by the parameters of a query or a tool: which fields, which orders, in which sequence. */
const byParameters: readonly Attack[] = [
  {
    title: "asks for hidden fields by name",
    attempts: fields("customer.passwordHash", "payment.card,risk.score,notes", "legacy"),
    status: 200,
  },
  { title: "asks for every field", attempts: fields("*", "**", "customer.*"), status: 200 },
  {
    title: "expands what is hidden",
    attempts: get(
      `${list}?expand=customer.card,customer.passwordHash,payment,risk,notes,legacy`,
      `${list}?expand=customer,delivery,payment,lines,messages,notes,risk,legacy`,
    ),
    status: 200,
  },
  {
    title: "sorts by hidden values",
    attempts: get(
      list,
      `${list}?sort=risk.score`,
      `${list}?sort=customer.passwordHash`,
      `${list}?sort=payment.card.length`,
    ),
    status: 200,
    alike: true,
  },
  {
    title: "filters by a hidden value that is right and by one that is wrong",
    attempts: get(
      `${list}?customer.passwordHash=${encodeURIComponent("$argon2id$ana$8Jq0rXw2")}`,
      `${list}?customer.passwordHash=wrong`,
      `${list}?payment.card=4000056655665556`,
      `${list}?risk.score=71.25`,
      `${list}?lines.supplierCost=EUR%2061.37%20net`,
    ),
    status: 200,
    alike: true,
  },
  {
    title: "filters by what is masked, as it is stored",
    attempts: get(
      `${list}?customer.email=ana.lopes@post.example`,
      `${list}?customer.email=ana.wrong@post.example`,
    ),
    status: 200,
    by: ["anasBot", "ben", "desk"],
    alike: true,
  },
  {
    title: "searches for a part of a hidden value",
    attempts: [
      ...get(`${list}?q=argon2id`, `${list}?q=not-there`, `${list}?q=56655665`),
      tool("list_orders", { q: "newspaper" }),
    ],
    status: 200,
    alike: true,
  },
  {
    title: "climbs the prototype chain by __proto__",
    attempts: [
      ...fields("__proto__", "__proto__.passwordHash", "customer.__proto__.passwordHash"),
      ...get(`${list}?sort=__proto__.card`, `${list}?__proto__=x`, `${list}?expand=__proto__`),
    ],
    status: 200,
  },
  {
    title: "climbs the prototype chain by constructor",
    attempts: fields(
      "constructor.prototype",
      "constructor.name",
      "customer.constructor",
      "toString",
    ),
    status: 200,
  },
  {
    title: "writes the path as a JSON pointer or a JSONPath",
    attempts: fields("/customer/passwordHash", "#/customer/passwordHash", "$..passwordHash"),
    status: 200,
  },
  {
    title: "writes the name in another case",
    attempts: fields("customer.PasswordHash", "CUSTOMER.PASSWORDHASH", "customer.password_hash"),
    status: 200,
  },
  {
    title: "writes the name with look-alikes",
    attempts: fields(
      "customer.p\u0430sswordHash",
      "customer.\uff50asswordHash",
      "customer.pass\u200bwordHash",
      "customer\uff0epasswordHash",
      "customer.passwordHash\u0000",
    ),
    status: 200,
  },
  {
    title: "encodes the dots, once and twice",
    attempts: get(
      `${list}?fields=customer%2EpasswordHash,payment%2Ecard`,
      `${list}?fields=customer%252EpasswordHash`,
      `${list}?fields=customer%2E%2Eid`,
    ),
    status: 200,
  },
  {
    title: "reaches into lists by index",
    attempts: fields("lines.0.supplierCost", "lines[0].supplierCost", "messages.0", "notes.0"),
    status: 200,
  },
  {
    title: "gives a parameter twice",
    attempts: get(
      `${list}?fields=id&fields=customer.passwordHash`,
      `${order}?expand=lines&expand=risk`,
    ),
    status: 400,
  },
  {
    title: "asks for a callback of JSONP",
    attempts: get(`${order}?callback=steal`, `${order}?jsonp=steal&fields=payment.card`),
    status: 400,
    never: ["steal"],
  },
  {
    title: "asks for another format by a parameter",
    attempts: get(`${order}?format=csv`, `${order}?download=1&format=xlsx`),
    status: 400,
  },
];

/** Ways by the address, the method and the headers. */
const byProtocol: readonly Attack[] = [
  {
    title: "goes up from an order's address",
    attempts: get(
      `${order}/customer/passwordHash`,
      `${order}/../1001/payment`,
      "/orders/%2e%2e/orders.ts",
      "//orders/1001",
    ),
    status: 404,
  },
  {
    title: "asks for several orders in one address",
    attempts: get(
      "/orders/1001,2001",
      "/orders/1001;2001",
      "/orders/1001%002001",
      "/orders/..%2f1001",
    ),
    status: 400,
  },
  {
    title: "hides a program in an order's number, to see it in the error",
    attempts: get(
      "/orders/1001'%20OR%20'zz-echo'='zz-echo",
      "/orders/%3Cscript%3Ezz-echo%3C%2Fscript%3E",
      "/orders/$%7Bcustomer.passwordHash%7D-zz-echo",
      "/orders/%7B%7Bzz-echo%7D%7D",
    ),
    status: 400,
    never: ["zz-echo"],
  },
  {
    title: "negotiates another content type",
    attempts: ["text/csv", "application/xml", "text/html", "application/x-ndjson", "*/*;q=0"].map(
      (Accept) => withHeaders({ Accept }),
    ),
    status: 200,
    alike: true,
  },
  {
    title: "sends HEAD",
    attempts: [{ path: `${list}?fields=customer.passwordHash`, method: "HEAD" }],
    status: 200,
  },
  { title: "sends OPTIONS", attempts: [{ path: order, method: "OPTIONS" }], status: 404 },
  {
    title: "sends TRACE, to see its own headers",
    attempts: [{ path: order, method: "TRACE", headers: { "X-Probe": "zz-echo" } }],
    status: 404,
    never: ["zz-echo", ...Object.values(tokens)],
  },
  {
    title: "overrides the method by a header",
    attempts: ["GET", "PATCH", "TRACE"].map((method) => ({
      path: order,
      method: "POST",
      headers: { "X-HTTP-Method-Override": method, "X-HTTP-Method": method },
      body: `_method=${method}`,
    })),
    status: 404,
  },
  {
    title: "claims a role, a customer and a verification in headers",
    attempts: [
      withHeaders({}),
      withHeaders({ "X-Role": "admin", "X-Relation": "staff", "X-Verification": "proven" }),
      withHeaders({ "X-Customer-Id": "cust-ana-310", "X-Forwarded-User": "cust-ana-310" }),
      withHeaders({ "X-Channel": "account", "X-Purpose": "essential", "X-Original-URL": order }),
      withHeaders({ Cookie: `session=${tokens.desk}; role=admin` }),
    ],
    status: 200,
    alike: true,
  },
  {
    title: "comes without a session or with a forged one",
    attempts: [
      ...["", "Bearer", "Bearer ", "Bearer __proto__", "Bearer constructor", "Bearer *"].map(as),
      as(tokens.desk),
      as(`Basic ${btoa(`desk:${tokens.desk}`)}`),
      as(`Bearer ${tokens.desk.toUpperCase()}`),
      as(`Bearer ${tokens.desk}x`),
      as(`Basic e30=, Bearer ${tokens.desk}`),
      as(`Bearer wrong, Bearer ${tokens.desk}`),
      as(`Bearer ${btoa('{"alg":"none"}')}.${btoa('{"role":"staff"}')}.`),
      { path: `${order}?access_token=${tokens.desk}`, headers: { Authorization: "" } },
    ],
    status: 401,
    alike: true,
  },
  {
    title: "comes with a session that has ended",
    attempts: [as(`Bearer ${tokens.stale}`)],
    status: 401,
  },
  {
    title: "asks for another customer's order, and for one that is not there",
    attempts: get("/orders/2001", "/orders/9999", "/orders/2001?expand=customer"),
    status: 404,
    by: ["ana", "anasBot"],
    alike: true,
  },
  {
    title: "asks for parts, or whether it changed",
    attempts: [
      withHeaders({}),
      withHeaders({ Range: "bytes=0-20" }),
      withHeaders({ "If-None-Match": "*", "If-Modified-Since": "Wed, 25 Nov 2026 10:00:00 GMT" }),
    ],
    status: 200,
    alike: true,
  },
  {
    title: "looks for the log, the files and the inside of the service",
    attempts: get(
      "/log",
      "/logs?level=debug",
      "/metrics",
      "/debug/vars",
      "/.env",
      "/orders.ts",
      "/orders.csv",
      "/policy.json",
      "/tools",
      "/tools/call",
      "/orders/",
    ),
    status: 404,
  },
];

const deep = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;

/** Ways by the body of a tool call. */
const byTools: readonly Attack[] = [
  {
    title: "claims who asks in the arguments",
    attempts: [
      tool("get_order", { id: "1001", role: "admin" }),
      tool("get_order", { id: "1001", requester: { relation: "self", verification: "proven" } }),
      tool("list_orders", { customerId: "cust-ana-310", channel: "account" }),
      call({ tool: "get_order", arguments: { id: "1001" }, session: tokens.desk }),
    ],
    status: 400,
    never: [tokens.desk],
  },
  {
    title: "nests the arguments",
    attempts: [
      tool("get_order", { arguments: { id: "1001" } }),
      tool("get_order", { id: { $ne: null } }),
      tool("get_order", { id: "1001", fields: [["customer", "passwordHash"]] }),
      tool("get_order", { id: "1001", fields: { customer: { passwordHash: true } } }),
      tool("list_orders", { where: [{ field: "risk.score", is: { $gt: 50 } }] }),
      tool("list_orders", { where: { "customer.passwordHash": { $regex: "^.a" } } }),
      call({ tool: "get_order", arguments: JSON.stringify({ id: "1001" }) }),
    ],
    status: 400,
  },
  {
    title: "asks for several orders in one call",
    attempts: [
      tool("get_order", { id: ["1001", "2001"] }),
      tool("get_order", { ids: ["1001", "2001"] }),
      call([{ tool: "get_order", arguments: { id: "1001" } }]),
      post('{"tool":"get_order","arguments":{"id":"1001"}}\n{"tool":"list_orders","arguments":{}}'),
    ],
    status: 400,
  },
  {
    title: "calls a tool by another's name or with another's arguments",
    attempts: [
      ...["get_raw_order", "GET_ORDER", "get_order ", "toString", "__proto__", "log"].map((name) =>
        tool(name, { id: "1001" }),
      ),
      tool("list_orders", { id: "1001" }),
      tool("get_order", { id: "1001", q: "argon2id" }),
      call({ tool: ["get_order"], arguments: { id: "1001" } }),
    ],
    status: 400,
  },
  {
    title: "sends a body that is no JSON, to see it in the error",
    attempts: ["{zz-echo", '{"tool":"zz-echo"', "", "null", '"zz-echo"', "\u0000zz-echo"].map(post),
    status: 400,
    never: ["zz-echo"],
  },
  {
    title: "nests a body without end",
    attempts: [post(deep(8000)), post(`{"tool":"get_order","arguments":${deep(8000)}}`)],
    status: 400,
  },
  {
    title: "sends a body beyond all measure",
    attempts: [post(deep(100_000)), post(" ".repeat(20_000)), tool("x", "y".repeat(20_000))],
    status: 413,
  },
  {
    title: "asks by a path without end",
    attempts: [tool("list_orders", { fields: ["customer.".repeat(1000)] })],
    status: 400,
  },
  {
    title: "names what code looks for in a body",
    attempts: [
      tool("get_order", { id: "1001", toJSON: "raw", constructor: { name: "Admin" } }),
      tool("get_order", { id: "1001", hasOwnProperty: "raw", valueOf: "raw" }),
    ],
    status: 400,
  },
];

/** All of them. */
export const attacks: readonly Attack[] = [...byParameters, ...byProtocol, ...byTools];
