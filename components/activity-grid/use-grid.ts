"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import {
  deleteDraft,
  draftPlace,
  type FieldValues,
  isTouched,
  readDraft,
  writeDraft,
} from "@/components/ui/form-draft";
import { useSignedIn } from "@/components/ui/signed-in";
import { useMovedDraft } from "@/components/ui/use-moved-draft";
import { type Column, emptyRow, GRID_COLUMNS, isEmpty, type TypedRow, typed, withRoom } from "./rows";

/** All that is typed, and what was sent of it without an answer yet. */
export interface Grid {
  readonly type: string;
  readonly audience: string;
  readonly rows: readonly TypedRow[];
  readonly waiting: UnansweredSend | null;
}

/** An attempt that nobody knows the end of: it is sent again as it was, under its key, so that it is done once. */
export interface UnansweredSend {
  readonly key: string;
  readonly status: string;
  readonly ids: readonly string[];
}

/**
 * The grid with its draft on the device and the way back.
 * @param place what the draft is about
 * @param outletOf where activities of a type usually appear
 */
export function useGrid(
  place: string,
  type: string,
  outletOf: (type: string) => string,
  table: RefObject<HTMLTableElement | null>,
) {
  const draft = draftPlace(useSignedIn(), place);
  const empty = (): Grid => ({ type, audience: "", rows: [emptyRow(outletOf(type))], waiting: null });
  const [grid, setGrid] = useState(empty);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const past = useRef<(readonly TypedRow[])[]>([]);
  const latest = useRef(grid);
  const editing = useRef("");

  function show(next: Grid): Grid {
    latest.current = { ...next, rows: withRoom(next.rows, outletOf(next.type)) };
    setGrid(latest.current);
    return latest.current;
  }

  function keep(next: Grid) {
    if (next.rows.every(isEmpty)) {
      deleteDraft(draft);
      setSavedAt(null);
      return;
    }
    const at = Date.now();
    const kept = {
      values: valuesOf(next),
      base: {},
      version: null,
      attempt: next.waiting?.key ?? "",
      savedAt: at,
    };
    setSavedAt(writeDraft(draft, kept) ? at : null);
  }

  function begin() {
    const kept = readDraft(draft);
    const before = kept === null ? latest.current : gridOf(kept.values, kept.attempt);
    const early = table.current === null ? [] : typedEarly(table.current);
    const rows = early.reduce(
      (all, [column, value]) => typed(all, { row: all.length - 1, column }, value),
      withRoom(before.rows, outletOf(before.type)),
    );
    const next = show({ ...before, rows });
    if (kept !== null || early.length > 0) keep(next);
  }

  const beginOnce = useRef(begin);
  useEffect(() => beginOnce.current(), []);

  useMovedDraft(draft, (waiting) => {
    past.current = [];
    if (waiting !== null) show(gridOf(waiting.values, waiting.attempt));
    else if (latest.current.rows.every(isEmpty)) show(empty());
  });

  return {
    grid,
    savedAt,
    /** The grid as it is by now, for what ends later than it began. */
    current: () => latest.current,
    /** @param cell the cell that is typed into: all that is typed into one is one step back */
    change(part: Partial<Grid>, cell = "") {
      if (part.rows !== undefined && (cell === "" || cell !== editing.current))
        past.current.push(latest.current.rows);
      editing.current = cell;
      keep(show({ ...latest.current, ...part }));
    },
    undo() {
      const rows = past.current.pop();
      editing.current = "";
      if (rows !== undefined) keep(show({ ...latest.current, rows }));
    },
    /** What was sent is not brought back by a step. */
    forgetPast() {
      past.current = [];
    },
  };
}

/** The grid as a form's values: a draft is kept, moved and forgotten like any other. */
function valuesOf({ type, audience, rows, waiting }: Grid): FieldValues {
  const filled = rows.filter((row) => !isEmpty(row));
  const columns = GRID_COLUMNS.map((column) => [column, filled.map((row) => row[column])] as const);
  const sent = filled.flatMap(({ id }, nth) => (waiting?.ids.includes(id) ? [String(nth)] : []));
  return {
    ...Object.fromEntries(columns),
    type: [type],
    audience: [audience],
    sent,
    status: [waiting?.status ?? ""],
  };
}

function gridOf(values: FieldValues, key: string): Grid {
  const rows = (values.occurredOn ?? []).map((_, nth): TypedRow => {
    const said = GRID_COLUMNS.map((column) => [column, values[column]?.[nth] ?? ""] as const);
    return { ...emptyRow(), ...Object.fromEntries(said) };
  });
  const ids = (values.sent ?? []).flatMap((nth) => rows[Number(nth)]?.id ?? []);
  const status = values.status?.[0] ?? "";
  const waiting = ids.length === 0 ? null : { key, status, ids };
  return { type: values.type?.[0] ?? "", audience: values.audience?.[0] ?? "", rows, waiting };
}

/** What was typed or chosen in the empty row before the scripts arrived. */
function typedEarly(table: HTMLTableElement): [Column, string][] {
  return GRID_COLUMNS.flatMap((column): [Column, string][] => {
    const field = table.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-column="${column}"]`);
    return field !== null && isTouched(field) ? [[column, field.value]] : [];
  });
}
