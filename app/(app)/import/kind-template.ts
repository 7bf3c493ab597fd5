import { CODE_AND_NAME } from "@/lib/actions/imports/references";
import type { CivilDate } from "@/lib/domain/calendar";
import { formatDate } from "@/lib/format";
import { getTranslations } from "@/lib/i18n/server-words";
import type { Messages } from "@/lib/i18n/vi";
import type { ImportLists } from "@/lib/queries/imports/page";
import type { Field } from "@/lib/records/field";
import { ABOVE, type ImportedField, type ImportedKind, importedFields } from "@/lib/records/imported";
import { exampleOf, titleOfSheet } from "@/lib/transfer/workbook/example";
import type { GridCell } from "@/lib/transfer/workbook/grid";
import type { TemplateColumn, WorkbookTemplate } from "@/lib/transfer/workbook/template";
import { importedWordsIn } from "@/lib/words/imported";

const HOLDS: { readonly [K in Field["kind"]]?: TemplateColumn["holds"] } = {
  day: "day",
  instant: "instant",
  count: "number",
};

/**
 * The template of some kinds of record in the reader's language; its examples are of the year in which it is taken.
 * @param filled whether every unit has its row in it already, with its code, and is told from others of its name
 */
export async function templateOf(
  kinds: readonly ImportedKind[],
  filled: boolean,
  messages: Messages,
  lists: ImportLists,
  today: CivilDate,
): Promise<WorkbookTemplate> {
  const t = await getTranslations("importWords.template");
  const means = await getTranslations("importWords.means");
  return {
    kinds: kinds.map((kind) => {
      const words = importedWordsIn(kind, messages);
      const fields = importedFields(kind).filter(({ name }) => filled || name !== ABOVE);
      return {
        name: words.title,
        title: titleOfSheet(messages, words.title),
        columns: fields.map((each) => columnOf(each, { words, means, lists, today })),
        filled: filled ? lists.units.map((unit) => rowOf(unit, fields, today)) : [],
      };
    }),
    meanings: { sheet: t("meanings"), heads: [t("field"), t("means"), t("example")] },
    lists: t("lists"),
  };
}

function rowOf(
  { code, name, above }: ImportLists["units"][number],
  fields: readonly ImportedField[],
  today: CivilDate,
): GridCell[] {
  const said: Readonly<Record<string, GridCell>> = {
    unit: code + CODE_AND_NAME + name,
    [ABOVE]: above,
    asOf: { moment: `${today}T00:00:00` },
  };
  return fields.map((field) => said[field.name] ?? null);
}

type Words = ReturnType<typeof importedWordsIn>;
type Means = Awaited<ReturnType<typeof getTranslations<"importWords.means">>>;

/** In whose words a column is told of, what it may name, and on which day. */
interface Telling {
  readonly words: Words;
  readonly means: Means;
  readonly lists: ImportLists;
  readonly today: CivilDate;
}

function columnOf(
  { name, field, required, begins }: ImportedField,
  { words, means, lists, today }: Telling,
): TemplateColumn {
  const options = optionsOf(field, words.choice, lists);
  const example = exampleOf(words, name, field, begins, today.slice(0, 4));
  return {
    head: words.label(name),
    means: [
      meaningOf(field, { means, options, required, today }),
      name === ABOVE ? means("above") : words.hint(name),
    ]
      .filter(Boolean)
      .join(" "),
    example: example ?? (field.kind === "reference" && required ? (options[0] ?? null) : null),
    options,
    holds: HOLDS[field.kind] ?? "text",
  };
}

function optionsOf(field: Field, choice: (value: string) => string, lists: ImportLists): string[] {
  if (field.kind === "choice" || field.kind === "choices") {
    const added = lists.choices.filter(({ side }) => side === field.added);
    return [...field.of.map(choice), ...added.map(({ name }) => name)];
  }
  if (field.kind !== "reference") return [];
  return lists[field.to].map(({ code, name }) => code + CODE_AND_NAME + name);
}

function meaningOf(
  field: Field,
  {
    means: t,
    options,
    required,
    today,
  }: Pick<Telling, "means" | "today"> & { options: readonly string[]; required: boolean },
): string {
  const need = t(required ? "required" : "optional");
  switch (field.kind) {
    case "choice":
    case "choices":
      return `${t(field.kind, { choices: options.join("; ") })} ${need}`;
    case "text":
      return `${t("text", { most: field.most })} ${need}`;
    case "day":
    case "instant":
      return `${t(field.kind, { example: formatDate(today) })} ${need}`;
    case "id":
    case "code":
    case "link":
    case "count":
    case "reference":
      return `${t(field.kind)} ${need}`;
    default:
      return need;
  }
}
