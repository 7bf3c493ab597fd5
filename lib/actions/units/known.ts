import { fieldError } from "@/lib/actions/field-error";
import type { FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { visibleUnitId } from "@/lib/db/units/read";

/** What is known against the unit that something is said of; without one it is said of all. */
export async function wrongUnit(
  tx: SessionTx,
  { unit = null }: { readonly unit?: string | null | undefined },
): Promise<FieldError[]> {
  const isThere = unit === null || (await visibleUnitId(tx, unit)) !== null;
  return isThere ? [] : [fieldError("unit", "code.unknown")];
}
