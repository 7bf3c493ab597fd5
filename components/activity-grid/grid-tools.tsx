"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormBar } from "@/components/ui/form-bar";
import { HeldSelect } from "@/components/ui/held-select";
import { Note } from "@/components/ui/note";
import type { Option } from "@/components/ui/options";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./grid.module.css";
import { GRID_COLUMNS } from "./rows";
import type { Grid } from "./use-grid";

/** What holds for all rows, and the ways to many at once. */
export function GridTools({
  grid,
  types,
  audiences,
  told,
  change,
  chooseType,
  paste,
  repeat,
  inHand,
}: {
  grid: Grid;
  types: readonly Option[];
  audiences: readonly Option[];
  /** What came of the last way to many, where it did not do all. */
  told: readonly string[];
  change: (part: Partial<Grid>) => void;
  chooseType: (type: string) => void;
  paste: (text: string) => void;
  repeat: () => void;
  /** The row that repeating is about. */
  inHand: number;
}) {
  const t = useTranslations("bulk");
  const form = useTranslations("activities.form");
  const [pasting, setPasting] = useState(false);
  return (
    <>
      <div className={styles.tools}>
        <HeldSelect
          label={form("type")}
          value={grid.type}
          options={types}
          locked={grid.waiting !== null}
          choose={chooseType}
        />
        <span className={styles.hint}>{t("shared")}</span>
        <HeldSelect
          label={t("audience")}
          value={grid.audience}
          options={[{ value: "", label: t("anyAudience") }, ...audiences]}
          locked={grid.waiting !== null}
          choose={(audience) => change({ audience })}
        />
        <span className={styles.end}>
          <Button onClick={repeat} aria-label={t("weekly", { row: inHand + 1 })}>
            {t("weeklyShort")}
          </Button>
          <Button onClick={() => setPasting(true)}>{t("paste")}</Button>
        </span>
      </div>
      {told.map((words) => (
        <Note key={words} kind="warn" title={words} urgent />
      ))}
      <PasteDialog open={pasting} close={() => setPasting(false)} take={paste} />
    </>
  );
}

/** For whoever does not paste into a cell: a place to paste into. */
function PasteDialog({
  open,
  close,
  take,
}: {
  open: boolean;
  close: () => void;
  take: (text: string) => void;
}) {
  const t = useTranslations("bulk");
  const id = useId();
  const [text, setText] = useState("");
  function put() {
    if (text.trim() !== "") take(text);
    setText("");
    close();
  }
  const columns = GRID_COLUMNS.map((column) => t(`columns.${column}`)).join(", ");
  return (
    <Dialog open={open} close={close} title={t("pasteTitle")}>
      <p id={id}>{t("pasteBody", { columns })}</p>
      <textarea
        className={styles.pasting}
        aria-label={t("pasteTitle")}
        aria-describedby={id}
        rows={8}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <FormBar>
        <Button kind="primary" size="big" onClick={put}>
          {t("pasteTake")}
        </Button>
        <Button kind="quiet" size="big" onClick={close}>
          {t("pasteCancel")}
        </Button>
      </FormBar>
    </Dialog>
  );
}
