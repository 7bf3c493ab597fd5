import type { RefusedRow } from "@/lib/actions/imports/check";
import { own } from "@/lib/domain/own";
import type { ImportCause, ImportFault } from "@/lib/domain/screen/import";
import { failureWords, fieldErrorWords, languageOf } from "@/lib/http/wording";
import { en } from "@/lib/i18n/en";
import type { Locale } from "@/lib/i18n/locale";
import { type Messages, vi } from "@/lib/i18n/vi";
import { type ImportedKind, importedFields } from "@/lib/records/imported";
import { textOf } from "@/lib/transfer/workbook/cell-value";
import { choiceWords, importedWordsIn } from "@/lib/words/imported";
import { type CheckedSheet, cellSaid } from "./checked";

/** In whose words. */
export interface Telling {
  readonly messages: Messages;
  readonly locale: Locale;
}

/** The reader's own language, for what is said of a file. */
export function tellingOf({ headers }: Request): Telling {
  const locale = languageOf(headers);
  return { locale, messages: locale === "vi" ? vi : en };
}

/** One thing that is wrong with a row. */
interface Told extends ImportFault {
  readonly field: string;
  readonly code: string;
}

/** Causes that have words of their own; what else is wrong is told by the field and the message. */
const CAUSES: Readonly<Record<string, keyof Messages["importWords"]["causes"]>> = {
  required: "required",
  "code.unknown": "unknown",
  "choice.unknown": "unknown",
  "date.noSuchDay": "noDay",
  "date.noSuchMonth": "noDay",
  "date.future": "future",
  "import.recorded": "recorded",
  "import.repeated": "repeated",
  "import.locked": "locked",
};

/** What is wrong with a cell; a closed period is its row's. */
type CellFault = Omit<RefusedRow["errors"][number], "message">;
interface FaultyRow extends Pick<RefusedRow, "line"> {
  readonly errors: readonly CellFault[];
  readonly lock?: RefusedRow["lock"];
}

/** Everything that is wrong with rows, in the order of the rows. */
export function faultsOf(sheet: CheckedSheet, telling: Telling): Told[] {
  const { read, checked } = sheet;
  const refused: FaultyRow[] = [...read.refused, ...(checked?.refused ?? [])];
  const columns = read.found.columns;
  return refused
    .toSorted((a, b) => a.line - b.line)
    .flatMap(({ line, errors, lock }) =>
      errors.map((error): Told => {
        const [field = ""] = error.path.split(".");
        const at = columns.findIndex((column) => column.field === field);
        const cell = textOf(read.lines.get(line)?.[at] ?? null);
        return {
          ...{ line, field, code: error.code, column: columns[at]?.letters ?? "" },
          value: cell === "" ? null : cellSaid(sheet, field, cell),
          why: whyNot(read.kind, field, { ...error, lock: lock ?? null }, telling),
        };
      }),
    );
}

/** A missing field is named; a closed period, with who closed it. */
function whyNot(
  kind: ImportedKind,
  field: string,
  { lock, ...error }: CellFault & Pick<RefusedRow, "lock">,
  { locale, messages }: Telling,
): string {
  if (lock !== null) return failureWords("PERIOD_LOCKED", locale, { lock });
  const why = fieldErrorWords(
    { ...error, figures: { ...error.figures, ...amongOf(kind, field, error, messages) } },
    locale,
  );
  return error.code === "required" ? causeWords(kind, { field, code: error.code, why }, messages) : why;
}

/** Which words a choice has, in the reader's language. */
function amongOf(
  kind: ImportedKind,
  name: string,
  { code }: { readonly code: string },
  messages: Messages,
): { readonly among?: string } {
  const { field } = importedFields(kind).find((each) => each.name === name) ?? {};
  if (code !== "choice.unknown" || field === undefined) return {};
  const words = choiceWords(field, [importedWordsIn(kind, messages)]);
  return { among: Object.values(words).flat().join(", ") };
}

/** Nobody reads on for longer; the file that can be downloaded tells of all. */
const SHOWN = 20;

/** The same by cause. */
export function causesOf(file: CheckedSheet, telling: Telling): ImportCause[] {
  const { kind, found } = file.read;
  const groups = Map.groupBy(faultsOf(file, telling), ({ field, code, why }) =>
    CAUSES[code] === undefined ? `${field} ${why}` : `${CAUSES[code]} ${isOfField(code) ? field : ""}`,
  );
  return [...groups.values()].flatMap((rows): ImportCause[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const { field, code } = first;
    const shown = rows.slice(0, SHOWN).map(({ line, column, value, why }) => ({ line, column, value, why }));
    const words = causeWords(kind, first, telling.messages);
    return [{ sheet: found.sheet, field, code, words, count: rows.length, rows: shown }];
  });
}

function isOfField(code: string): boolean {
  return !code.startsWith("import.");
}

function causeWords(
  kind: ImportedKind,
  { field, code, why }: Pick<Told, "field" | "code" | "why">,
  messages: Messages,
): string {
  const { causes } = messages.importWords;
  const pattern = causes[own(CAUSES, code) ?? "other"];
  const label = importedWordsIn(kind, messages).label(field);
  const named = pattern.startsWith("[field]") ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return pattern.replace("[field]", () => named).replace("[message]", () => why);
}
