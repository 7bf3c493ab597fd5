import { fieldError } from "@/lib/actions/field-error";
import type { Scope } from "@/lib/auth/scope";
import { type ActivityReferences, activityReferences } from "@/lib/db/activities/read";
import { Failure, type FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type { PositionedUnit } from "@/lib/db/units/read";
import { addedChoices } from "@/lib/domain/activity";
import type { SaidOfActivity } from "@/lib/records/activities";

/** What the codes of an activity stand for. */
export interface Understood {
  readonly unit: PositionedUnit;
  /** Whether the type is reviewed. */
  readonly reviewed: boolean;
}

/**
 * Looks up what an activity names. A unit out of the asker's sight is as unknown as one that does not exist.
 * @param known what is not asked about again where it stays as it was
 * @throws Failure INVALID with every field that cannot be taken
 */
export async function understood(
  tx: SessionTx,
  scope: Scope,
  unitCode: string,
  fields: Named,
  known?: Named,
): Promise<Understood> {
  const references = await activityReferences(tx, { ...fields, unit: unitCode });
  return taken(scope, fields, references, known);
}

/** The fields of an activity that name something, and its day. */
type Named = Pick<SaidOfActivity, "type" | "outlet" | "occurredOn" | "content" | "form" | "audiences">;

/** The same of what has been looked up. @throws Failure INVALID */
export function taken(scope: Scope, said: Named, references: ActivityReferences, known?: Named): Understood {
  const { unit, reviewed } = references;
  const late = said.occurredOn !== known?.occurredOn && said.occurredOn > scope.today;
  const errors = [
    ...(unit === null ? [fieldError("unit", "code.unknown")] : []),
    ...wrongNames(said, references, known),
    ...(late ? [fieldError("occurredOn", "date.future", { today: scope.today })] : []),
  ];
  if (unit === null || reviewed === null || errors.length > 0) throw new Failure("INVALID", { errors });
  return { unit, reviewed };
}

function wrongNames(
  said: Named,
  { reviewed, outletExists, typeOff, outletOff, choices }: ActivityReferences,
  known: Named | undefined,
): FieldError[] {
  const { type, outlet } = said;
  const before = new Set(known && addedChoices(known).map(({ code }) => code));
  return [
    ...(reviewed === null ? [fieldError("type", "code.unknown")] : []),
    ...(typeOff && type !== known?.type ? [fieldError("type", "code.off")] : []),
    ...(outletExists ? [] : [fieldError("outlet", "code.unknown")]),
    ...(outletOff && outlet !== known?.outlet ? [fieldError("outlet", "code.off")] : []),
    ...addedChoices(said).flatMap(({ path, side, code }) => {
      const choice = choices.find((each) => each.code === code && each.side === side);
      if (choice === undefined) return [fieldError(path, "choice.unknown")];
      return choice.inUse || before.has(code) ? [] : [fieldError(path, "code.off")];
    }),
  ];
}
