"use client";

import { type ComponentProps, type RefObject, useDeferredValue, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FootBar } from "@/components/ui/foot-bar";
import { Leaving } from "@/components/ui/leaving";
import { Muted } from "@/components/ui/muted";
import { Note } from "@/components/ui/note";
import { PlainSearch } from "@/components/ui/plain-search";
import { ListTable, NumberHead } from "@/components/ui/table";
import { canJoin, FIRST_ROWS, type Roster, type RosterRow, rowsFound } from "@/lib/domain/screen/roster";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chair-roster.module.css";
import { PastedList } from "./pasted-list";
import type { RosterActions } from "./roster-actions";
import { RosterLine } from "./roster-line";
import { useGrowing } from "./use-growing";
import { useSteps } from "./use-steps";
import { useTicks } from "./use-ticks";
import { type Arrival, useWholeRoster } from "./use-whole-roster";

interface TableProps {
  readonly channel: string;
  readonly roster: Roster;
  readonly isToday: boolean;
  /** Null for those who only read. */
  readonly actions: RosterActions | null;
}

/** The roster with its ticks; of a federation's two thousand unions only what is looked at is asked for and drawn. */
export function RosterTable({ channel, roster, isToday, actions }: TableProps) {
  const t = useTranslations("recordScreens.roster");
  const { on, of } = roster;
  const ticks = useTicks({ channel, on, of });
  const { ticked } = ticks;
  const steps = useSteps({ channel, on, of, isToday, actions });
  const { rows, arrival, need, again } = useWholeRoster(channel, roster);
  const { search, seek, found, count } = useSearch(roster, rows, arrival);
  const { body, drawn, growing, grow } = useGrowing(FIRST_ROWS, found.length);
  const shown = found.slice(0, drawn);
  const free = shown.filter(canJoin);

  function readOn() {
    need();
    grow();
  }

  return (
    <div className={classNames(actions !== null && styles.columns)}>
      <Leaving dirty={ticked.size > 0} />
      <div>
        <div className={styles.search}>
          <PlainSearch
            label={t("search")}
            value={search}
            onType={(text) => {
              need();
              seek(text);
            }}
          />
          {actions === null || free.length === 0 ? null : (
            <Button kind="quiet" size="small" onClick={() => ticks.tickAlso(free.map(({ code }) => code))}>
              {t("tickShown", { count: free.length })}
            </Button>
          )}
        </div>
        <Shown
          {...{ body, ticked, of, ...steps }}
          records={actions !== null}
          rows={shown}
          onTick={ticks.onTick}
          none={count === 0 ? search : null}
        />
        <Arriving arrival={arrival} again={again} />
        {count !== null && count > shown.length && !growing ? (
          <Button onClick={readOn}>{t("more", { count: count - shown.length })}</Button>
        ) : null}
        {actions === null ? null : <TickBar {...{ ticks, on, of, actions }} />}
      </div>
      {actions === null ? null : (
        <PastedList of={of} rows={arrival === "whole" ? rows : null} need={need} tick={ticks.tickAlso} />
      )}
    </div>
  );
}

/** Which rows are found, and how many in all; null until all of them have been looked through. */
function useSearch(roster: Roster, rows: readonly RosterRow[], arrival: Arrival) {
  const [search, seek] = useState(roster.search);
  const sought = useDeferredValue(search);
  const found = useMemo(() => rowsFound(rows, sought), [rows, sought]);
  const told = sought === roster.search ? roster.found : null;
  const count = arrival === "whole" ? found.length : told;
  return { search, seek, found, count };
}

interface ShownProps extends Pick<ComponentProps<typeof RosterLine>, "of" | "records" | "onTick" | "onStep"> {
  readonly rows: readonly RosterRow[];
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly ticked: ReadonlySet<string>;
  readonly underWay: ReadonlySet<string>;
  /** What nobody is found by; null while somebody may be. */
  readonly none: string | null;
}

function Shown({ rows, body, ticked, underWay, none, ...line }: ShownProps) {
  const t = useTranslations("recordScreens.roster");
  if (rows.length === 0) return none === null ? null : <Muted>{t("noResult", { search: none })}</Muted>;
  return (
    <ListTable className={styles.roster}>
      <thead>
        <tr>
          <th scope="col">{t("union")}</th>
          <th scope="col">{t("joined", { of: line.of })}</th>
          <NumberHead>{t("next")}</NumberHead>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <RosterLine
            key={row.code}
            row={row}
            isTicked={ticked.has(row.code)}
            isUnderWay={underWay.has(row.code)}
            {...line}
          />
        ))}
      </tbody>
    </ListTable>
  );
}

/** Whether what is looked for is looked for everywhere yet. */
function Arriving({ arrival, again }: { arrival: Arrival; again: () => void }) {
  const t = useTranslations("recordScreens.roster");
  return (
    <div aria-live="polite">
      {arrival === "coming" ? <Muted>{t("coming")}</Muted> : null}
      {arrival === "failed" ? (
        <Note kind="warn" title={t("notCome")}>
          <Button kind="quiet" size="small" onClick={again}>
            {t("again")}
          </Button>
        </Note>
      ) : null}
    </div>
  );
}

/** What is ticked waits here to be recorded. */
function TickBar({
  ticks,
  on,
  of,
  actions,
}: Pick<Roster, "on" | "of"> & {
  ticks: ReturnType<typeof useTicks>;
  actions: RosterActions;
}) {
  const t = useTranslations("recordScreens.roster");
  const count = ticks.ticked.size;
  if (count === 0) return null;
  return (
    <FootBar says={t("chosen", { count })}>
      <Button kind="quiet" onClick={ticks.drop}>
        {t("drop")}
      </Button>
      <Button kind="primary" aria-disabled={ticks.pending || undefined} onClick={() => ticks.save(actions)}>
        {t("save", { of, count, on: formatDate(on) })}
      </Button>
    </FootBar>
  );
}
