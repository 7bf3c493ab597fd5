import type { FieldView } from "@/components/record/field-views";
import type { Option } from "@/components/ui/options";
import { CHOICE_SIDES, OUTLET_KINDS } from "@/lib/domain/activity";
import { own } from "@/lib/domain/own";
import type { CatalogueKind, Lists } from "@/lib/domain/screen/catalogue";
import { useTranslations } from "@/lib/i18n/words";
import { RECORDS } from "@/lib/records/all";
import type { Field, Fields } from "@/lib/records/field";

type Entry = Lists[CatalogueKind];

/** What tells an entry from others of its list: whether it is reviewed, what kind of outlet it is, of which side it is one. */
export function useEntryFact(): (entry: Entry) => string {
  const t = useTranslations("catalogue");
  return (entry) => {
    if ("kind" in entry) return t(`outletKinds.${entry.kind}`);
    if ("side" in entry) return t(`sides.${entry.side}`);
    return t(`reviewed.${entry.reviewed ? "true" : "false"}`);
  };
}

/** What is said once. */
const SETTLED: ReadonlySet<string> = new Set(["code", "side"]);

/** The fields of an entry's form, a new one's code last; whether it is in use is another question. */
export function useEntryFields(kind: CatalogueKind): (entry: Entry | null) => FieldView[] {
  const words = useFieldWords();
  const fields: Fields = RECORDS[kind].fields;
  return (entry) =>
    Object.entries(words).flatMap(([name, said]) => {
      const field = own(fields, name);
      if (field === undefined || (entry !== null && SETTLED.has(name))) return [];
      return [fieldView(name, field, said, entry === null ? null : Reflect.get(entry, name))];
    });
}

interface Words {
  readonly label: string;
  readonly hint?: string;
  readonly options?: readonly Option[];
}

function useFieldWords(): Readonly<Record<string, Words>> {
  const t = useTranslations("catalogue");
  return {
    name: { label: t("name") },
    nameEn: { label: t("nameEn"), hint: t("nameEnHint") },
    reviewed: {
      ...{ label: t("reviewing"), hint: t("reviewingHint") },
      options: (["true", "false"] as const).map((value) => ({ value, label: t(`reviewed.${value}`) })),
    },
    kind: {
      label: t("outletKind"),
      options: OUTLET_KINDS.map((value) => ({ value, label: t(`outletKinds.${value}`) })),
    },
    side: {
      ...{ label: t("side"), hint: t("sideHint") },
      options: CHOICE_SIDES.map((value) => ({ value, label: t(`sides.${value}`) })),
    },
    code: { label: t("code"), hint: t("codeHint") },
  };
}

function fieldView(name: string, field: Field, { label, hint, options }: Words, value: unknown): FieldView {
  return {
    ...{ name, label, hint, options: options ?? [] },
    control: options === undefined ? "line" : "choice",
    optional: field.optional === true || field.kind === "code",
    most: field.kind === "text" ? field.most : undefined,
    value: String(value ?? (field.kind === "flag" ? field.otherwise : "")),
  };
}
