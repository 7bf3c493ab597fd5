import type { Work } from "@/lib/actions/definition";
import { INVITATION_SECONDS, newInvitation } from "@/lib/auth/invitations";
import { orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { loadAccount } from "@/lib/db/users/list";
import { inviteAccount } from "@/lib/db/users/write";
import type { Account, IssuedInvitation } from "@/lib/domain/screen/people";

interface Invited extends Pick<Account, "id" | "name" | "email" | "login"> {
  readonly memberships: readonly { readonly unitName: string }[];
}

/** A new link for an account, as it is told once. */
export async function issued(
  tx: SessionTx,
  { id, name, email, login, memberships }: Invited,
): Promise<IssuedInvitation> {
  const { token, path } = newInvitation();
  const until = await inviteAccount(tx, id, token, INVITATION_SECONDS);
  const where = memberships.map(({ unitName }) => unitName).join(", ");
  return { id, name, login: email ?? login ?? "", where, path, until };
}

/** The same for one that is there; those before it hold no more. @throws Failure NOT_FOUND for an account that is not the asker's to manage */
export async function issuedAgain(
  { tx, audit }: Pick<Work<unknown>, "tx" | "audit">,
  id: string,
): Promise<IssuedInvitation> {
  const account = orNotFound(await loadAccount(tx, id));
  await audit({ action: "user.invite", entity: "user", entityId: id, after: { invited: true } });
  return issued(tx, account);
}
