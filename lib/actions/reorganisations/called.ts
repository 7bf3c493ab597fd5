import { fieldError } from "@/lib/actions/field-error";
import type { FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { unitsCalled } from "@/lib/db/units/names";
import { meantAmong } from "@/lib/domain/called";
import { calledBy } from "@/lib/domain/reorganisation/typed";

/** Finds units by what somebody calls them, and collects what cannot be found. */
export interface CalledUnits {
  /** The code of a unit; empty where there is none of that name, or several. */
  codeOf(field: string, text: string | null): string;
  readonly errors: FieldError[];
}

/**
 * Looks all of them up at once.
 * @param fresh codes of units that are founded with the same
 */
export async function calledUnits(
  tx: SessionTx,
  texts: readonly (string | null)[],
  fresh: readonly string[],
): Promise<CalledUnits> {
  const said = texts.flatMap((text) => (text === null ? [] : [calledBy(text)]));
  const found = await unitsCalled(tx, said);
  const meant = meantAmong(found);
  const codes = new Set(fresh);
  const errors: FieldError[] = [];
  const codeOf = (called: string, field: string, text: string): string => {
    const [only, ...others] = meant(called);
    if (only !== undefined && others.length === 0) return only.code;
    const key = `reorganisation.${only === undefined ? "unknown" : "ambiguous"}`;
    errors.push(fieldError(field, key, { unit: text }));
    return "";
  };
  return {
    errors,
    codeOf(field, text) {
      const called = calledBy(text ?? "");
      if (codes.has(called)) return called;
      if (text !== null && text !== "") return codeOf(called, field, text);
      errors.push(fieldError(field, "required"));
      return "";
    },
  };
}
