import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import type { Scope } from "@/lib/auth/scope";
import { Failure, type FieldError, orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { loadAccount } from "@/lib/db/users/list";
import {
  endSessions,
  lockAccount,
  placeAccount,
  setAccountDisabled,
  stopSecondStep,
} from "@/lib/db/users/write";
import type { Account, IssuedInvitation } from "@/lib/domain/screen/people";
import type { accountPointed, newAccount, placing } from "@/lib/schemas/user";
import { accountCalled, accountMade, type Identified, storedIdentifier, takenIn } from "./account-made";
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

/** What an account is to be called by, and which of it is new. */
function calledBy(
  account: Account,
  {
    name = account.name,
    email = account.email,
    login = account.login,
  }: Identified & { name?: string | undefined },
) {
  const called = { name, email: storedIdentifier(email), login: storedIdentifier(login) };
  const fresh = {
    email: called.email === account.email ? null : called.email,
    login: called.login === account.login ? null : called.login,
  };
  return { called, fresh };
}

/** What is known against another place of an account, and against what else it is to be called by. */
export async function wrongPlace(
  tx: SessionTx,
  said: Partial<z.output<typeof placing>>,
): Promise<FieldError[]> {
  const account = said.id === undefined ? null : await loadAccount(tx, said.id);
  if (account === null) return wrongPlacing(tx, said);
  const { called, fresh } = calledBy(account, said);
  const nameless = called.email === null && called.login === null;
  return [
    ...(await wrongPlacing(tx, said)),
    ...(nameless ? [fieldError("login", "account.nameless")] : await takenIn(tx, fresh)),
  ];
}

/**
 * Gives somebody another role, at other units, another name or another way to sign in; what they held before ends with the
 * next request.
 */
export async function placePerson({
  tx,
  scope,
  input,
  audit,
}: Work<z.output<typeof placing>>): Promise<Account> {
  const { id, version, role, units } = input;
  await lockAccount(tx, id);
  const account = await managed(tx, id);
  if (version !== undefined && version !== account.version) throw new Failure("STALE", { present: account });
  refuseOwn(scope, id);
  refuse(await wrongPlace(tx, input));
  await placeAccount(tx, id, await placesOf(tx, scope, role, units), role);
  const { called, fresh } = calledBy(account, input);
  const renamed = called.name !== account.name;
  const signsInBy = called.email !== account.email || called.login !== account.login;
  if (renamed || signsInBy) await accountCalled(tx, id, called, fresh);
  await audit({
    entity: "user",
    entityId: id,
    before: {
      memberships: account.memberships.map(({ unit, role: was }) => ({ unit, role: was })),
      ...(renamed && { name: account.name }),
    },
    after: {
      role,
      units: [...units],
      ...(renamed && { name: called.name }),
      ...(signsInBy && { signsInBy }),
    },
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
  return orNotFound(await loadAccount(tx, id));
}

/** Nobody locks themselves out: another who manages accounts does that. */
function refuseOwn({ person }: Scope, id: string): void {
  if (person?.id === id) refuse([fieldError("id", "account.own")]);
}
