"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import type { StepActions } from "@/components/activity/step-buttons";
import { ButtonLink } from "@/components/ui/button";
import { DetailLines, ListDetail } from "@/components/ui/list-detail";
import type { Action } from "@/components/ui/use-send";
import { useTranslations } from "@/lib/i18n/words";
import { BulkBar } from "./bulk-bar";
import { DecisionBar } from "./decision-bar";
import styles from "./inbox.module.css";
import { type InboxLine, InboxRow } from "./inbox-row";
import type { ManyDecided } from "./many";
import { useInboxKeys } from "./use-inbox-keys";

interface InboxProps {
  readonly rows: readonly InboxLine[];
  /** What is open. */
  readonly open: { readonly id: string; readonly version: number; readonly decidable: boolean } | null;
  /** The address says what is open: a phone shows that alone. */
  readonly asked: boolean;
  readonly listHref: string;
  readonly filters: ReactNode;
  readonly foot: ReactNode;
  readonly actions: Pick<StepActions, "approve" | "return" | "reopen">;
  readonly approveMany: Action<ManyDecided>;
  /** What is open, at length. */
  readonly children: ReactNode;
}

/** A list at the left, what is open at the right; keys while the list has the focus (ux.md §6). */
export function Inbox({
  rows,
  open,
  asked,
  listHref,
  filters,
  foot,
  actions,
  approveMany,
  children,
}: InboxProps) {
  const t = useTranslations("review");
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [moving, startMoving] = useTransition();
  const [at, setAt] = useState(open?.id ?? null);
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  const [refused, refuse] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => setAt(open?.id ?? null), [open?.id]);
  const place = rows.findIndex(({ id }) => id === at);
  const chosen = rows.filter(({ id }) => ticked.has(id));

  function go(row: InboxLine | undefined) {
    if (row === undefined || row.id === at) return;
    setAt(row.id);
    startMoving(() => router.replace(row.href, { scroll: false }));
    list.current?.querySelector(`[data-row="${CSS.escape(row.id)}"]`)?.scrollIntoView({ block: "nearest" });
  }

  /** What comes after what was decided; the list keeps the focus. */
  function goOn() {
    const next = rows[place + 1] ?? rows[place - 1];
    if (next === undefined) router.replace(listHref, { scroll: false });
    else go(next);
    list.current?.focus();
  }

  function toggle(id: string) {
    tick((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  const onKeyDown = useInboxKeys(list, bar, {
    down: () => go(rows[place + 1]),
    up: () => go(rows[place - 1]),
    tick: () => at !== null && toggle(at),
    // What is seen is decided on, not what is on its way.
    settled: !moving && at === open?.id,
  });

  return (
    <ListDetail
      asked={asked}
      label={t("open")}
      busy={moving}
      list={
        <>
          {filters}
          {rows.length === 0 ? null : (
            <DetailLines list={list} label={t("list")} onKeyDown={onKeyDown}>
              {rows.map((row) => (
                <InboxRow
                  key={row.id}
                  row={row}
                  current={row.id === at}
                  ticked={ticked.has(row.id)}
                  refused={refused.get(row.id)}
                  toggle={() => toggle(row.id)}
                  open={() => setAt(row.id)}
                />
              ))}
            </DetailLines>
          )}
          {foot}
          {chosen.length === 0 && rows[0]?.waits ? (
            <p className={styles.sequence}>
              <ButtonLink kind="primary" size="block" href={rows[0].href}>
                {t("oneByOne")}
              </ButtonLink>
            </p>
          ) : null}
          {chosen.length > 0 ? (
            <BulkBar
              chosen={chosen}
              approve={approveMany}
              reopen={actions.reopen}
              clear={() => tick(new Set())}
              told={(why) => {
                refuse(why);
                tick(new Set());
              }}
            />
          ) : null}
        </>
      }
    >
      {children}
      {open === null ? null : (
        <DecisionBar
          key={open.id}
          {...open}
          bar={bar}
          primary={chosen.length === 0}
          next={rows[place + 1] ? () => go(rows[place + 1]) : null}
          listHref={listHref}
          actions={actions}
          onDecided={goOn}
        />
      )}
    </ListDetail>
  );
}
