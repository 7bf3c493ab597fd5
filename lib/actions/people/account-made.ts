import { fieldError, refuse } from "@/lib/actions/field-error";
import { identifierOf } from "@/lib/auth/identifier";
import { failureOf } from "@/lib/db/errors";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { type FreshAccount, insertAccount } from "@/lib/db/users/write";

/**
 * Makes an account, its e-mail and login name as they are stored. @returns its id
 * @throws Failure INVALID where somebody has one of them
 */
export async function accountMade(tx: SessionTx, account: FreshAccount): Promise<string> {
  const { email, login } = account;
  const said = { email: email && identifierOf(email), login: login && identifierOf(login) };
  const { id } = await insertAccount(tx, { ...account, ...said }).catch((error: unknown) => {
    const failure = failureOf(error);
    if (failure instanceof Failure && failure.code === "DUPLICATE")
      refuse([fieldError(email === null ? "login" : "email", "account.taken")]);
    throw failure;
  });
  return id;
}
