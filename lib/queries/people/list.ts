import * as z from "zod";
import type { Scope } from "@/lib/auth/scope";
import { Failure, orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { listAccounts, loadAccount } from "@/lib/db/users/list";
import { managesAccounts } from "@/lib/domain/policy";
import type { Account } from "@/lib/domain/screen/people";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import type { accountQuestion } from "@/lib/schemas/user";

const offset = z.int().min(0).max(1_000_000_000);

/** The accounts that the asker manages. @throws Failure FORBIDDEN for whoever manages none */
export async function listPeople(
  tx: SessionTx,
  scope: Scope,
  { unit, cursor, limit }: z.output<typeof accountQuestion>,
): Promise<ListPart<Account>> {
  manages(tx, scope);
  const after = readCursor(cursor, offset) ?? 0;
  const filter = { standings: null, role: null, unit: unit ?? null, words: null };
  const { accounts } = await listAccounts(tx, filter, { after, limit: limit + 1 });
  return listPart(accounts, limit, () => after + limit);
}

/** @throws Failure FORBIDDEN for whoever manages no accounts, NOT_FOUND for one that is another's to manage */
export async function getAccount(
  tx: SessionTx,
  scope: Scope,
  { id }: { readonly id: string },
): Promise<Account> {
  manages(tx, scope);
  return orNotFound(await loadAccount(tx, id));
}

function manages(tx: SessionTx, { memberships }: Scope): void {
  if (!managesAccounts(memberships)) throw new Failure("FORBIDDEN");
  tx.named.add("users", null);
}
