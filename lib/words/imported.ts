import { UNIT_HEADS, UNIT_NAMED } from "@/lib/domain/listed-rows";
import { own } from "@/lib/domain/own";
import type { Messages } from "@/lib/i18n/vi";
import { descriptionOf, LISTED_KINDS } from "@/lib/records/all";
import type { Field } from "@/lib/records/field";
import { ABOVE, type ImportedKind } from "@/lib/records/imported";
import { columnOf } from "@/lib/records/names";

/** Lists of units and of what belongs to them head these alike. */
const UNIT_COLUMNS = { unit: UNIT_NAMED, [ABOVE]: UNIT_HEADS.parent } as const;

type Texts = Readonly<Record<string, unknown>>;

/** The words of a kind of record as a workbook has them, in one language. */
export function importedWordsIn(kind: ImportedKind, messages: Messages) {
  const { activities, headcounts, importWords, recordScreens } = messages;
  const listed = LISTED_KINDS.find((each) => each === kind);
  const labels: readonly Texts[] = [
    ...(kind === "activities" ? [activities.form] : []),
    ...(kind === "coverage" ? [recordScreens.readings, recordScreens.of.GROUP] : []),
    importWords.fields,
    recordScreens.fields,
  ];
  const choices: readonly Texts[] = [
    ...(kind === "activities" ? [activities.contents, activities.forms, activities.audiences] : []),
    recordScreens.choices,
    recordScreens.readings.audiences,
  ];
  const titles: Texts = {
    ...importWords.kinds,
    activities: activities.list.heading,
    headcounts: headcounts.title,
    ...(listed === undefined ? {} : { [listed]: recordScreens.kinds[listed].title }),
  };

  /** Its name; the code where there is none, which a test refuses. */
  const label = (field: string) => said(labels, field) ?? field;
  const choice = (value: string) => said(choices, value) ?? value;
  const { fields, title = "" } = descriptionOf(kind);
  const isChoice = fields[title]?.kind === "choice";
  return {
    title: said([titles], kind) ?? kind,
    label,
    hint: (field: string) => own<string>(recordScreens.hints, field),
    example: (field: string) => own<string>(importWords.examples, field),
    choice,
    /** What a record is called, where that is a choice by its words. */
    called: (title: string | null) => (title !== null && isChoice ? choice(title) : title),
    /** What a column of the field may be headed: its name, other names, the bundle's. */
    headings: (field: string) => [
      label(field),
      ...(own<string>(importWords.headings, field)?.split("; ") ?? []),
      ...(own<readonly string[]>(UNIT_COLUMNS, field) ?? []),
      columnOf(field),
    ],
  };
}

/** What fixed choices of a field are called, by the choice. */
export function choiceWords(
  field: Field,
  languages: readonly ReturnType<typeof importedWordsIn>[],
): Readonly<Record<string, readonly string[]>> {
  const values = field.kind === "choice" || field.kind === "choices" ? field.of : [];
  return Object.fromEntries(values.map((value) => [value, languages.map(({ choice }) => choice(value))]));
}

function said(texts: readonly Texts[], key: string): string | undefined {
  const found = texts.map((each) => own(each, key)).find((text) => typeof text === "string");
  return typeof found === "string" ? found : undefined;
}
