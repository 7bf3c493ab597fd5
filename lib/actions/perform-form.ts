import "server-only";
import { requestIdOf, writerOf } from "@/lib/http/caller";
import type { Definition } from "./definition";
import { fieldsOf } from "./form-data";
import { perform } from "./pipeline";

/**
 * Runs an action with what its form sent; `idempotencyKey` among the values is the call's key, `openedBy` who opened the
 * form.
 */
export async function performForm<Input, Output>(
  definition: Definition<Input, Output>,
  values: unknown,
  sent: Headers,
): Promise<Output> {
  const { token } = await writerOf(sent);
  const { idempotencyKey, openedBy, ...payload } = fieldsOf(values, definition.schema);
  return perform(definition, {
    ...{ token, payload, requestId: requestIdOf(sent) },
    ...{ key: textOf(idempotencyKey), openedBy: textOf(openedBy) },
  });
}

function textOf(sent: unknown): string | undefined {
  return typeof sent === "string" ? sent : undefined;
}
