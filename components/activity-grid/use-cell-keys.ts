"use client";

import { type KeyboardEvent, type RefObject, useRef } from "react";
import { type CellPlace, type Column, GRID_COLUMNS } from "./rows";

type Field = HTMLInputElement | HTMLSelectElement;

/** What the keys of the grid do beside moving. */
interface Deeds {
  readonly fillDown: (cell: CellPlace) => void;
  readonly undo: () => void;
  readonly write: (cell: CellPlace, value: string) => void;
}

/** Arrows and Enter move, Ctrl+D copies the cell above, Ctrl+Z takes back, Esc leaves the cell as it was, F2 edits on. */
export function useCellKeys(table: RefObject<HTMLTableElement | null>, { fillDown, undo, write }: Deeds) {
  const before = useRef("");

  function go({ row, column }: CellPlace): true {
    const field = table.current?.querySelector<Field>(`[data-row="${row}"][data-column="${column}"]`);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
    return true;
  }

  function beside({ row, column }: CellPlace, step: 1 | -1): true {
    const next = GRID_COLUMNS[GRID_COLUMNS.indexOf(column) + step];
    return next === undefined ? true : go({ row, column: next });
  }

  /** Each says whether the key is done with; else the browser goes on. */
  const keys: Readonly<Record<string, (cell: CellPlace, field: Field) => boolean>> = {
    enter: ({ row, column }) => go({ row: row + 1, column }),
    arrowdown: ({ row, column }, field) => isText(field) && go({ row: row + 1, column }),
    arrowup: ({ row, column }, field) => isText(field) && go({ row: row - 1, column }),
    arrowleft: (cell, field) => isText(field) && caretAt(field, 0) && beside(cell, -1),
    arrowright: (cell, field) => isText(field) && caretAt(field, field.value.length) && beside(cell, 1),
    escape: (cell) => {
      write(cell, before.current);
      return true;
    },
    f2: (_, field) => {
      if (isText(field)) field.setSelectionRange(field.value.length, field.value.length);
      return true;
    },
    "ctrl+d": (cell) => {
      fillDown(cell);
      return true;
    },
    "ctrl+z": () => {
      undo();
      return true;
    },
  };

  return {
    onFocus({ target }: { target: EventTarget }) {
      if (isField(target)) before.current = target.value;
    },
    onKeyDown(event: KeyboardEvent) {
      const { target, key } = event;
      const cell = cellOf(target);
      if (cell === null || !isField(target) || event.shiftKey || event.altKey) return;
      const name = `${event.ctrlKey || event.metaKey ? "ctrl+" : ""}${key.toLowerCase()}`;
      if (Object.hasOwn(keys, name) && keys[name]?.(cell, target)) event.preventDefault();
    },
  };
}

/** The cell that an element lies in. */
export function cellOf(target: EventTarget): CellPlace | null {
  if (!isField(target)) return null;
  const column = GRID_COLUMNS.find((each): each is Column => each === target.dataset.column);
  return column === undefined ? null : { row: Number(target.dataset.row), column };
}

function isField(target: EventTarget): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

function isText(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement;
}

function caretAt({ selectionStart, selectionEnd }: HTMLInputElement, place: number): boolean {
  return selectionStart === place && selectionEnd === place;
}
