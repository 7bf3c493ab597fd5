"use client";

import { useState, useTransition } from "react";
import { showToast } from "@/components/ui/toast-store";
import { useReload } from "@/components/ui/use-going";
import { refusalToast } from "@/components/ui/use-press";
import { type Action, isUnanswered, useSend } from "@/components/ui/use-send";
import type { SeveralSaved } from "@/lib/domain/screen/activity";
import { trimmed } from "@/lib/domain/unseen";
import { parseTypedDate, parseTypedWhole } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { CellProblem } from "./problems";
import { GRID_COLUMNS, type TypedRow, without } from "./rows";
import type { Grid, useGrid } from "./use-grid";

export interface SeveralActions {
  readonly create: Action<SeveralSaved>;
  readonly takeBack: Action<SeveralSaved>;
}

/** Why nothing was sent. */
interface Refusal {
  readonly message: string;
  readonly code?: string | undefined;
}

/**
 * Sends rows, all or none. Without an answer they wait to be sent again under the same key; what was refused is told by
 * row; what was sent leaves the grid, and comes back by the toast.
 */
export function useSending(
  unit: string,
  held: ReturnType<typeof useGrid>,
  { create, takeBack }: SeveralActions,
) {
  const t = useTranslations("bulk");
  const send = useSend(true);
  const reload = useReload();
  const [sending, startSending] = useTransition();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, readonly CellProblem[]>>(new Map());

  async function deliver(
    grid: Grid,
    rows: readonly TypedRow[],
    { key, status, ids }: NonNullable<Grid["waiting"]>,
  ) {
    held.change({ waiting: { key, status, ids } });
    const items = rows.map((row) => itemOf(row, grid));
    const reply = await send(create, { unit, status, items, idempotencyKey: key });
    if (reply.ok) {
      held.change({ rows: without(grid.rows, new Set(ids)), waiting: null });
      held.forgetPast();
      announce(rows, reply.data);
    } else {
      setRefusal(reply);
      if (isUnanswered(reply)) return;
      held.change({ waiting: null });
      setRefused(problemsByRow(reply.errors ?? [], rows));
    }
  }

  function announce(rows: readonly TypedRow[], { items }: SeveralSaved) {
    const drafts = items.every(({ status }) => status === "DRAFT");
    const mine = drafts || items.every(({ status }) => status === "SUBMITTED");
    const pointers = items.map(({ id, version }) => ({ id, version }));
    const undo = async () => {
      const reply = await send(takeBack, { items: pointers, idempotencyKey: crypto.randomUUID() });
      if (reply.ok) held.change({ rows: [...rows, ...held.current().rows] });
      showToast(
        reply.ok
          ? { message: t("takenBack", { count: rows.length }) }
          : refusalToast(reply, reload(reply.code)),
      );
    };
    const words = t(drafts ? "kept" : "sent", { count: rows.length });
    showToast({ message: words, act: mine ? { label: t("takeBack"), run: undo } : undefined });
  }

  return {
    sending,
    refusal,
    refused,
    /** A row that was changed is judged anew. */
    forgive(id: string) {
      if (refused.has(id)) setRefused(new Map([...refused].filter(([other]) => other !== id)));
    },
    /** One sending at a time; what waits for an answer goes first. */
    submit(ready: readonly TypedRow[], status: "SUBMITTED" | "DRAFT") {
      if (sending) return;
      const grid = held.current();
      const fresh = { key: crypto.randomUUID(), status, ids: ready.map(({ id }) => id) };
      const attempt = grid.waiting ?? fresh;
      const rows = grid.rows.filter(({ id }) => attempt.ids.includes(id));
      setRefusal(rows.length === 0 ? { message: t("nothing") } : null);
      if (rows.length > 0) startSending(() => deliver(grid, rows, attempt));
    },
  };
}

/** A row as the action takes it; what the page does not understand the server refuses by the field's name. */
function itemOf({ occurredOn, title, outlet, url, content, quantity }: TypedRow, { type, audience }: Grid) {
  const day = parseTypedDate(occurredOn);
  return {
    type,
    occurredOn: day.ok ? day.date : occurredOn,
    title,
    outlet: outlet || null,
    url: trimmed(url) || null,
    content: content || null,
    audiences: audience === "" ? [] : [audience],
    quantity: parseTypedWhole(quantity) ?? quantity,
  };
}

function problemsByRow(
  errors: readonly { readonly path: string; readonly message: string }[],
  rows: readonly TypedRow[],
): ReadonlyMap<string, readonly CellProblem[]> {
  const found = new Map<string, readonly CellProblem[]>();
  for (const { path, message } of errors) {
    const [, nth = "", field] = /^items\.(\d+)\.(\w+)/.exec(path) ?? [];
    const id = rows[Number(nth)]?.id;
    const column = GRID_COLUMNS.find((each) => each === field) ?? "title";
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), { column, message }]);
  }
  return found;
}
