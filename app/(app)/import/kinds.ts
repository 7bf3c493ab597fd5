import { getMessages } from "next-intl/server";
import type { ImportKind } from "@/components/import/kinds";
import { ALL_KINDS } from "@/lib/domain/screen/import";
import type { ImportPage } from "@/lib/queries/imports/page";
import type { Field } from "@/lib/records/field";
import { IMPORTED_KINDS, importedFields } from "@/lib/records/imported";
import { pathOf } from "@/lib/records/names";
import { importedWordsIn } from "@/lib/words/imported";

/** Rows of these stand on the pages of the channels that they belong to. */
const LISTS: Readonly<Record<string, string>> = { coverage: "/channels", chairLinks: "/channels" };

const FIRST_COME_ACTIVITIES = [
  "activities" as const,
  ...IMPORTED_KINDS.filter((kind) => kind !== "activities"),
];

/** The kinds of records that can be imported, in the reader's words, with what may be chosen for all rows. */
export async function kindsIn({
  types,
  outlets,
  choices,
}: Pick<ImportPage, "types" | "outlets" | "choices">): Promise<ImportKind[]> {
  const messages = await getMessages();
  const listed = { activityTypes: types, outlets };
  const all = { kind: ALL_KINDS, title: messages.importWords.kinds.all, fields: [], list: "/activities" };
  const each = FIRST_COME_ACTIVITIES.map((kind) => {
    const { title, label, choice } = importedWordsIn(kind, messages);
    const optionsOf = (field: Field) => {
      if (field.kind === "choice" || field.kind === "choices")
        return [
          ...field.of.map((value) => ({ value, label: choice(value) })),
          ...choices
            .filter(({ side }) => side === field.added)
            .map(({ code: value, name }) => ({ value, label: name })),
        ];
      const entries =
        field.kind === "reference" && (field.to === "outlets" || field.to === "activityTypes")
          ? listed[field.to]
          : [];
      return entries.map(({ code: value, name }) => ({ value, label: name }));
    };
    const fields = importedFields(kind).map(({ name, field, required, common }) => ({
      ...{ name, required, common, label: label(name), options: optionsOf(field) },
    }));
    return { kind, title, fields, list: LISTS[kind] ?? `/${pathOf(kind)}` };
  });
  return [...each, all];
}
