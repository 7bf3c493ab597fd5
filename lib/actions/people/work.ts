import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import type { Scope } from "@/lib/auth/scope";
import { Failure, type FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { loadAccount } from "@/lib/db/users/list";
import {
  endSessions,
  lockAccount,
  placeAccount,
  renameAccount,
  setAccountDisabled,
  stopSecondStep,
} from "@/lib/db/users/write";
import type { Account, IssuedInvitation } from "@/lib/domain/screen/people";
import type { accountPointed, newAccount, placing } from "@/lib/schemas/user";
import { accountMade, type Identified, takenIn } from "./account-made";
import { issued, issuedAgain } from "./issued";
import { type Placing, placesOf, wrongPlacing } from "./places";

/** Makes an account, and the link by which its owner comes in. */
export async function addPerson({
  tx,
  scope,
  input: { name, email, login, role, units },
  audit,
}: Work<z.output<typeof newAccount>>): Promise<IssuedInvitation> {
  refuse(await wrongPerson(tx, { email, login, role, units }));
  const places = await placesOf(tx, scope, role, units);
  const id = await accountMade(tx, { name, email, login, places, role });
  await audit({ entity: "user", entityId: id, unitId: places[0], after: { role, units: [...units] } });
  return issued(tx, await managed(tx, id));
}

/** What is known against an account that is to be: where it would be placed, and by what its owner would sign in. */
export async function wrongPerson(tx: SessionTx, said: Placing & Identified): Promise<FieldError[]> {
  return [...(await wrongPlacing(tx, said)), ...(await takenIn(tx, said))];
}

/** A new link for an account: for somebody who never came, or who lost their password. Those before it hold no more. */
export function reinvitePerson(work: Work<z.output<typeof accountPointed>>): Promise<IssuedInvitation> {
  return issuedAgain(work, work.input.id);
}

/** Gives somebody another role, at other units, or another name; what they held before ends with the next request. */
export async function placePerson({
  tx,
  scope,
  input: { id, version, role, units, name = "" },
  audit,
}: Work<z.output<typeof placing>>): Promise<Account> {
  await lockAccount(tx, id);
  const account = await managed(tx, id);
  if (version !== undefined && version !== account.version) throw new Failure("STALE", { present: account });
  refuseOwn(scope, id);
  await placeAccount(tx, id, await placesOf(tx, scope, role, units), role);
  const renamed = name !== "" && name !== account.name;
  if (renamed) await renameAccount(tx, id, name);
  await audit({
    entity: "user",
    entityId: id,
    before: {
      memberships: account.memberships.map(({ unit, role: was }) => ({ unit, role: was })),
      ...(renamed && { name: account.name }),
    },
    after: { role, units: [...units], ...(renamed && { name }) },
  });
  return managed(tx, id);
}

/** Keeps somebody out: whatever they had open ends, and none of it comes back. */
export function disablePerson(work: Work<z.output<typeof accountPointed>>): Promise<Account> {
  return switched(work, true);
}

/** Lets somebody in again, who then needs a password that they know, or a new link. */
export function enablePerson(work: Work<z.output<typeof accountPointed>>): Promise<Account> {
  return switched(work, false);
}

async function switched(
  { tx, scope, input: { id }, audit }: Work<z.output<typeof accountPointed>>,
  disabled: boolean,
): Promise<Account> {
  await managed(tx, id);
  if (disabled) refuseOwn(scope, id);
  if (!(await setAccountDisabled(tx, id, disabled))) throw new Failure("ILLEGAL_TRANSITION");
  await audit({ entity: "user", entityId: id, before: { disabled: !disabled }, after: { disabled } });
  return managed(tx, id);
}

/** Signs somebody out wherever they are, of one's own sessions all but this one. */
export async function endPersonsSessions({
  tx,
  input: { id },
  audit,
}: Work<z.output<typeof accountPointed>>): Promise<{ readonly id: string; readonly ended: number }> {
  await managed(tx, id);
  const ended = await endSessions(tx, id);
  await audit({ entity: "user", entityId: id, after: { ended } });
  return { id, ended };
}

/** Lets somebody sign in by password alone who has lost telephone and codes; of one's own, password and code do that. */
export async function endPersonsSecondStep({
  tx,
  scope,
  input: { id },
  audit,
}: Work<z.output<typeof accountPointed>>): Promise<Account> {
  await managed(tx, id);
  refuseOwn(scope, id);
  if (!(await stopSecondStep(tx, id))) throw new Failure("ILLEGAL_TRANSITION");
  await audit({ entity: "user", entityId: id });
  return managed(tx, id);
}

/** @throws Failure NOT_FOUND for an account that is not the asker's to manage */
async function managed(tx: SessionTx, id: string): Promise<Account> {
  const account = await loadAccount(tx, id);
  if (account === null) throw new Failure("NOT_FOUND");
  return account;
}

/** Nobody locks themselves out: another who manages accounts does that. */
function refuseOwn({ person }: Scope, id: string): void {
  if (person?.id === id) refuse([fieldError("id", "account.own")]);
}
