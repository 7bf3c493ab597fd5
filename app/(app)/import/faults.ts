import type { RefusedRow } from "@/lib/actions/imports/check";
import { failureWords, fieldErrorWords, languageOf } from "@/lib/http/wording";
import { en } from "@/lib/i18n/en";
import type { Locale } from "@/lib/i18n/locale";
import { type Messages, vi } from "@/lib/i18n/vi";
import type { ImportedKind } from "@/lib/records/imported";
import { textOf } from "@/lib/transfer/workbook/cell-value";
import { amongOf, causeWords, type FieldFault } from "@/lib/words/import-causes";
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

/** What is wrong with a cell; a closed period is its row's. */
type CellFault = Omit<RefusedRow["errors"][number], "message">;
interface FaultyRow extends Pick<RefusedRow, "line"> {
  readonly errors: readonly CellFault[];
  readonly lock?: RefusedRow["lock"];
}

/** Everything that is wrong with rows, in the order of the rows. */
export function faultsOf(sheet: CheckedSheet, telling: Telling): FieldFault[] {
  const { read, checked } = sheet;
  const refused: FaultyRow[] = [...read.refused, ...(checked?.refused ?? [])];
  const columns = read.found.columns;
  return refused
    .toSorted((a, b) => a.line - b.line)
    .flatMap(({ line, errors, lock }) =>
      errors.map((error): FieldFault => {
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
  const { code } = error;
  const figures = { ...error.figures, ...amongOf(kind, field, code, messages) };
  const why = fieldErrorWords({ code, figures }, locale);
  return code === "required" ? causeWords(kind, { field, code, why }, messages) : why;
}
