import type { ReactNode } from "react";
import { HeldSelect } from "@/components/ui/held-select";
import { Note } from "@/components/ui/note";
import { ALL_KINDS } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./import.module.css";
import type { ImportKind } from "./kinds";
import type { ChosenFile, Importing } from "./use-import";

/** What each sheet of a workbook is taken for, by what that was told; what nobody can tell is asked. */
export function SeveralSheets({
  importing,
  reading,
  kinds,
  columns,
}: {
  importing: Importing;
  reading: ChosenFile;
  kinds: readonly ImportKind[];
  /** The columns of each sheet that is read. */
  columns: readonly ReactNode[];
}) {
  const t = useTranslations("imports.columns");
  const { found, fields } = reading;
  const titleOf = (kind: string) => kinds.find((each) => each.kind === kind)?.title ?? kind;
  const options = [
    { value: "", label: t("notRead") },
    ...kinds
      .filter(({ kind }) => kind !== ALL_KINDS)
      .map(({ kind, title }) => ({ value: kind, label: title })),
  ];
  const unread = [...found.sheets.keys()].filter((sheet) => !found.read.some((each) => each.sheet === sheet));
  const taken = (sheet: number, kind: string) => (
    <HeldSelect
      label={t("takenFor", { sheet: found.sheets[sheet] ?? "" })}
      seen
      value={kind}
      options={options}
      choose={(as) => {
        // A field also tells what it holds once the scripts have come.
        if (as !== kind) void importing.takeFor(reading, sheet, as);
      }}
    />
  );
  return (
    <>
      {found.unsure.map(({ sheet, kinds: fitting }) => (
        <Note key={sheet} kind="warn" title={t("unsure", { sheet: found.sheets[sheet] ?? "" })}>
          {t("unsureKinds", { kinds: fitting.map(titleOf).join(", ") })}
        </Note>
      ))}
      {found.read.map(({ sheet, kind, by, columns: { length } }, at) => (
        <details key={sheet}>
          <summary className={styles.sheet}>
            <b>{found.sheets[sheet]}</b> {by === "name" ? null : `${t("told", { by, kind: titleOf(kind) })} `}
            {t("matched", { matched: (fields[at] ?? []).filter(Boolean).length, columns: length })}
          </summary>
          {taken(sheet, kind)}
          {columns[at]}
        </details>
      ))}
      {unread.map((sheet) => (
        <p key={sheet}>{taken(sheet, "")}</p>
      ))}
    </>
  );
}
