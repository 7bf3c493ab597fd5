import { passwordWeakness } from "@/lib/auth/passwords";
import { givePassword, invitePerson, type PersonRequest, savePerson } from "@/lib/auth/people";
import type { Owner } from "@/lib/db/accounts";
import { ROLES } from "@/lib/domain/policy";
import { withClient } from "../database/connect";
import { CommandFailure, EXIT } from "../failure";
import { address } from "../serve/address";
import { withDatabase } from "../transfer/database";
import { explained, optionsOf } from "./options";

const USAGE = `npm run user -- --tenant CODE --email E [--login L] [--name N] --role ROLE [--unit CODE]… [--password P]
ROLE is one of ${ROLES.join(", ")}. Without --unit: the provincial unit. Without --password: an invitation link is printed.`;

const OPTIONS = {
  tenant: { type: "string" },
  email: { type: "string" },
  login: { type: "string" },
  name: { type: "string" },
  role: { type: "string" },
  unit: { type: "string", multiple: true },
  password: { type: "string" },
} as const;

const REFUSALS = {
  NOT_FOUND: "There is no such federation, or no such unit in it.",
  INVALID: "That role is not held at a unit of that level.",
  DUPLICATE: "That e-mail or login name belongs to somebody else.",
};

const WEAKNESS: Record<string, string> = {
  "password.tooShort": "A password has at least 8 characters.",
  "password.tooLong": "A password has at most 256 characters.",
  "password.common": "That password is too easy to guess.",
};

/** `npm run user`: creates or changes a user. @returns the exit code */
export async function userCommand(): Promise<number> {
  const { password, ...request } = asked();
  const weakness = password === undefined ? null : passwordWeakness(password);
  if (weakness !== null) throw new CommandFailure(WEAKNESS[weakness] ?? weakness);
  await withDatabase(({ ownerUrl }) =>
    withClient(ownerUrl, (owner) => explained(REFUSALS, () => save(owner, request, password))),
  );
  return 0;
}

function asked(): PersonRequest & { password: string | undefined } {
  const { tenant, email, login, name, role: wanted, unit: units = [], password } = optionsOf(OPTIONS, USAGE);
  const role = ROLES.find((known) => known === wanted);
  if (tenant === undefined || role === undefined || (email ?? login) === undefined) {
    throw new CommandFailure(USAGE, { exitCode: EXIT.usage });
  }
  return { tenant, email, login, name, role, units, password };
}

async function save(owner: Owner, request: PersonRequest, password: string | undefined): Promise<void> {
  const userId = await savePerson(owner, request);
  if (password !== undefined) return givePassword(owner, userId, password);
  console.log(`${address().url}${await invitePerson(owner, userId)}`);
}
