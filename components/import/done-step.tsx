import { Button, ButtonLink } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Part } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-send";
import { type ShownImport, undoneUntil } from "@/lib/domain/screen/import";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./import.module.css";
import type { ImportKind } from "./kinds";
import { UndoButton } from "./undo-button";
import type { Importing, ImportStep } from "./use-import";

/** What has been written, and how long it can be taken back. */
export function DoneStep({
  importing,
  reading,
  kind,
  undo,
}: {
  importing: Importing;
  reading: Extract<ImportStep, { at: "done" }>;
  kind: ImportKind;
  undo: Action<ShownImport>;
}) {
  const t = useTranslations("imports.done");
  const check = useTranslations("imports.check");
  const { done } = reading;
  return (
    <Part label={t("again")}>
      <div className={styles.narrow}>
        <Note title={t("undoUntil", { until: formatInstant(undoneUntil(done)) })}>{t("undoBody")}</Note>
        <FormBar>
          <ButtonLink kind="primary" size="big" href={kind.list}>
            {t("open")}
          </ButtonLink>
          <UndoButton shown={done} undo={undo} size="big" />
          {done.leftOut === 0 ? null : (
            <Button kind="quiet" size="big" onClick={() => void importing.download(reading)}>
              <Icon name="download" />
              {check("download")}
            </Button>
          )}
          <Button kind="quiet" size="big" onClick={() => importing.back({ at: "file" })}>
            {t("again")}
          </Button>
        </FormBar>
      </div>
    </Part>
  );
}
