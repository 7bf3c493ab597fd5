import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { Failure } from "@/lib/db/failure";
import { currentChairs } from "@/lib/db/roster/list";
import { placedUnits } from "@/lib/db/units/read";
import { insertAccount } from "@/lib/db/users/write";
import { givesPlace } from "@/lib/domain/policy";
import type { IssuedInvitation } from "@/lib/domain/screen/people";
import type { cardsAsked } from "@/lib/schemas/user";
import { issued, issuedAgain } from "./issued";

type CardsWork = Work<z.output<typeof cardsAsked>>;

/** Makes links for chairs without e-mail: for accounts that are there, and for unions with an account that is made on the way. */
export async function issueCards(
  work: CardsWork,
): Promise<{ readonly id: string; readonly invitations: readonly IssuedInvitation[] }> {
  const { accounts, unions } = work.input;
  refuse(accounts.length + unions.length === 0 ? [fieldError("unions", "required")] : []);
  const invitations = [...(await again(work)), ...(await anew(work))];
  return { id: "cards", invitations };
}

async function again(work: CardsWork): Promise<IssuedInvitation[]> {
  const made: IssuedInvitation[] = [];
  for (const id of work.input.accounts) made.push(await issuedAgain(work, id));
  return made;
}

async function anew({ tx, scope, input: { unions }, audit }: CardsWork): Promise<IssuedInvitation[]> {
  const role = "GRASSROOTS_CHAIR";
  const units = await placedUnits(tx, unions);
  refuse(
    unions.flatMap((each, nth) => (units.has(each) ? [] : [fieldError(`unions.${nth}`, "code.unknown")])),
  );
  const chairs = await currentChairs(
    tx,
    [...units.values()].map(({ id }) => id),
    scope.today,
  );
  const made: IssuedInvitation[] = [];
  for (const unit of units.values()) {
    if (!givesPlace(scope.memberships, role, unit)) throw new Failure("FORBIDDEN");
    if (unit.level !== "GRASSROOTS") refuse([fieldError("unions", "account.level")]);
    // Who chairs it is not always recorded; the union is.
    const name = chairs.get(unit.id) ?? unit.name;
    const { id, login } = await insertAccount(tx, {
      name,
      email: null,
      login: null,
      places: [unit.id],
      role,
    });
    await audit({
      action: "user.create",
      entity: "user",
      entityId: id,
      unitId: unit.id,
      after: { role, units: [unit.unit] },
    });
    made.push(await issued(tx, { id, name, email: null, login, memberships: [{ unitName: unit.name }] }));
  }
  return made;
}
