import { createMessages, type Messages } from "../../../src/messages/create-messages.js";
import type { Audience, Locale } from "../../../src/messages/text.js";

/** The languages that ship. */
export const locales: readonly Locale[] = ["en", "bn", "mr"];

/** Messages on Berlin time. */
export function messagesIn(locale: Locale, audience: Audience = "customer"): Messages {
  return createMessages({ locale, audience, timeZone: "Europe/Berlin" });
}

/** What is said in every language, with plain spaces: which kind of space Intl writes may change. */
export function inAll(
  say: (messages: Messages) => string,
  audience: Audience = "customer",
): Record<string, string> {
  return Object.fromEntries(
    locales.map((locale) => [locale, plain(say(messagesIn(locale, audience)))]),
  );
}

/** A text with plain spaces. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}
