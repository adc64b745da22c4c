import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { argumentsOf, type Call, callSchema } from "./calls.js";
import { createGuard, type Guard, type GuardOptions } from "./guard.js";
import { type Session, sessionOf } from "./sessions.js";
import { select, view } from "./view.js";

/** What the service runs on. */
export interface ServiceOptions extends GuardOptions {
  readonly sessions: ReadonlyMap<string, Session>;
}

interface Env {
  Variables: { session: Session };
}

const failures = {
  "invalid-request": 400,
  unauthenticated: 401,
  "not-found": 404,
  "too-large": 413,
  "internal-error": 500,
} as const;

/**
 * The service: two routes to read orders by, and the same two as tools for a language model. A failure is
 * one of a few words and repeats nothing, neither of a request nor of an order.
 */
export function createApp({ sessions, ...options }: ServiceOptions): Hono<Env> {
  const guard = createGuard(options);
  const app = new Hono<Env>();
  app.notFound((c) => fail(c, "not-found"));
  app.onError((_error, c) => fail(c, "internal-error"));
  app.use(async (c, next) => {
    await next();
    c.res.headers.set("Cache-Control", "no-store");
    c.res.headers.set("X-Content-Type-Options", "nosniff");
  });
  app.use(async (c, next) => {
    const session = sessionOf(c.req.header("Authorization"), sessions, options.now());
    if (session === undefined) return fail(c, "unauthenticated");
    c.set("session", session);
    return next();
  });
  app.use(bodyLimit({ maxSize: 16 * 1024, onError: (c) => fail(c, "too-large") }));
  app.get("/orders", (c) => answer(c, guard, { tool: "list_orders", arguments: queryOf(c) }));
  app.get("/orders/:id", (c) => {
    const given = queryOf(c);
    const wanted = given && { ...given, id: c.req.param("id") };
    return answer(c, guard, { tool: "get_order", arguments: wanted });
  });
  app.post("/tools/call", async (c) => answer(c, guard, await c.req.json().catch(() => undefined)));
  return app;
}

function queryOf(c: Context<Env>): ReturnType<typeof argumentsOf> {
  return argumentsOf(new URL(c.req.url).searchParams);
}

function answer(c: Context<Env>, guard: Guard, call: unknown): Response {
  const checked = callSchema.safeParse(call);
  if (!checked.success) return fail(c, "invalid-request");
  const found = run(checked.data, guard, c.get("session"));
  return found === undefined ? fail(c, "not-found") : c.json(found);
}

function run(
  { tool, arguments: wanted }: Call,
  guard: Guard,
  session: Session,
): object | undefined {
  if (tool === "list_orders")
    return {
      orders: select(guard.all(session), wanted).map(({ record }) => view(record, wanted)),
    };
  const found = guard.one(wanted.id, session);
  return found && { order: view(found.record, wanted), stepUp: found.stepUp };
}

function fail(c: Context, error: keyof typeof failures): Response {
  return c.json({ error }, failures[error]);
}
