import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { createSafeActionClient } from "next-safe-action";
import { z } from "zod";
import { Failure } from "@/lib/db/failure";
import { requestIdOf, writerOf } from "@/lib/http/caller";
import { failureWords, fieldErrors, languageOf } from "@/lib/http/wording";
import { logger } from "@/lib/logger";
import type { Definition } from "./definition";
import { fieldsOf } from "./form-data";
import { perform } from "./pipeline";
import type { ActionReply, Refusal, ServerAction } from "./reply";

const client = createSafeActionClient({
  defineMetadataSchema: () => z.strictObject({ name: z.string() }),
  handleServerError: (error, { metadata }) => refusalOf(error, metadata.name),
}).use(async ({ next }) => {
  const sent = await headers();
  return next({ ctx: { caller: await writerOf(sent), requestId: requestIdOf(sent) } });
});

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
  const message = failureWords(error.code, locale);
  // What a key has kept is what the same action replied, so it is of whatever type the caller expects.
  const kept = detail as Pick<Refusal<never>, "saved" | "present" | "retryAfter">;
  return { ok: false, code: error.code, message, ...kept, ...(errors ? { errors } : {}) };
}

/** What a form gets from steps that lie outside any session's transaction: a password, an invitation. */
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
 * The server action of a definition: what a form calls. Takes the form's values as an object or as FormData, with or
 * without useActionState's previous state before them; `idempotencyKey` among them is the call's key, `openedBy` who
 * opened the form.
 */
export function serverAction<Input, Output>(definition: Definition<Input, Output>): ServerAction<Output> {
  const run = client
    .metadata({ name: definition.name })
    .inputSchema(z.unknown())
    .action(async ({ parsedInput, ctx }) => {
      const { idempotencyKey, openedBy, ...payload } = fieldsOf(parsedInput, definition.schema);
      const [key, opener] = [idempotencyKey, openedBy].map((sent) =>
        typeof sent === "string" ? sent : undefined,
      );
      const { caller, requestId } = ctx;
      return {
        output: await perform(definition, { token: caller.token, payload, key, requestId, openedBy: opener }),
      };
    });
  return async (...values: readonly unknown[]): Promise<ActionReply<Output>> => {
    const { data, serverError } = await run(values.at(-1));
    if (serverError) return serverError;
    if (!data) throw new Error(`${definition.name} gave no answer`);
    // Whatever page shows the record next must show it as it is now.
    revalidatePath("/", "layout");
    return { ok: true, data: data.output };
  };
}
