import type { DisclosureContext, VerificationLevel } from "redress";

/** Who holds a token, as the shop found out before it gave it: nothing of it is taken from a request. */
export interface Session {
  /** Staff, or the customer who is logged in or in the chat. */
  readonly holder: "staff" | { readonly customerId: string };
  readonly verification: VerificationLevel;
  readonly channel: NonNullable<DisclosureContext["channel"]>;
  readonly expiresAt: string;
}

/** Made-up tokens; real ones are drawn at random and kept as hashes. */
export const tokens = {
  ana: "tok-Kq7-ana-account",
  anasBot: "tok-Vd2-ana-chat-bot",
  ben: "tok-Xr9-ben-account",
  desk: "tok-Bm4-desk-7",
  stale: "tok-Ws1-ana-yesterday",
} as const;

const expiresAt = "2026-11-25T18:00:00Z";
const ana = { customerId: "cust-ana-310" };

/** The table of sessions. The bot's customer proved who she is by a code sent to her; she is not logged in. */
export const sessions: ReadonlyMap<string, Session> = new Map<string, Session>([
  [tokens.ana, { holder: ana, verification: "authenticated", channel: "account", expiresAt }],
  [tokens.anasBot, { holder: ana, verification: "confirmed", channel: "chat-bot", expiresAt }],
  [
    tokens.ben,
    {
      holder: { customerId: "cust-ben-422" },
      verification: "authenticated",
      channel: "account",
      expiresAt,
    },
  ],
  [
    tokens.desk,
    { holder: "staff", verification: "authenticated", channel: "agent-screen", expiresAt },
  ],
  [
    tokens.stale,
    {
      holder: ana,
      verification: "authenticated",
      channel: "account",
      expiresAt: "2026-11-24T18:00:00Z",
    },
  ],
]);

/** The session of a request by its header `Authorization`, if there is one that has not ended. */
export function sessionOf(
  header: string | undefined,
  table: ReadonlyMap<string, Session>,
  now: string,
): Session | undefined {
  const [, token = ""] = /^Bearer ([\w-]{1,100})$/.exec(header ?? "") ?? [];
  const session = table.get(token);
  if (session === undefined) return undefined;
  return Date.parse(session.expiresAt) > Date.parse(now) ? session : undefined;
}
