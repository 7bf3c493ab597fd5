"use client";

import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FootBar } from "@/components/ui/foot-bar";
import { Leaving } from "@/components/ui/leaving";
import { Muted } from "@/components/ui/muted";
import { PlainSearch } from "@/components/ui/plain-search";
import { ListTable, NumberHead } from "@/components/ui/table";
import { usePress } from "@/components/ui/use-press";
import { canJoin, type RosterRow } from "@/lib/domain/screen/roster";
import { isFoundIn } from "@/lib/domain/text";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chair-roster.module.css";
import { PastedList } from "./pasted-list";
import type { RosterActions } from "./roster-actions";
import { RosterLine } from "./roster-line";

/** As many rows as are drawn at once; the rest is asked for, or looked for. */
const STEP = 100;

/** The roster with its ticks; of a federation's two thousand unions only what is looked at is drawn. */
export function RosterTable({
  channel,
  rows,
  search: first,
  on,
  isToday,
  actions,
}: {
  channel: string;
  rows: readonly RosterRow[];
  search: string;
  on: string;
  isToday: boolean;
  /** Null for those who only read. */
  actions: RosterActions | null;
}) {
  const t = useTranslations("recordScreens.roster");
  const { pending, run, press } = usePress();
  const [search, setSearch] = useState(first);
  const [drawn, setDrawn] = useState(STEP);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const sought = useDeferredValue(search);
  const found = useMemo(
    () => rows.filter(({ name, code, chair }) => isFoundIn(`${name} ${code} ${chair ?? ""}`, sought)),
    [rows, sought],
  );
  const shown = found.slice(0, drawn);
  const free = shown.filter(canJoin);

  const onTick = useCallback((code: string, isTicked: boolean) => {
    setTicked((before) => {
      const rest = [...before].filter((each) => each !== code);
      return new Set(isTicked ? [...rest, code] : rest);
    });
  }, []);
  const tickAlso = (codes: readonly string[]) => setTicked((before) => new Set([...before, ...codes]));

  function save({ tick, untick }: RosterActions) {
    press(tick, { channel, joined: on, units: [...ticked] }, ({ links }) => {
      setTicked(new Set());
      const undo = () =>
        run(untick, { channel, links: links.map(({ id }) => id) }, () => ({ message: t("undone") }));
      const act = links.length === 0 ? undefined : { label: t("undo"), run: undo };
      return { message: t("ticked", { count: links.length }), act };
    });
  }

  return (
    <div className={classNames(actions !== null && styles.columns)}>
      <Leaving dirty={ticked.size > 0} />
      <div>
        <div className={styles.search}>
          <PlainSearch label={t("search")} value={search} onType={setSearch} />
          {actions === null || free.length === 0 ? null : (
            <Button kind="quiet" size="small" onClick={() => tickAlso(free.map(({ code }) => code))}>
              {t("tickShown", { count: free.length })}
            </Button>
          )}
        </div>
        {shown.length === 0 ? (
          <Muted>{t("noResult", { search: sought })}</Muted>
        ) : (
          <ListTable>
            <thead>
              <tr>
                <th scope="col">{t("union")}</th>
                <th scope="col">{t("joined")}</th>
                <NumberHead>{t("next")}</NumberHead>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <RosterLine
                  key={row.code}
                  row={row}
                  channel={channel}
                  on={on}
                  isToday={isToday}
                  actions={actions}
                  isTicked={ticked.has(row.code)}
                  onTick={onTick}
                />
              ))}
            </tbody>
          </ListTable>
        )}
        {found.length > drawn ? (
          <Button onClick={() => setDrawn(drawn + STEP)}>{t("more", { count: found.length - drawn })}</Button>
        ) : null}
        {actions === null || ticked.size === 0 ? null : (
          <FootBar says={t("chosen", { count: ticked.size })}>
            <Button kind="quiet" onClick={() => setTicked(new Set())}>
              {t("drop")}
            </Button>
            <Button kind="primary" aria-disabled={pending || undefined} onClick={() => save(actions)}>
              {t("save", { count: ticked.size, on: formatDate(on) })}
            </Button>
          </FootBar>
        )}
      </div>
      {actions === null ? null : <PastedList rows={rows} tick={tickAlso} />}
    </div>
  );
}
