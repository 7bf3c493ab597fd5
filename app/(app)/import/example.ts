import { en } from "@/lib/i18n/en";
import { type Messages, vi } from "@/lib/i18n/vi";
import type { Field } from "@/lib/records/field";
import { type ImportedKind, importedFields } from "@/lib/records/imported";
import { textOf } from "@/lib/transfer/workbook/cell-value";
import type { GridCell } from "@/lib/transfer/workbook/grid";
import { importedWordsIn } from "@/lib/words/imported";

const DAY = { moment: "2021-11-05T00:00:00" };
const INSTANT = { moment: "2021-11-05T08:30:00" };
const COUNT = 12;
/** Fewer cells that say what the example says say it by chance. */
const TELLING = 2;

/** What the example of a template says of a field, whoever takes it; null where that depends on them, or where it is left empty. */
export function exampleOf(
  { choice, example }: ReturnType<typeof importedWordsIn>,
  name: string,
  field: Field,
  begins: boolean,
): GridCell {
  switch (field.kind) {
    case "day":
      return begins ? DAY : null;
    case "instant":
      return begins ? INSTANT : null;
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
 * Whether a row is the template's own example, left as it was.
 * @param title what stands in the first cell of the sheet: below a template's own title fewer cells are enough
 */
export function exampleTest(
  kind: ImportedKind,
  columns: readonly (string | null)[],
  title: GridCell,
): (cells: readonly GridCell[]) => boolean {
  const examples = [vi, en].map((messages) => {
    const words = importedWordsIn(kind, messages);
    const least = textOf(title) === titleOfSheet(messages, words.title) ? 1 : TELLING;
    const told = importedFields(kind).flatMap(({ name, field, begins }) => {
      const example = exampleOf(words, name, field, begins);
      const at = columns.indexOf(name);
      return example === null || at < 0 ? [] : [{ at, text: textOf(example) }];
    });
    return { told, least };
  });
  return (cells) =>
    examples.some(
      ({ told, least }) =>
        told.length >= least && told.every(({ at, text }) => textOf(cells[at] ?? null) === text),
    );
}
