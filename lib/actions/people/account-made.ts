import { fieldError, refuse } from "@/lib/actions/field-error";
import { identifierOf } from "@/lib/auth/identifier";
import { failureOf } from "@/lib/db/errors";
import { Failure, type FieldError } from "@/lib/db/failure";
import { inSavepoint, rehearsed, type SessionTx } from "@/lib/db/transaction";
import { callAccount, type FreshAccount, insertAccount } from "@/lib/db/users/write";

/** What somebody is to sign in by. */
export interface Identified {
  readonly email?: string | null | undefined;
  readonly login?: string | null | undefined;
}

/**
 * Makes an account, its e-mail and login name as they are stored. @returns its id
 * @throws Failure INVALID where somebody has one of them
 */
export async function accountMade(tx: SessionTx, account: FreshAccount): Promise<string> {
  const said = { ...account, email: storedIdentifier(account.email), login: storedIdentifier(account.login) };
  const made = await inSavepoint(tx, () => insertAccount(tx, said)).catch(async (error: unknown) => {
    if (isDuplicate(error)) refuse(await takenIn(tx, account));
    throw error;
  });
  return made.id;
}

/**
 * Calls an account otherwise, by e-mail and login name as they are stored.
 * @param fresh what of them it had not before
 * @throws Failure INVALID where somebody has one of these
 */
export async function accountCalled(
  tx: SessionTx,
  id: string,
  called: Pick<FreshAccount, "name" | "email" | "login">,
  fresh: Identified,
): Promise<void> {
  await inSavepoint(tx, () => callAccount(tx, id, called)).catch(async (error: unknown) => {
    if (isDuplicate(error)) refuse(await takenIn(tx, fresh));
    throw error;
  });
}

/** Which of the two somebody has: each is tried as an account of its own, and none of these stays. */
export async function takenIn(tx: SessionTx, { email, login }: Identified): Promise<FieldError[]> {
  const alone = { name: "-", email: null, login: null, places: [], role: "GRASSROOTS_CHAIR" } as const;
  const isTaken = (said: Partial<FreshAccount>) =>
    rehearsed(tx, () => insertAccount(tx, { ...alone, ...said })).then(() => false, isDuplicate);
  return [
    ...(email && (await isTaken({ email: storedIdentifier(email) }))
      ? [fieldError("email", "account.taken")]
      : []),
    ...(login && (await isTaken({ login: storedIdentifier(login) }))
      ? [fieldError("login", "account.taken")]
      : []),
  ];
}

/** As an e-mail or login name is stored. */
export function storedIdentifier(said: string | null): string | null {
  return said && identifierOf(said);
}

/** @throws whatever else it is */
function isDuplicate(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure instanceof Failure && failure.code === "DUPLICATE") return true;
  throw failure;
}
