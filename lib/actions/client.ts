import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { Failure } from "@/lib/db/failure";
import { requestIdOf } from "@/lib/http/caller";
import { failureWords, fieldErrors, languageOf } from "@/lib/http/wording";
import { logger } from "@/lib/logger";
import type { Definition } from "./definition";
import { performForm } from "./perform-form";
import type { ActionReply, Refusal, ServerAction } from "./reply";

/** An expected failure is a value; a defect is logged here and reaches the error page by its request id. */
async function refusalOf(error: unknown, action: string): Promise<Refusal<never>> {
  const sent = await headers();
  if (!(error instanceof Failure)) {
    const requestId = requestIdOf(sent);
    logger.error({ err: error, requestId, action }, "defect");
    throw Object.assign(new Error(action, { cause: error }), { digest: requestId });
  }
  const { errors: _, ...detail } = error.detail;
  const locale = languageOf(sent);
  const errors = fieldErrors(error, locale);
  const message = failureWords(error.code, locale, error.detail);
  // What a key has kept is what the same action replied, so it is of whatever type the caller expects.
  const kept = detail as Pick<Refusal<never>, "saved" | "present" | "retryAfter">;
  return { ok: false, code: error.code, message, ...kept, ...(errors ? { errors } : {}) };
}

/** What a form gets from work: the output, or the refusal in the reader's words. */
export async function replied<Output>(
  action: string,
  work: () => Promise<Output>,
): Promise<ActionReply<Output>> {
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    return refusalOf(error, action);
  }
}

/**
 * What was typed into a form that a browser sent by itself, without script: its page is made anew, and shows it again. A
 * form that keeps nothing bears no key, such as one with a password.
 */
function typedIn(sent: unknown): Refusal["typed"] {
  if (!(sent instanceof FormData) || !sent.has("idempotencyKey")) return undefined;
  const names = [...new Set(sent.keys())].filter((name) => !name.startsWith("$ACTION"));
  const texts = (name: string) => sent.getAll(name).filter((value) => typeof value === "string");
  return Object.fromEntries(names.map((name) => [name, texts(name)]));
}

/**
 * The server action of a definition: what a form calls. Takes the form's values as an object or as FormData, with or
 * without useActionState's previous state before them.
 */
export function serverAction<Input, Output>(definition: Definition<Input, Output>): ServerAction<Output> {
  return async (...values: readonly unknown[]): Promise<ActionReply<Output>> => {
    const reply = await replied(definition.name, async () =>
      performForm(definition, values.at(-1), await headers()),
    );
    // Whatever page shows the record next must show it as it is now.
    if (reply.ok) revalidatePath("/", "layout");
    const typed = values.length > 1 ? typedIn(values.at(-1)) : undefined;
    return reply.ok || typed === undefined ? reply : { ...reply, typed };
  };
}
