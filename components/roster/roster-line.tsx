"use client";

import { memo } from "react";
import { address, unitPath } from "@/components/compliance/links";
import { ButtonLink } from "@/components/ui/button";
import { HeldTick } from "@/components/ui/held-tick";
import { Hidden } from "@/components/ui/hidden";
import { Cell, NameCell, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { canJoin, type RosterRow } from "@/lib/domain/screen/roster";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chair-roster.module.css";
import type { RosterActions } from "./roster-actions";
import { RosterButton } from "./roster-button";

interface LineProps {
  readonly row: RosterRow;
  readonly channel: string;
  readonly on: string;
  /** The day is today, and turns while the page is open. */
  readonly isToday: boolean;
  /** Null for those who only read. */
  readonly actions: RosterActions | null;
  readonly isTicked: boolean;
  readonly onTick: (code: string, isTicked: boolean) => void;
}

/** One union of a roster; drawn anew only where its own tick changes. */
export const RosterLine = memo(PlainLine);

function PlainLine({ row, isTicked, onTick, ...step }: LineProps) {
  const t = useTranslations("recordScreens.roster");
  const { code, name, chair, vacantSince } = row;
  const who = chair ?? t(vacantSince === null ? "noChair" : "vacant");
  return (
    <Row>
      <NameCell>
        <span className={styles.tick}>
          {step.actions !== null && canJoin(row) ? (
            <HeldTick ticked={isTicked} toggle={() => onTick(code, !isTicked)}>
              <Hidden>{t("tick", { name })}</Hidden>
            </HeldTick>
          ) : null}
          <span>
            <PlainLink tall href={unitPath(code)}>
              {name}
            </PlainLink>
            <small>{who}</small>
          </span>
        </span>
      </NameCell>
      <Cell label={t("joined")}>
        <span>{useStanding(row)}</span>
      </Cell>
      <Cell number>
        {step.actions === null ? null : <NextStep {...step} row={row} actions={step.actions} />}
      </Cell>
    </Row>
  );
}

/** What is to be said of one union: who its chair is, or that they joined or left. */
function NextStep({
  row: { code, name, vacantSince, link },
  channel,
  on,
  isToday,
  actions,
}: Pick<LineProps, "row" | "channel" | "on" | "isToday"> & { actions: RosterActions }) {
  const t = useTranslations("recordScreens.roster");
  if (vacantSince !== null && link === null)
    return (
      <ButtonLink kind="quiet" size="small" href={address("/chairs/new", { unit: code })}>
        {t("newChair")}
      </ButtonLink>
    );
  const [press, done] = link === null ? (["in", "saidIn"] as const) : (["out", "saidOut"] as const);
  return (
    <RosterButton
      channel={channel}
      unit={code}
      link={link}
      on={on}
      isToday={isToday}
      words={{ press: t(press), done: t(done, { name }) }}
      {...actions}
    />
  );
}

/** In the group since, or why not. */
function useStanding({ link, vacantSince, left }: RosterRow): string {
  const t = useTranslations("recordScreens.roster");
  const marks = useTranslations("recordScreens");
  if (link !== null) return formatDate(link.joined) + (link.onBehalf ? ` (${marks("onBehalf")})` : "");
  if (vacantSince !== null) return t("vacantSince", { on: formatDate(vacantSince) });
  return left === null ? t("missing") : t("left", { on: formatDate(left) });
}
