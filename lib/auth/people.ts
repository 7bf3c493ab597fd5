import "server-only";
import { randomUUID } from "node:crypto";
import {
  dropSecondStepRow,
  findPerson,
  insertBearer,
  insertInvitation,
  type Owner,
  savePersonRow,
  setDisabledRow,
  setPassword,
  tenantId,
  withCommandSession,
} from "@/lib/db/accounts";
import { recordAudit } from "@/lib/db/audit";
import { Failure } from "@/lib/db/failure";
import { openSession } from "@/lib/db/transaction";
import { unitHeadings } from "@/lib/db/units/list";
import { canBeHeldAt, type Role } from "@/lib/domain/policy";
import { identifierOf } from "./identifier";
import { INVITATION_SECONDS, newInvitation } from "./invitations";
import { hashPassword } from "./passwords";
import { LIFETIMES } from "./sessions";
import { newToken } from "./token";

/** Who is to be created or changed; at least one of e-mail and login name. */
export interface PersonRequest {
  /** Code of the federation. */
  readonly tenant: string;
  readonly email?: string | undefined;
  readonly login?: string | undefined;
  readonly name?: string | undefined;
  readonly role: Role;
  /** Codes; none = the PROVINCIAL unit. */
  readonly units: readonly string[];
}

/**
 * Creates or changes a user and their memberships, with the owner's login.
 * @returns the user's id
 * @throws Failure NOT_FOUND for an unknown federation or unit, INVALID for a role that such a unit does not have
 */
export async function savePerson(owner: Owner, request: PersonRequest): Promise<string> {
  const tenant = await tenantId(owner, request.tenant);
  // Units lie under row-level security, for the owner too: a command's session reads them, and tells the audit.
  return withCommandSession(owner, tenant, async (token) => {
    const unitIds = await unitIdsFor(token, request);
    const id = await savePersonRow(owner, { ...rowOf(request), tenantId: tenant, unitIds });
    await openSession(token, "write", (tx) => recordAudit(tx, told(id, request)), "command");
    return id;
  });
}

function rowOf({ email, login, name, role }: PersonRequest) {
  return {
    email: email === undefined ? null : identifierOf(email),
    login: login === undefined ? null : identifierOf(login),
    name: name ?? null,
    role,
  };
}

async function unitIdsFor(token: string, { role, units }: PersonRequest): Promise<string[]> {
  const headings = await openSession(token, "read", (tx) => unitHeadings(tx, units), "command");
  if (headings.length === 0 || headings.length < new Set(units).size) throw new Failure("NOT_FOUND");
  if (!headings.every(({ level }) => canBeHeldAt(role, level))) throw new Failure("INVALID");
  return headings.map(({ id }) => id);
}

function told(id: string, { role, units }: PersonRequest) {
  const after = { role, units: [...units] };
  return { action: "user.save", entity: "user", entityId: id, after, requestId: randomUUID() };
}

/**
 * Disables a user, which ends every session, token and invitation for good, or enables one.
 * @throws Failure NOT_FOUND for a federation or a user of it that is not there
 */
export async function setDisabled(
  owner: Owner,
  request: { readonly tenant: string; readonly identifier: string; readonly disabled: boolean },
): Promise<void> {
  const tenant = await tenantId(owner, request.tenant);
  const id = await setDisabledRow(owner, tenant, identifierOf(request.identifier), request.disabled);
  await tellByCommand(owner, tenant, request.disabled ? "user.disable" : "user.enable", id);
}

/**
 * Lets somebody sign in by password alone again: the last administrator who has lost telephone and codes.
 * @throws Failure NOT_FOUND where there is no second step to end
 */
export async function dropSecondStep(
  owner: Owner,
  request: { readonly tenant: string; readonly identifier: string },
): Promise<void> {
  const tenant = await tenantId(owner, request.tenant);
  const id = await dropSecondStepRow(owner, tenant, identifierOf(request.identifier));
  await tellByCommand(owner, tenant, "user.endSecondStep", id);
}

async function tellByCommand(owner: Owner, tenant: string, action: string, userId: string): Promise<void> {
  const entry = { action, entity: "user", entityId: userId, requestId: randomUUID() };
  await withCommandSession(owner, tenant, (token) =>
    openSession(token, "write", (tx) => recordAudit(tx, entry), "command"),
  );
}

/** Makes an invitation of two weeks, also for somebody who lost their password. @returns its path */
export async function invitePerson(owner: Owner, userId: string): Promise<string> {
  const { token, path } = newInvitation();
  await insertInvitation(owner, userId, token, INVITATION_SECONDS);
  return path;
}

/** Sets a password; sessions that another password opened end. */
export async function givePassword(owner: Owner, userId: string, password: string): Promise<void> {
  await setPassword(owner, userId, await hashPassword(password), false);
}

/** A bearer token of 90 days with the user's rights. @throws Failure NOT_FOUND */
export async function issueToken(owner: Owner, identifier: string): Promise<string> {
  const { id: userId, tenantId: tenant } = await findPerson(owner, identifierOf(identifier));
  await tellByCommand(owner, tenant, "token.issue", userId);
  const token = newToken();
  await insertBearer(owner, userId, token, LIFETIMES.script.lifetimeSeconds);
  return token;
}
