"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { usePress } from "@/components/ui/use-press";
import { dayAfter, useToday } from "@/components/ui/use-today";
import type { Roster, RosterLink, RosterRow } from "@/lib/domain/screen/roster";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import type { RosterActions } from "./roster-actions";
import { useTypedDay } from "./use-typed-day";

/**
 * Says that a union's chair joined the group on the roster's day, or left it; the toast takes it back. Several may be under
 * way: who goes down a list does not wait for each. Held once for all lines, of which there are thousands.
 */
export function useSteps({
  channel,
  on,
  of,
  isToday,
  actions,
}: Pick<Roster, "on" | "of"> & {
  channel: string;
  /** The day is today, and turns while the page is open. */
  isToday: boolean;
  /** Null for those who only read. */
  actions: RosterActions | null;
}) {
  const t = useTranslations("recordScreens");
  const { run } = usePress();
  const present = useToday(on);
  const [underWay, setUnderWay] = useState<ReadonlySet<string>>(new Set());
  const day = () => (isToday ? present() : on);
  const showsTyped = useTypedDay(on);
  const undo = (message: string, back: () => Promise<void>) => ({
    message,
    act: { label: t("undo"), run: back },
  });

  function join({ code, name }: RosterRow, { create, withdraw }: RosterActions) {
    const joined = day();
    return run(create, { channel, unit: code, joined }, ({ id, version }) =>
      undo(t("roster.saidIn", { of, name, on: formatDate(joined) }), () =>
        run(withdraw, { id, version }, () => ({ message: t("undone") })),
      ),
    );
  }

  /** An interval is half open: who joined today leaves tomorrow at the earliest (compliance.md §1). */
  function leave({ name }: RosterRow, { id, version, joined }: RosterLink, { edit }: RosterActions) {
    const left = joined >= day() ? dayAfter(joined, 1) : day();
    return run(edit, { id, version, left }, (now) =>
      undo(t("roster.saidOut", { of, name, on: formatDate(left) }), () =>
        run(edit, { id, version: now.version, left: null }, () => ({ message: t("reverted") })),
      ),
    );
  }

  async function take(row: RosterRow) {
    if (actions === null || !showsTyped()) return;
    setUnderWay((before) => new Set([...before, row.code]));
    await (row.link === null ? join(row, actions) : leave(row, row.link, actions));
    setUnderWay((before) => new Set([...before].filter((code) => code !== row.code)));
  }

  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  return { underWay, onStep: useCallback((row: RosterRow) => void latest.current(row), []) };
}
