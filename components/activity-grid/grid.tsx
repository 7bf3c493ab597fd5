"use client";

import { type ClipboardEvent, type ReactNode, useRef, useState } from "react";
import { activityPath } from "@/components/activity/links";
import { givenBefore, NOBODY } from "@/components/activity/same-link";
import type { Option } from "@/components/ui/options";
import { TallLink } from "@/components/ui/text-link";
import { useToday } from "@/components/ui/use-today";
import { Wrap } from "@/components/ui/wrap";
import { CONTENTS } from "@/lib/domain/activity";
import { own } from "@/lib/domain/own";
import type { LinkGiven } from "@/lib/domain/screen/activity";
import { trimmed } from "@/lib/domain/text";
import { completedLink } from "@/lib/domain/typed-link";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./grid.module.css";
import { GridBand } from "./grid-band";
import { GridBar } from "./grid-bar";
import { GridRow } from "./grid-row";
import { GridTools } from "./grid-tools";
import { type ChoiceNames, clipboardCells, pasted } from "./pasted";
import { problemsOf, sameLinksAbove } from "./problems";
import {
  type CellPlace,
  type Column,
  GRID_COLUMNS,
  isEmpty,
  repeatedWeekly,
  type TypedRow,
  typed,
  without,
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
  readonly today: string;
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
  today,
  choice,
  ...actions
}: GridProps) {
  const t = useTranslations("bulk");
  const form = useTranslations("form");
  const activity = useTranslations("activities.form");
  const contentWords = useTranslations("activities.contents");
  const table = useRef<HTMLTableElement>(null);
  const [inHand, setInHand] = useState(0);
  const [left, setLeft] = useState(0);
  const [recorded, setRecorded] = useState<ReadonlyMap<string, LinkGiven>>(new Map());
  const day = useToday(today);
  const held = useGrid(`activities:${unit}`, type, (of) => own(usualOutlet, of) ?? "", table);
  const sending = useSending(unit, held, actions);
  const { grid, change, undo } = held;
  const { rows, waiting } = grid;
  const contents = CONTENTS.map((value) => ({ value, label: contentWords(value) }));
  const choices = { outlet: outlets, content: contents };
  const names: ChoiceNames = { outlets, contents };
  const known = { today: day(), ...names };
  const problems = new Map(
    rows.map((row) => [
      row.id,
      [...problemsOf(row, known, { t, form }), ...(sending.refused.get(row.id) ?? [])],
    ]),
  );
  const same = sameLinksAbove(rows);
  const filled = rows.filter((row) => !isEmpty(row));
  const ready = filled.filter(({ id }) => problems.get(id)?.length === 0);

  function write(cell: CellPlace, value: string) {
    const row = rows[cell.row];
    if (row === undefined || waiting?.ids.includes(row.id)) return;
    sending.forgive(row.id);
    change({ rows: typed(rows, cell, value) }, `${row.id} ${cell.column}`);
  }

  async function take(at: CellPlace, text: string) {
    const { rows: next, left: over } = pasted(rows, at, clipboardCells(text), names);
    change({ rows: next });
    setLeft(over);
    for (const row of next.slice(at.row)) await look(row.id, row.url);
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
    const found = link === "" ? NOBODY : await givenBefore(completedLink(trimmed(link)));
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

  function warningOf({ id, url }: TypedRow): ReactNode {
    const above = same.get(id);
    if (above !== undefined) return t("sameAbove", { row: above });
    const { seen, elsewhere } = url === "" ? NOBODY : (recorded.get(id) ?? NOBODY);
    const [before] = seen;
    if (before === undefined) return elsewhere ? activity("sameLinkElsewhere") : null;
    const says = { title: before.title, date: formatDate(before.occurredOn), unit: before.unitName };
    return <TallLink href={activityPath(before.id)}>{t("sameRecorded", says)}</TallLink>;
  }

  return (
    <>
      <GridBand
        filled={filled.length}
        ready={ready.length}
        warned={rows.some((row) => warningOf(row) !== null)}
        savedAt={held.savedAt}
      />
      <Wrap className={styles.page}>
        {choice}
        <GridTools
          {...{ grid, types, left }}
          change={change}
          paste={(text) => void take({ row: rows.findIndex(isEmpty), column: "occurredOn" }, text)}
          repeat={() => change({ rows: repeatedWeekly(rows, inHand, day()) })}
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
                {...{ row, at, choices }}
                problems={problems.get(row.id) ?? []}
                warning={warningOf(row)}
                locked={waiting?.ids.includes(row.id) ?? false}
                write={(column, value) => write({ row: at, column }, value)}
                leave={(column) => leave(row, at, column)}
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
