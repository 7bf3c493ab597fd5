import { issueToken } from "@/lib/auth/people";
import { withClient } from "../database/connect";
import { CommandFailure, EXIT } from "../failure";
import { withDatabase } from "../transfer/database";
import { explained, parsedOptions } from "./options";

const USAGE = "npm run token -- --email E | --login L";
const OPTIONS = { email: { type: "string" }, login: { type: "string" } } as const;

/** `npm run token`: prints a bearer token of 90 days as its last line. @returns the exit code */
export async function tokenCommand(): Promise<number> {
  const { email, login } = parsedOptions(OPTIONS, USAGE);
  const identifier = email ?? login;
  if (identifier === undefined) throw new CommandFailure(USAGE, { exitCode: EXIT.usage });
  const token = await withDatabase(({ ownerUrl }) =>
    withClient(ownerUrl, (owner) =>
      explained({ NOT_FOUND: "There is no such user." }, () => issueToken(owner, identifier)),
    ),
  );
  console.log(token);
  return 0;
}
