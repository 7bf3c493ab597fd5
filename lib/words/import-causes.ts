import { own } from "@/lib/domain/own";
import type { ImportCause, ImportFault } from "@/lib/domain/screen/import";
import type { Messages } from "@/lib/i18n/vi";
import { type ImportedKind, importedFields } from "@/lib/records/imported";
import { choiceWords, importedWordsIn } from "./imported";

/** One thing that is wrong with a row. */
export interface FieldFault extends ImportFault {
  /** The field's name; "" = the row as a whole. */
  readonly field: string;
  /** The key of the message. */
  readonly code: string;
}

/** Causes that have words of their own; what else is wrong is told by the field and the message. */
const CAUSES: Readonly<Record<string, keyof Messages["importWords"]["causes"]>> = {
  required: "required",
  "code.unknown": "unknown",
  "code.unknownName": "unknown",
  "choice.unknown": "unknown",
  "date.noSuchDay": "noDay",
  "date.noSuchMonth": "noDay",
  "date.future": "future",
  "import.recorded": "recorded",
  "import.repeated": "repeated",
  "import.locked": "locked",
};

/** Nobody reads on for longer; the file that can be downloaded tells of all. */
const SHOWN = 20;

/** What is wrong with the rows of a sheet, by cause. @param sheet its place among those of the workbook */
export function causesOf(
  sheet: number,
  kind: ImportedKind,
  faults: readonly FieldFault[],
  messages: Messages,
): ImportCause[] {
  const groups = Map.groupBy(faults, ({ field, code, why }) =>
    CAUSES[code] === undefined ? `${field} ${why}` : `${CAUSES[code]} ${isOfField(code) ? field : ""}`,
  );
  return [...groups.values()].flatMap((rows): ImportCause[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const { field, code } = first;
    const shown = rows.slice(0, SHOWN).map(({ line, column, value, why }) => ({ line, column, value, why }));
    return [
      { sheet, field, code, words: causeWords(kind, first, messages), count: rows.length, rows: shown },
    ];
  });
}

function isOfField(code: string): boolean {
  return !code.startsWith("import.");
}

/** A cause without what is one row's own; a missing field is named. */
export function causeWords(
  kind: ImportedKind,
  { field, code, why }: Pick<FieldFault, "field" | "code" | "why">,
  messages: Messages,
): string {
  const { causes } = messages.importWords;
  const pattern = causes[own(CAUSES, code) ?? "other"];
  const label = importedWordsIn(kind, messages).label(field);
  const named = pattern.startsWith("[field]") ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return pattern.replace("[field]", () => named).replace("[message]", () => why);
}

/** Which words a choice has, where none of them was said. */
export function amongOf(
  kind: ImportedKind,
  name: string,
  code: string,
  messages: Messages,
): { readonly among?: string } {
  const { field } = importedFields(kind).find((each) => each.name === name) ?? {};
  if (code !== "choice.unknown" || field === undefined) return {};
  const words = choiceWords(field, [importedWordsIn(kind, messages)]);
  return { among: Object.values(words).flat().join(", ") };
}
