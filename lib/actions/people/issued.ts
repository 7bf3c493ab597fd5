import { INVITATION_SECONDS, newInvitation } from "@/lib/auth/invitations";
import type { SessionTx } from "@/lib/db/transaction";
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
