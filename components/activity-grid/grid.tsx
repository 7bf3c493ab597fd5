"use client";

import { type ClipboardEvent, type ReactNode, useRef, useState } from "react";
import type { ChoiceOptions } from "@/components/activity/choices";
import { useConsequences } from "@/components/activity/consequences";
import { useCountWords } from "@/components/activity/count-words";
import { givenBefore, NOBODY } from "@/components/file/use-given-links";
import { useClosedDay } from "@/components/ui/closed-days";
import { yearWarning } from "@/components/ui/date-problem";
import type { Option } from "@/components/ui/options";
import { useToday } from "@/components/ui/use-today";
import { Wrap } from "@/components/ui/wrap";
import { own } from "@/lib/domain/own";
import type { LinkGiven } from "@/lib/domain/screen/given-links";
import type { CountLine } from "@/lib/domain/screen/new-activity";
import { completedLink } from "@/lib/domain/typed-link";
import { trimmed } from "@/lib/domain/unseen";
import { parseTypedDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { MOST_AT_ONCE } from "@/lib/records/limits";
import styles from "./grid.module.css";
import { GridBand } from "./grid-band";
import { GridBar } from "./grid-bar";
import { GridRow } from "./grid-row";
import { GridTools } from "./grid-tools";
import { type ChoiceNames, type ColumnHeadings, clipboardCells, pasted } from "./pasted";
import { type CellWarning, problemsOf, sameDaysAbove, sameLinksAbove } from "./problems";
import { RecordedBefore } from "./recorded-before";
import {
  type CellPlace,
  type Column,
  GRID_COLUMNS,
  isEmpty,
  repeatedWeekly,
  type TypedRow,
  typed,
  without,
  withUsualOutlet,
} from "./rows";
import { cellOf, useCellKeys } from "./use-cell-keys";
import { useGrid } from "./use-grid";
import { type SeveralActions, useSending } from "./use-sending";

export interface GridProps extends SeveralActions {
  readonly unit: string;
  readonly type: string;
  readonly types: readonly Option[];
  readonly outlets: readonly Option[];
  readonly usualOutlet: Readonly<Record<string, string>>;
  readonly choices: ChoiceOptions;
  readonly lines: readonly CountLine[];
  readonly today: string;
  readonly headings: ColumnHeadings;
  /** For whom: above the grid. */
  readonly choice: ReactNode;
}

/** Many activities typed or pasted row by row, checked while they are typed, sent at once. */
export function ActivityGrid({
  unit,
  type,
  types,
  outlets,
  usualOutlet,
  choices,
  lines,
  today,
  headings,
  choice,
  ...actions
}: GridProps) {
  const t = useTranslations("bulk");
  const form = useTranslations("form");
  const activity = useTranslations("activities.form");
  const given = useTranslations("files.given");
  const table = useRef<HTMLTableElement>(null);
  const [inHand, setInHand] = useState(0);
  const [told, setTold] = useState<readonly string[]>([]);
  const [recorded, setRecorded] = useState<ReadonlyMap<string, LinkGiven>>(new Map());
  const day = useToday(today);
  const closedOn = useClosedDay();
  const usual = (of: string) => own(usualOutlet, of) ?? "";
  const held = useGrid(`activities:${unit}`, type, usual, table);
  const counting = useCountWords(useConsequences(lines), outlets);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const sending = useSending(unit, held, actions);
  const { grid, change, undo } = held;
  const { rows, waiting } = grid;
  const contents = choices.CONTENT;
  const cells = { outlet: outlets, content: contents };
  const names: ChoiceNames = { outlets, contents };
  const unlikely = (row: TypedRow, quantity: number) =>
    confirmed.has(quantityOf(row)) ? null : counting.unlikely(grid.type, row.outlet, quantity);
  const known = { today: day(), ...names, closedOn, unlikely };
  const problems = new Map(
    rows.map((row) => [
      row.id,
      [...problemsOf(row, known, { t, form, activity }), ...(sending.refused.get(row.id) ?? [])],
    ]),
  );
  const same = sameLinksAbove(rows);
  const alike = sameDaysAbove(rows);
  const filled = rows.filter((row) => !isEmpty(row));
  const ready = filled.filter(({ id }) => problems.get(id)?.length === 0);

  function write(cell: CellPlace, value: string) {
    const row = rows[cell.row];
    if (row === undefined || waiting?.ids.includes(row.id)) return;
    sending.forgive(row.id);
    change({ rows: typed(rows, cell, value) }, `${row.id} ${cell.column}`);
  }

  async function take(at: CellPlace, text: string) {
    const {
      rows: next,
      left,
      unread,
    } = pasted(rows, at, clipboardCells(text), { ...names, headings }, usual(grid.type));
    change({ rows: next });
    setTold([
      ...(left > 0 ? [t("pastedLeft", { most: MOST_AT_ONCE, left })] : []),
      ...(unread.length > 0 ? [t("unread", { columns: unread.join(", ") })] : []),
    ]);
    for (const row of next.slice(at.row)) await look(row.id, row.url);
  }

  function repeat() {
    const { rows: next, left } = repeatedWeekly(rows, inHand, day());
    if (next !== rows) change({ rows: next });
    if (left > 0) setTold([t("weeklyLeft", { most: MOST_AT_ONCE, left })]);
    else setTold(next === rows ? [t(whyNone(rows[inHand]), { row: inHand + 1 })] : []);
  }

  function onPaste(event: ClipboardEvent) {
    const cell = cellOf(event.target);
    const text = event.clipboardData.getData("text");
    if (cell === null || waiting !== null || !/[\t\n\r]/.test(text.trimEnd())) return;
    event.preventDefault();
    void take(cell, text);
  }

  /** Whether somebody has recorded what is linked. */
  async function look(id: string, link: string) {
    const found = link === "" ? NOBODY : await givenBefore(link, { kind: "activities" });
    setRecorded((all) => new Map([...all, [id, found]]));
  }

  /** Shows the link as it will be saved. */
  function leave(row: TypedRow, at: number, column: Column) {
    if (column !== "url") return;
    const meant = completedLink(trimmed(row.url));
    if (meant !== row.url) write({ row: at, column }, meant);
    void look(row.id, meant);
  }

  const keys = useCellKeys(table, {
    fillDown: (cell) => write(cell, rows[cell.row - 1]?.[cell.column] ?? ""),
    undo,
    write,
  });

  function warningsOf(row: TypedRow): CellWarning[] {
    if (isEmpty(row)) return [];
    const on = parseTypedDate(row.occurredOn);
    const year = on.ok ? yearWarning(on.date, day()) : null;
    return [
      ...warned("occurredOn", year === null ? null : form("otherYear", year)),
      ...warned("title", dayWarning(row), true),
      ...warned("outlet", counting.lost(grid.type, row.outlet)),
      ...warned("url", linkWarning(row), true),
    ];
  }

  /** Of a row that also gives the same link as the one above that is said. */
  function dayWarning({ id }: TypedRow): ReactNode {
    const above = alike.get(id);
    return above === undefined || same.get(id) === above ? null : t("sameDayAbove", { row: above });
  }

  function linkWarning({ id, url }: TypedRow): ReactNode {
    const above = same.get(id);
    if (above !== undefined) return t("sameAbove", { row: above });
    const { seen, elsewhere } = url === "" ? NOBODY : (recorded.get(id) ?? NOBODY);
    const [before] = seen;
    if (before !== undefined) return <RecordedBefore record={before} />;
    return elsewhere ? given("elsewhere") : null;
  }

  return (
    <>
      <GridBand
        filled={filled.length}
        ready={ready.length}
        warned={rows.some((row) => warningsOf(row).length > 0)}
        savedAt={held.savedAt}
      />
      <Wrap className={styles.page}>
        {choice}
        <GridTools
          {...{ grid, types, told }}
          audiences={choices.AUDIENCE}
          change={change}
          chooseType={(to) => change({ type: to, rows: withUsualOutlet(rows, usual(grid.type), usual(to)) })}
          paste={(text) => void take({ row: rows.findIndex(isEmpty), column: "occurredOn" }, text)}
          repeat={repeat}
          inHand={inHand}
        />
        <table
          ref={table}
          className={styles.grid}
          onPaste={onPaste}
          onKeyDown={keys.onKeyDown}
          onFocus={({ target }) => {
            keys.onFocus({ target });
            setInHand(cellOf(target)?.row ?? inHand);
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t("number")}</th>
              {GRID_COLUMNS.map((column) => (
                <th key={column} scope="col" data-of={column}>
                  {t(`columns.${column}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <GridRow
                key={row.id}
                {...{ row, at }}
                choices={cells}
                problems={problems.get(row.id) ?? []}
                warnings={warningsOf(row)}
                locked={waiting?.ids.includes(row.id) ?? false}
                write={(column, value) => write({ row: at, column }, value)}
                leave={(column) => leave(row, at, column)}
                confirm={() => setConfirmed((before) => new Set([...before, quantityOf(row)]))}
                remove={() => change({ rows: without(rows, new Set([row.id])) })}
              />
            ))}
          </tbody>
        </table>
        <p className={styles.phone}>{t("phone")}</p>
        <GridBar {...{ waiting, undo }} ready={ready} sending={sending} />
      </Wrap>
    </>
  );
}

/** Why a row is not repeated. */
function whyNone(row: TypedRow | undefined): "weeklyNone" | "weeklyWhat" {
  return parseTypedDate(row?.occurredOn ?? "").ok ? "weeklyNone" : "weeklyWhat";
}

function warned(column: Column, words: ReactNode, extra = false): CellWarning[] {
  return words === null ? [] : [{ column, words, extra }];
}

/** A row as its quantity is said to be right: typed anew it is asked about again. */
function quantityOf({ id, quantity }: TypedRow): string {
  return `${id} ${quantity}`;
}
