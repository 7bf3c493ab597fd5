"use client";

import { useLocale } from "next-intl";
import { useId, useMemo } from "react";
import { ColumnChoice } from "@/components/listed/column-choice";
import { useKeptList } from "@/components/listed/use-kept-list";
import { Button } from "@/components/ui/button";
import { Leaving } from "@/components/ui/leaving";
import { Muted } from "@/components/ui/muted";
import { SheetFile } from "@/components/ui/sheet-file";
import { PlainTextArea } from "@/components/ui/text-area";
import { usePress } from "@/components/ui/use-press";
import type { Action } from "@/components/ui/use-send";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { MOST_LINES, UNIT_COLUMNS, unreadLines } from "@/lib/domain/listed-rows";
import { pastedUnits } from "@/lib/domain/pasted-units";
import { saidOfList } from "@/lib/domain/said-of-list";
import type { EnteredUnits, TakenBackUnits } from "@/lib/domain/screen/welcome";
import { LEVEL_OF_KIND } from "@/lib/domain/unit";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { EnteredNote, useEnteredUnits } from "./entered-units";
import { GuessedUnits } from "./guessed-units";
import { LeftOutLines } from "./left-out";
import styles from "./welcome.module.css";

/** A pasted list becomes units: what each is and where it stands is guessed, shown, and entered once it is confirmed. */
export function UnitsStep({
  enter,
  takeBack,
  known,
}: {
  enter: Action<EnteredUnits>;
  takeBack: Action<TakenBackUnits>;
  known: boolean;
}) {
  const t = useTranslations("welcome.list");
  const language = useLocale();
  const id = useId();
  const kept = useKeptList("welcome-units");
  const { text, remarks, unkept, take, remark } = kept;
  const entered = useEnteredUnits(takeBack, kept.putBack);
  const field = useTypedBefore<HTMLTextAreaElement>(take);
  const { pending, press } = usePress();
  const list = useMemo(() => pastedUnits(text, saidOfList(remarks)), [text, remarks]);
  const cut = useMemo(() => unreadLines(text), [text]);
  const { units, unread } = list;
  const upper = units.filter(({ kind }) => LEVEL_OF_KIND[kind] === "UPPER");
  const doubtful = units.filter(({ sure }) => !sure);
  const number = (count: number) => formatNumber(count, language);

  function send() {
    const places = new Map(units.map(({ line }, at) => [line, at]));
    const listed = units.map(({ name, code, kind, below }) => ({
      ...{ name, code, kind },
      below: below === null ? null : (places.get(below) ?? null),
    }));
    if (listed.length === 0) return;
    press(enter, { units: listed }, (done) => {
      const act = entered.keep(done.codes, { text, remarks });
      take("");
      const counts = { count: number(done.entered), others: number(done.known) };
      return { message: t("entered", { n: done.entered, known: done.known, ...counts }), act };
    });
  }

  return (
    <div className={styles.list}>
      <Leaving dirty={unkept} />
      <EnteredNote {...entered} />
      <label htmlFor={id}>{t("label")}</label>
      <PlainTextArea
        ref={field}
        id={id}
        rows={10}
        value={text}
        onChange={({ target }) => take(target.value)}
        spellCheck={false}
      />
      <SheetFile address="/welcome/sheet" take={take} />
      <ColumnChoice
        heads={list.heads}
        fields={UNIT_COLUMNS.map((name) => ({
          ...{ name, label: t(`columns.${name}`), at: list.columns.get(name) },
        }))}
        missing={list.nameless ? t("columns.name") : null}
        choose={(name, column) => remark(["column", name, column])}
      />
      <p aria-live="polite">
        {units.length === 0
          ? t(known ? "nothingMore" : "nothing")
          : t("read", {
              ...{ count: number(units.length), upper: number(upper.length) },
              ...{ unions: number(units.length - upper.length), doubtful: doubtful.length },
            })}
      </p>
      {cut === 0 ? null : <p role="alert">{t("cut", { n: cut, most: number(MOST_LINES) })}</p>}
      {unread.length === 0 ? null : <Muted small>{t("unread", { columns: unread.join(", ") })}</Muted>}
      <LeftOutLines lines={list.leftOut} takeIn={(line) => remark(["taken", line])} />
      <GuessedUnits title={t("toConfirm")} asks shown={doubtful} units={units} remark={remark} />
      <GuessedUnits
        title={t("understood")}
        shown={upper.filter(({ sure }) => sure)}
        units={units}
        remark={remark}
      />
      <Button kind="primary" onClick={send} aria-disabled={pending || units.length === 0 || undefined}>
        {t("enter", { n: units.length, count: number(units.length) })}
      </Button>
    </div>
  );
}
