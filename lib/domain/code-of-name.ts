import { searchable } from "./text";

/** A code leaves room for a number behind it. */
const LONGEST = 40;

/** `BAN_TIN_NOI_BO` of `Bản tin nội bộ`; of a name without letters or digits that a code can have, nothing. */
export function codeOfName(name: string): string {
  const words = searchable(name).match(/[a-z0-9]+/g) ?? [];
  return words.join("_").toUpperCase().slice(0, LONGEST).replace(/_$/, "");
}
