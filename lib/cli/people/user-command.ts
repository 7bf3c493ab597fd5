import { passwordWeakness } from "@/lib/auth/passwords";
import {
  dropSecondStep,
  givePassword,
  invitePerson,
  type PersonRequest,
  savePerson,
  setDisabled,
} from "@/lib/auth/people";
import type { Owner } from "@/lib/db/accounts";
import { ROLES } from "@/lib/domain/policy";
import { withClient } from "../database/connect";
import { CommandFailure, EXIT } from "../failure";
import { servedAddress } from "../serve/address";
import { withDatabase } from "../transfer/database";
import { explained, parsedOptions } from "./options";

const USAGE = `npm run user -- --tenant CODE --email E [--login L] [--name N] --role ROLE [--unit CODE]… [--password P]
npm run user -- --tenant CODE --email E | --login L  --disable | --enable | --end-second-step
ROLE is one of ${ROLES.join(", ")}. Without --unit: the provincial unit. Without --password: an invitation link is printed.`;

const OPTIONS = {
  tenant: { type: "string" },
  email: { type: "string" },
  login: { type: "string" },
  name: { type: "string" },
  role: { type: "string" },
  unit: { type: "string", multiple: true },
  password: { type: "string" },
  disable: { type: "boolean" },
  enable: { type: "boolean" },
  "end-second-step": { type: "boolean" },
} as const;

interface Whom {
  readonly tenant: string;
  readonly identifier: string;
}

/** What is done to somebody who is there, each by an option of its own. */
const SWITCHES = {
  disable: (owner: Owner, whom: Whom) => setDisabled(owner, { ...whom, disabled: true }),
  enable: (owner: Owner, whom: Whom) => setDisabled(owner, { ...whom, disabled: false }),
  "end-second-step": dropSecondStep,
} as const;
const SWITCH_NAMES = [
  "disable",
  "enable",
  "end-second-step",
] as const satisfies readonly (keyof typeof SWITCHES)[];

const REFUSALS = {
  NOT_FOUND: "There is no such federation, or no such unit or user in it.",
  INVALID: "That role is not held at a unit of that level.",
  DUPLICATE: "That e-mail or login name belongs to somebody else.",
};

const WEAKNESS: Record<string, string> = {
  "password.tooShort": "A password has at least 8 characters.",
  "password.tooLong": "A password has at most 256 characters.",
  "password.common": "That password is too easy to guess.",
};

type Options = ReturnType<typeof parsedOptions<typeof OPTIONS>>;

/** `npm run user`: creates, changes, disables or enables a user. @returns the exit code */
export async function userCommand(): Promise<number> {
  const work = wantedOf(parsedOptions(OPTIONS, USAGE));
  await withDatabase(({ ownerUrl }) =>
    withClient(ownerUrl, (owner) => explained(REFUSALS, () => work(owner))),
  );
  return 0;
}

/** What the options ask for. @throws CommandFailure where they ask for nothing, or for two things at once */
function wantedOf(options: Options): (owner: Owner) => Promise<void> {
  const switches = SWITCH_NAMES.filter((name) => options[name]);
  if (switches.length > 0) return switching(options, switches);
  const { tenant, email, login, name, role: wanted, unit: units = [], password } = options;
  const role = ROLES.find((known) => known === wanted);
  if (tenant === undefined || role === undefined || (email ?? login) === undefined) throw misused();
  const weakness = password === undefined ? null : passwordWeakness(password);
  if (weakness !== null) throw new CommandFailure(WEAKNESS[weakness] ?? weakness);
  return (owner) => save(owner, { tenant, email, login, name, role, units }, password);
}

function switching(options: Options, [wanted, ...more]: readonly (keyof typeof SWITCHES)[]) {
  const { tenant, email, login, ...rest } = options;
  const identifier = email ?? login;
  const others = [...more, ...Object.keys(rest).filter((name) => !(name in SWITCHES))];
  if (wanted === undefined || tenant === undefined || identifier === undefined || others.length > 0)
    throw misused();
  return (owner: Owner) => SWITCHES[wanted](owner, { tenant, identifier });
}

function misused(): CommandFailure {
  return new CommandFailure(USAGE, { exitCode: EXIT.usage });
}

async function save(owner: Owner, request: PersonRequest, password: string | undefined): Promise<void> {
  const userId = await savePerson(owner, request);
  if (password !== undefined) return givePassword(owner, userId, password);
  console.log(`${servedAddress().url}${await invitePerson(owner, userId)}`);
}
