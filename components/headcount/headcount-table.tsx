"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useCallback, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FootBar } from "@/components/ui/foot-bar";
import type { FieldProblem } from "@/components/ui/form-context";
import { Hidden } from "@/components/ui/hidden";
import { Leaving } from "@/components/ui/leaving";
import { Note } from "@/components/ui/note";
import { Remedy } from "@/components/ui/remedy";
import { ListTable, NumberHead } from "@/components/ui/table";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import { type Action, isUnanswered, useSend } from "@/components/ui/use-send";
import { ALL_FIGURES, type HeadcountFigure } from "@/lib/domain/headcount";
import type { HeadcountLine } from "@/lib/domain/screen/headcount";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { LARGEST_FIGURE } from "@/lib/records/limits";
import { boxId, HeadcountRow } from "./headcount-row";
import styles from "./headcount-table.module.css";
import { type FigureQuestion, type SentRow, sentRow, unlikelyIn, withTyped } from "./typed-figures";
import { useTypedTable } from "./use-typed-table";

/** What came of the rows of a table, by their units. */
export type TableAction = Action<{ readonly rows: readonly { readonly unit: string }[] }>;
type TableReply = Awaited<ReturnType<TableAction>>;

/** A row each for the units below: the figure that is recorded, a box for the new one; saved by row or all together. */
export function HeadcountTable({
  lines,
  figures,
  labels,
  asOf,
  save,
  takeBack,
}: {
  lines: readonly HeadcountLine[];
  figures: readonly HeadcountFigure[];
  labels: Readonly<Record<HeadcountFigure, string>>;
  asOf: string;
  /** Null for those who only read. */
  save: TableAction | null;
  takeBack: TableAction;
}) {
  const t = useTranslations("headcounts");
  const language = useLocale();
  const router = useRouter();
  const send = useSend(true);
  const { run } = usePress();
  const [typed, setTyped] = useTypedTable(asOf);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [questions, setQuestions] = useState<readonly FigureQuestion[]>([]);
  const [refused, setRefused] = useState<{
    readonly message: string;
    readonly code: string | undefined;
  } | null>(null);
  const [sending, startSending] = useTransition();
  /** Kept until there is a definite answer, so that what arrived after all is not taken for another's. */
  const attempt = useRef<string>(null);
  const changed = lines.filter(({ unit }) => typed.has(unit.code));

  const onType = useCallback(
    (unit: string, figure: HeadcountFigure, text: string) => {
      setTyped((before) => withTyped(before, unit, figure, text));
      setProblems((before) => before.filter(({ path }) => path !== boxId(unit, figure)));
      setQuestions((before) => before.filter((each) => each.unit !== unit || each.figure !== figure));
    },
    [setTyped],
  );

  const onConfirm = useCallback((unit: string, figure: HeadcountFigure, right: boolean) => {
    const answered = (each: FigureQuestion) => each.unit === unit && each.figure === figure;
    setQuestions((before) => before.map((each) => (answered(each) ? { ...each, right } : each)));
  }, []);

  /** What is wrong is seen at once, in a table that is longer than the screen. */
  function show(found: readonly FieldProblem[]) {
    setProblems(found);
    focusOn(found[0]?.path);
  }

  /** Whether a row says what nobody has said to be right. */
  function asks(rows: readonly { readonly line: HeadcountLine; readonly sent: { readonly row: SentRow } }[]) {
    const found = rows.flatMap(({ line, sent }) =>
      unlikelyIn(line, sent).map((unlikely): FigureQuestion => {
        const { unit, figure, now } = { unit: line.unit.code, ...unlikely };
        const said = questions.find((each) => each.unit === unit && each.figure === figure);
        return { ...unlikely, unit, right: said?.now === now && said.right };
      }),
    );
    const open = found.find(({ right }) => !right);
    setQuestions(found);
    focusOn(open && `${boxId(open.unit, open.figure)}-right`);
    return open !== undefined;
  }

  function submit(which: readonly HeadcountLine[]) {
    if (sending || save === null || which.length === 0) return;
    const rows = which.map((line) => ({
      line,
      sent: sentRow(line, typed.get(line.unit.code) ?? {}, ALL_FIGURES),
    }));
    const wrong = rows.flatMap(({ line, sent }) => ("wrong" in sent ? wrongIn(line, sent.wrong) : []));
    const ready = rows.flatMap(({ line, sent }) => ("row" in sent ? [{ line, sent }] : []));
    show(wrong);
    setRefused(null);
    if (asks(ready) || wrong.length > 0) return;
    attempt.current ??= crypto.randomUUID();
    const values = { asOf, rows: ready.map(({ sent }) => sent.row), idempotencyKey: attempt.current };
    startSending(async () => {
      const reply = await send(save, values);
      if (!isUnanswered(reply)) attempt.current = null;
      if (!reply.ok) return refuse(reply);
      const saved = new Set(reply.data.rows.map(({ unit }) => unit));
      setTyped((before) => new Map([...before].filter(([code]) => !saved.has(code))));
      const undo = () =>
        run(takeBack, { rows: reply.data.rows }, ({ rows: gone }) => ({
          message: t("takenBack", { count: gone.length }),
        }));
      showToast({
        message: t("saved", { count: saved.size, on: formatDate(asOf) }),
        act: { label: t("undo"), run: undo },
      });
      router.refresh();
    });
  }

  function refuse({ message, code, errors = [], saved }: Extract<TableReply, { ok: false }>) {
    show(errors);
    setRefused({ message, code });
    // What was saved meanwhile stands beside the boxes then, and what was corrected is saved over it.
    if (saved !== undefined || errors.some(({ code: why }) => why === "headcount.changed")) router.refresh();
  }

  function wrongIn({ unit }: HeadcountLine, wrong: readonly HeadcountFigure[]): FieldProblem[] {
    return wrong.map((figure) => ({
      path: boxId(unit.code, figure),
      message: t("notWhole", { figure: labels[figure], most: LARGEST_FIGURE }),
    }));
  }

  const submitOne = (line: HeadcountLine) => submit([line]);

  return (
    <>
      <Leaving dirty={changed.length > 0} />
      <ListTable>
        <thead>
          <tr>
            <th scope="col">{t("unit")}</th>
            {figures.map((figure) => (
              <NumberHead key={figure}>{labels[figure]}</NumberHead>
            ))}
            {save === null ? null : (
              <th scope="col" className={styles.verb}>
                <Hidden>{t("actions")}</Hidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <HeadcountRow
              key={line.unit.code}
              line={line}
              figures={figures}
              labels={labels}
              language={language}
              typed={typed.get(line.unit.code)}
              problems={ofUnit(problems, ({ path }) => path.startsWith(boxId(line.unit.code, "")))}
              questions={ofUnit(questions, ({ unit }) => unit === line.unit.code)}
              onType={save === null ? null : onType}
              onConfirm={onConfirm}
              onSave={typed.has(line.unit.code) ? submitOne : null}
            />
          ))}
        </tbody>
      </ListTable>
      {save === null ? null : (
        <FootBar
          says={t("changed", { count: changed.length, on: formatDate(asOf) })}
          deskOnly={changed.length === 0}
          note={
            refused === null ? null : (
              <Note kind="warn" title={refused.message} urgent>
                <Remedy code={refused.code} />
              </Note>
            )
          }
        >
          {changed.length > 0 ? (
            <>
              <Button kind="quiet" onClick={() => setTyped(new Map())}>
                {t("revert")}
              </Button>
              <Button kind="primary" aria-disabled={sending || undefined} onClick={() => submit(changed)}>
                {t("saveAll", { count: changed.length })}
              </Button>
            </>
          ) : null}
        </FootBar>
      )}
    </>
  );
}

function focusOn(id: string | undefined) {
  if (id !== undefined) requestAnimationFrame(() => document.getElementById(id)?.focus());
}

const NONE: readonly never[] = [];

/** The same list for all that have none, so that their rows are not drawn again. */
function ofUnit<Item>(items: readonly Item[], isOf: (item: Item) => boolean): readonly Item[] {
  const own = items.filter(isOf);
  return own.length === 0 ? NONE : own;
}
