import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { unitFinder } from "@/lib/actions/imports/references";
import { parseWith } from "@/lib/auth/parse";
import { Failure, type FieldError } from "@/lib/db/failure";
import { inSavepoint } from "@/lib/db/transaction";
import { loadAccount } from "@/lib/db/users/list";
import type { Called } from "@/lib/domain/called";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import { type listedPeople, listedPerson } from "@/lib/schemas/user";
import { accountMade } from "./account-made";
import { issued } from "./issued";
import { placesOf } from "./places";

type ListWork = Work<z.output<typeof listedPeople>>;
type Cells = ListWork["input"]["people"][number];

/** What may be wrong with somebody of a list, by the cell that says it. */
const CELLS: Readonly<Record<string, string>> = { "units.0": "unit" };

/**
 * Makes accounts for a list of people and a link for each: all of them or none. Where it is only tried, what would be made
 * is told without links.
 * @throws Failure INVALID with all that is wrong, each at its cell
 */
export async function addPeople(
  work: ListWork,
): Promise<{ readonly id: string; readonly invitations: readonly IssuedInvitation[] }> {
  const { tx, input } = work;
  const texts = input.people.map(({ unit }) => unit);
  const unitOf = await unitFinder(tx, "unit", texts);
  const errors: FieldError[] = [];
  const invitations: IssuedInvitation[] = [];
  for (const [nth, cells] of input.people.entries()) {
    const at = ({ path, ...said }: FieldError) => ({ ...said, path: `people.${nth}.${CELLS[path] ?? path}` });
    const unit = unitOf(cells.unit);
    const person = listedPerson.safeParse(cells);
    if (person.success && "name" in unit)
      await inSavepoint(tx, () => added(work, person.data, unit.code)).then(
        (made) => invitations.push(made),
        (error: unknown) => errors.push(...wrongOf(error).map(at)),
      );
    else errors.push(...wrongCells(cells, unit).map(at));
    work.advance(nth + 1, input.people.length);
  }
  refuse(errors);
  return { id: "people", invitations };
}

/** What is wrong with the cells themselves, and with the unit that one of them names. */
function wrongCells(cells: Cells, unit: Called | FieldError): FieldError[] {
  const wrong: FieldError[] = [];
  try {
    parseWith(listedPerson, cells);
  } catch (error) {
    wrong.push(...wrongOf(error));
  }
  const said = wrong.some(({ path }) => path === "unit");
  return "name" in unit || said ? wrong : [...wrong, unit];
}

async function added(
  { tx, scope, input: { dryRun }, audit }: ListWork,
  person: z.output<typeof listedPerson>,
  unit: string,
) {
  const { name, email, login, role } = person;
  const places = await placesOf(tx, scope, role, [unit]);
  const id = await accountMade(tx, { name, email, login, places, role });
  const after = { role, units: [unit] };
  await audit({ action: "user.create", entity: "user", entityId: id, unitId: places[0], after });
  const account = await loadAccount(tx, id);
  if (account === null) throw new Error("Who was made is not the asker's to manage");
  const invitation = await issued(tx, account);
  return dryRun ? { ...invitation, path: "" } : invitation;
}

/** @throws what is no fault of the list */
function wrongOf(error: unknown): readonly FieldError[] {
  if (error instanceof Failure && error.code === "INVALID") return error.detail.errors ?? [];
  if (error instanceof Failure && error.code === "FORBIDDEN") return [fieldError("role", "account.notYours")];
  throw error;
}
