"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useLocale } from "next-intl";
import { FORM_BYTES, formatBytes } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { FormReply } from "./form-context";
import { useSignedIn } from "./signed-in";

/** A server action as a form calls it; the last argument holds the values. */
export type Action<Data> = (...values: readonly unknown[]) => Promise<FormReply<Data>>;

/** Why there is no answer, in a reply's `code`: no network, no word from the server, a page older than the server's build. */
type Unanswered = "OFFLINE" | "NO_ANSWER" | "OLD_PAGE";

function wordsOf(code: Unanswered) {
  if (code === "OFFLINE") return navigator.onLine ? "unreached" : "networkLost";
  return code === "NO_ANSWER" ? "serverLost" : "oldPage";
}

/** Whether the server said nothing, so that nobody knows what became of the call. */
export function isUnanswered(reply: FormReply<unknown>): boolean {
  return !reply.ok && /^(OFFLINE|NO_ANSWER|OLD_PAGE)$/.test(reply.code ?? "");
}

/** What nothing was sent for answers, without a network. */
export function unsent(message: string): FormReply<never> {
  return { ok: false, code: "OFFLINE", message };
}

/** Whether there was no network, it went away before the answer, or that did not come in time. */
export function isOffline(reply: FormReply<unknown>): boolean {
  return !reply.ok && reply.code === "OFFLINE";
}

/** Whether somebody was there before, so that the page shows what is no more. */
export function isLate(reply: FormReply<unknown>): boolean {
  return !reply.ok && /^(STALE|DUPLICATE|ILLEGAL_TRANSITION)$/.test(reply.code ?? "");
}

/**
 * Calls an action in the name of whoever opened the page. It never fails: without an answer it replies why, in words.
 * @param kept whether what was typed is kept on the device, as the words then say
 */
export function useSend(kept: boolean) {
  const t = useTranslations("form");
  const language = useLocale();
  const person = useSignedIn();
  return async <Data>(action: Action<Data>, values: FormData | object): Promise<FormReply<Data>> => {
    const size = sizeOf(values);
    if (size > FORM_BYTES) {
      const said = { size: formatBytes(size, language), most: formatBytes(FORM_BYTES, language) };
      return { ok: false, code: "TOO_LARGE", message: t("tooLarge", said) };
    }
    try {
      return await action(signed(values, person));
    } catch (failure) {
      unstable_rethrow(failure);
      const code = reasonOf(failure);
      return { ok: false, code, message: t(kept ? wordsOf(code) : `${wordsOf(code)}Unkept`) };
    }
  };
}

/** How long what is sent is about; the server refuses what is longer than it reads, and nobody hears why. */
function sizeOf(values: FormData | object): number {
  const parts = values instanceof FormData ? [...values].flat() : [JSON.stringify(values)];
  return new Blob(parts).size;
}

function signed(values: FormData | object, person: string | null): FormData | object {
  if (person === null) return values;
  if (!(values instanceof FormData)) return { ...values, openedBy: person };
  values.set("openedBy", person);
  return values;
}

/** The browser's own network errors are TypeErrors without an answer; so is one that comes too late (whole-answer.ts). */
function reasonOf(failure: unknown): Unanswered {
  if (unstable_isUnrecognizedActionError(failure)) return "OLD_PAGE";
  return !navigator.onLine || failure instanceof TypeError ? "OFFLINE" : "NO_ANSWER";
}
