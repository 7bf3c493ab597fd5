import { z } from "zod";
import { Failure } from "@/lib/db/failure";
import { replacePassword } from "@/lib/db/sign-in";
import { endOwnSessionById, endSessions } from "@/lib/db/users/write";
import { defineAction } from "./definition";

/** The person's session and the hash of what they chose: hashing is done before the transaction begins. */
const hashed = z.strictObject({ token: z.string(), passwordHash: z.string() });

/** Puts a new password in place and ends the person's other sessions; told in the audit, never what it was. */
export const passwordChanged = defineAction({
  name: "account.changePassword",
  schema: hashed,
  right: "reads",
  work: async ({ scope, input, audit }) => {
    if (scope.person === null) throw new Failure("FORBIDDEN");
    await audit({ entity: "user", entityId: scope.person.id });
    if (!(await replacePassword(input.token, input.passwordHash))) throw new Failure("FORBIDDEN");
    return {};
  },
});

/** Says in the audit that somebody took their invitation; the password is in place by then. */
export const invitationTaken = defineAction({
  name: "account.acceptInvitation",
  schema: z.strictObject({}),
  right: "reads",
  owing: true,
  work: async ({ scope, audit }) => {
    if (scope.person === null) throw new Failure("FORBIDDEN");
    await audit({ entity: "user", entityId: scope.person.id });
    return {};
  },
});

/** Signs the person out where they name it; where they are is the menu's to sign out of. */
export const ownSessionEnded = defineAction({
  name: "account.endSession",
  schema: z.strictObject({ id: z.uuid({ error: "code.malformed" }) }),
  right: "reads",
  work: async ({ tx, scope, input: { id }, audit }) => {
    if (scope.person === null) throw new Failure("FORBIDDEN");
    if (id === scope.sessionId || !(await endOwnSessionById(tx, id))) throw new Failure("NOT_FOUND");
    await audit({ entity: "user", entityId: scope.person.id, after: { ended: 1 } });
    return { id, ended: 1 };
  },
});

/** Signs the person out everywhere but here. */
export const ownSessionsEnded = defineAction({
  name: "account.endSessions",
  schema: z.strictObject({}),
  right: "reads",
  work: async ({ tx, scope: { person }, audit }) => {
    if (person === null) throw new Failure("FORBIDDEN");
    const ended = await endSessions(tx, person.id);
    await audit({ entity: "user", entityId: person.id, after: { ended } });
    return { id: person.id, ended };
  },
});
