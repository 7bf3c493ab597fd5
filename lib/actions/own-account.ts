import "server-only";
import type * as z from "zod";
import { parseBeside } from "@/lib/auth/parse";
import { verifyPassword } from "@/lib/auth/passwords";
import { countedAttempt } from "@/lib/auth/throttle";
import { Failure, type FieldError } from "@/lib/db/failure";
import { type Credential, findOwnCredential, forgetAttempt } from "@/lib/db/sign-in";
import { senderOf, writerOf } from "@/lib/http/caller";
import { fieldError, refuse } from "./field-error";
import { fieldsOf } from "./form-data";

/** A form about one's own account: whose it is, and what was typed. */
export interface OwnForm<Typed> {
  readonly token: string;
  readonly credential: Credential;
  readonly typed: Typed;
  readonly sent: Headers;
}

/**
 * @param alsoWrong what else is wrong, of the fields that the schema takes
 * @throws Failure SESSION_ENDED for a bearer token too, OTHER_PERSON where somebody else opened the form
 */
export async function ownForm<Typed>(
  values: unknown,
  schema: z.ZodType<Typed>,
  sent: Headers,
  alsoWrong: (typed: Partial<Typed>) => readonly FieldError[] = () => [],
): Promise<OwnForm<Typed>> {
  const { token } = await writerOf(sent);
  const credential = await findOwnCredential(token);
  if (credential === undefined) throw new Failure("SESSION_ENDED");
  const { openedBy, ...typed } = fieldsOf(values, schema);
  if (openedBy !== undefined && openedBy !== credential.userId) throw new Failure("OTHER_PERSON");
  return { token, credential, typed: parseBeside(schema, typed, alsoWrong), sent };
}

/** @throws Failure INVALID for a password that is not the present one, THROTTLED */
export async function checkPassword(form: OwnForm<{ readonly current: string }>): Promise<void> {
  refuse(await wrongCurrent(form));
}

/**
 * Whether the present password is another. Counts before it verifies, as signing in does: whoever finds a machine open may not
 * guess on either.
 * @throws Failure THROTTLED
 */
export async function wrongCurrent({
  credential: { userId, passwordHash },
  typed: { current },
  sent,
}: OwnForm<{ readonly current: string }>): Promise<FieldError[]> {
  const limits = await countedAttempt(userId, senderOf(sent));
  const right = await verifyPassword(passwordHash, current);
  if (!right) return [fieldError("current", "password.wrong")];
  await forgetAttempt(limits);
  return [];
}
