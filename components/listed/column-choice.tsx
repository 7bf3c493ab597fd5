"use client";

import { HeldSelect } from "@/components/ui/held-select";
import { Note } from "@/components/ui/note";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./column-choice.module.css";

/** Which column of a pasted list holds what, as it was understood; whoever knows better says so. */
export function ColumnChoice({
  heads,
  fields,
  missing,
  choose,
}: {
  /** What the columns are headed; none = the list has no columns. */
  heads: readonly string[];
  fields: readonly { readonly name: string; readonly label: string; readonly at: number | undefined }[];
  /** Which field must have a column and has none; null = all that must have. */
  missing: string | null;
  choose: (field: string, column: number | null) => void;
}) {
  const t = useTranslations("listed");
  if (heads.length === 0) return null;
  const options = [
    { value: "", label: t("none") },
    ...heads.map((head, at) => ({ value: String(at), label: t("column", { nth: at + 1, head }) })),
  ];
  return (
    <>
      {missing === null ? null : (
        <Note kind="warn" urgent title={t("missing", { field: missing })}>
          {t("choose")}
        </Note>
      )}
      <fieldset className={styles.columns}>
        <legend>{t("understood")}</legend>
        {fields.map(({ name, label, at }) => (
          <HeldSelect
            key={name}
            seen
            label={label}
            value={at === undefined ? "" : String(at)}
            options={options}
            choose={(value) => choose(name, value === "" ? null : Number(value))}
          />
        ))}
      </fieldset>
    </>
  );
}
