import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Part } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-send";
import { type ShownImport, undoneUntil } from "@/lib/domain/screen/import";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { FiguresChanged } from "./figures-changed";
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
  const {
    done,
    checked: { final },
  } = reading;
  const [undone, setUndone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Part label={t("again")}>
      <div className={styles.narrow}>
        {undone ? <Note title={t("undone", { rows: done.made + done.changed })} /> : null}
        {final > 0 ? <Note title={check("final", { final })} /> : null}
        {undone || final > 0 ? null : (
          <Note title={t("undoUntil", { until: formatInstant(undoneUntil(done)) })}>{t("undoBody")}</Note>
        )}
        {undone || done.figures === null ? null : <FiguresChanged figures={done.figures} />}
        {problem === null ? null : <Note kind="warn" title={problem} urgent />}
        <FormBar>
          <ButtonLink kind="primary" size="big" href={kind.list}>
            {t("open")}
          </ButtonLink>
          {undone || final > 0 ? null : (
            <UndoButton
              shown={done}
              undo={undo}
              size="big"
              told={(refused) => {
                setUndone(refused === null);
                setProblem(refused);
              }}
            />
          )}
        </FormBar>
        <p className={styles.more}>
          <Button kind="quiet" onClick={() => importing.back({ at: "file" })}>
            {t("again")}
          </Button>
          {done.leftOut === 0 ? null : (
            <Button kind="quiet" onClick={() => void importing.download(reading)}>
              <Icon name="download" />
              {check("download")}
            </Button>
          )}
        </p>
      </div>
    </Part>
  );
}
