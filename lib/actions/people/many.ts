import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { unitFinder } from "@/lib/actions/imports/references";
import { identifierOf } from "@/lib/auth/identifier";
import { takenBy, wrongIn } from "@/lib/auth/parse";
import { Failure, type FieldError } from "@/lib/db/failure";
import { loadAccount } from "@/lib/db/users/list";
import type { Called } from "@/lib/domain/called";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import { type listedPeople, listedPerson } from "@/lib/schemas/user";
import { accountMade, takenIn } from "./account-made";
import { issued } from "./issued";
import { placesOf } from "./places";

type ListWork = Work<z.output<typeof listedPeople>>;
type Cells = Omit<ListWork["input"]["people"][number], "above">;

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
  const repeatedIn = identifiersIn(input.people);
  const errors: FieldError[] = [];
  const invitations: IssuedInvitation[] = [];
  for (const [nth, { above, ...cells }] of input.people.entries()) {
    const at = ({ path, ...said }: FieldError) => ({ ...said, path: `people.${nth}.${CELLS[path] ?? path}` });
    const unit = unitOf(cells.unit, above ?? "");
    const wrong = await wrongCells(work, cells, unit, repeatedIn(nth));
    if (wrong.length > 0) errors.push(...wrong.map(at));
    else invitations.push(await added(work, listedPerson.parse(cells), unit.code));
    work.advance(nth + 1, input.people.length);
  }
  refuse(errors);
  return { id: "people", invitations };
}

/** What is wrong with the cells themselves, and what is known against those that can be understood. */
async function wrongCells(
  { tx, scope }: ListWork,
  cells: Cells,
  unit: Called | FieldError,
  repeated: readonly FieldError[],
): Promise<FieldError[]> {
  const { role, ...said } = takenBy(listedPerson, cells);
  const known = [
    ...repeated,
    ...("name" in unit ? [] : [unit]),
    ...("name" in unit && role !== undefined
      ? await placesOf(tx, scope, role, [unit.code]).then(() => [], wrongOf)
      : []),
    ...(await takenIn(tx, said)),
  ];
  const wrong = [...wrongIn(listedPerson, cells)];
  for (const each of known) if (wrong.every(({ path }) => path !== each.path)) wrong.push(each);
  return wrong;
}

/** Finds what of somebody's e-mail and login name a line above has: which of the two, and which line. */
function identifiersIn(people: readonly Cells[]): (nth: number) => FieldError[] {
  const first = new Map<string, number>();
  const keys = people.map((cells) =>
    (["email", "login"] as const).flatMap((field) => {
      const key = identifierOf(cells[field] ?? "");
      return key === "" ? [] : [{ field, key: `${field} ${key}` }];
    }),
  );
  for (const [nth, each] of keys.entries())
    for (const { key } of each) if (!first.has(key)) first.set(key, nth);
  return (nth) =>
    (keys[nth] ?? []).flatMap(({ field, key }) => {
      const line = first.get(key) ?? nth;
      return line < nth ? [fieldError(field, "account.listedTwice", { line: line + 1 })] : [];
    });
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
