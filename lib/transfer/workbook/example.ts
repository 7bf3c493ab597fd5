import { en } from "@/lib/i18n/en";
import { type Messages, vi } from "@/lib/i18n/vi";
import type { Field } from "@/lib/records/field";
import { type ImportedKind, importedFields } from "@/lib/records/imported";
import { importedWordsIn } from "@/lib/words/imported";
import { textOf } from "./cell-value";
import type { GridCell } from "./grid";

/** A day that few records are of, in the year in which the template is taken. */
const DAY = "-01-05";
/** The same as it reads, of any year; templates once had another. */
const ANY_DAY = /05\/01\/\d{4}$|05\/11\/2021$/;
const COUNT = 12;
/** Fewer cells that say what the example says say it by chance. */
const TELLING = 2;

/**
 * What the example of a template says of a field, whoever takes it; null where that depends on them, or where it is left
 * empty.
 * @param year in which it is taken
 */
export function exampleOf(
  { choice, example }: ReturnType<typeof importedWordsIn>,
  name: string,
  field: Field,
  begins: boolean,
  year: string,
): GridCell {
  switch (field.kind) {
    case "day":
      return begins ? { moment: `${year}${DAY}T00:00:00` } : null;
    case "instant":
      return begins ? { moment: `${year}${DAY}T08:30:00` } : null;
    case "count":
      return field.otherwise ?? COUNT;
    case "choice":
    case "choices":
      return choice(field.of[0] ?? "");
    case "text":
    case "link":
      return example(name) ?? null;
    default:
      return null;
  }
}

/** The title of a kind's sheet in a template. */
export function titleOfSheet({ importWords }: Messages, kind: string): string {
  return importWords.template.title.replace("[kind]", () => kind);
}

/**
 * Whether a row is the template's own example, left as it was; where only a day tells, in the first row alone.
 * @param title what stands in the first cell of the sheet: below a template's own title fewer cells are enough
 */
export function exampleTest(
  kind: ImportedKind,
  columns: readonly (string | null)[],
  title: GridCell,
): (cells: readonly GridCell[], isFirst: boolean) => boolean {
  const examples = [vi, en].map((messages) => {
    const words = importedWordsIn(kind, messages);
    const least = textOf(title) === titleOfSheet(messages, words.title) ? 1 : TELLING;
    const told = importedFields(kind).flatMap(({ name, field, begins }) => {
      const example = exampleOf(words, name, field, begins, "0000");
      const at = columns.indexOf(name);
      return example === null || at < 0 ? [] : [{ at, text: anyYear(example) }];
    });
    return { told, least, says: told.some(({ text }) => !text.endsWith(SOME_DAY)) };
  });
  return (cells, isFirst) =>
    examples.some(
      ({ told, least, says }) =>
        told.length >= least &&
        (says || isFirst) &&
        told.every(({ at, text }) => anyYear(cells[at] ?? null) === text),
    );
}

const SOME_DAY = "05/01";

/** A cell as it reads, an example's day without its year. */
function anyYear(cell: GridCell): string {
  return textOf(cell).replace(ANY_DAY, SOME_DAY);
}
