import { type DragEvent, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { HeldSelect } from "@/components/ui/held-select";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import { Part } from "@/components/ui/section";
import { ALL_KINDS } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./import.module.css";
import type { ImportKind } from "./kinds";
import type { Importing } from "./use-import";

/** Which kind of record, and the file of it. */
export function FileStep({
  importing,
  kinds,
  kind,
}: {
  importing: Importing;
  kinds: readonly ImportKind[];
  kind: ImportKind;
}) {
  const t = useTranslations("imports.file");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(files: FileList | null) {
    const file = files?.[0];
    if (file !== undefined) void importing.open(file);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <Part label={t("choose")}>
      <div className={styles.narrow}>
        <HeldSelect
          label={t("kind")}
          seen
          value={kind.kind}
          options={kinds.map(({ kind: value, title: label }) => ({ value, label }))}
          choose={importing.choose}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button below is everybody's. */}
        <div
          className={styles.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Icon name="upload" />
          <b>{t("drop")}</b>
          <span>{t("or")}</span>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.csv"
            onChange={({ target }) => {
              take(target.files);
              target.value = "";
            }}
          />
          <Button kind="primary" size="big" aria-busy={importing.busy} onClick={() => input.current?.click()}>
            {importing.busy ? t("reading") : t("choose")}
          </Button>
        </div>
        <p className={styles.more}>
          {kind.kind === ALL_KINDS ? null : (
            <ButtonLink href={`/import/template.xlsx?kind=${kind.kind}`} download>
              <Icon name="download" />
              {t("template", { kind: kind.title })}
            </ButtonLink>
          )}
          <ButtonLink href={`/import/template.xlsx?kind=${ALL_KINDS}`} download>
            <Icon name="download" />
            {t("templateAll")}
          </ButtonLink>
        </p>
        <Muted small>{t("old")}</Muted>
      </div>
    </Part>
  );
}
