"use client";

import { memo } from "react";
import { address, unitPath } from "@/components/compliance/links";
import { recordPath } from "@/components/record/links";
import { Button, ButtonLink } from "@/components/ui/button";
import { HeldTick } from "@/components/ui/held-tick";
import { Hidden } from "@/components/ui/hidden";
import { Cell, NameCell, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { canJoin, type Roster, type RosterRow } from "@/lib/domain/screen/roster";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./chair-roster.module.css";

interface LineProps extends Pick<Roster, "of"> {
  readonly row: RosterRow;
  /** The reader may say who is in and who has left. */
  readonly records: boolean;
  readonly isTicked: boolean;
  readonly onTick: (code: string, isTicked: boolean) => void;
  /** What was said last is on its way. */
  readonly isUnderWay: boolean;
  readonly onStep: (row: RosterRow) => void;
}

/** One union of a roster; drawn anew only where something of its own changes. */
export const RosterLine = memo(PlainLine);

function PlainLine({ row, of, records, isTicked, onTick, ...step }: LineProps) {
  const t = useTranslations("recordScreens");
  const { code, name, chair, vacantSince } = row;
  const who = chair ?? t(vacantSince === null ? "roster.noChair" : "roster.vacant");
  return (
    <Row>
      <NameCell>
        <span className={styles.tick}>
          {records && canJoin(row) ? (
            <HeldTick ticked={isTicked} toggle={() => onTick(code, !isTicked)}>
              <Hidden>{t("roster.tick", { of, name })}</Hidden>
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
      <Cell label={t("roster.joined", { of })}>
        <Standing {...{ row, of, t }} />
      </Cell>
      <Cell number>{records ? <NextStep {...step} {...{ row, of, t }} /> : null}</Cell>
    </Row>
  );
}

type Words = ReturnType<typeof useTranslations<"recordScreens">>;

/** What is to be said of one union: who its chair is, or that they joined or left. */
function NextStep({
  row,
  of,
  isUnderWay,
  onStep,
  t,
}: Pick<LineProps, "row" | "of" | "isUnderWay" | "onStep"> & { t: Words }) {
  const { code, vacantSince, link } = row;
  if (vacantSince !== null && link === null)
    return (
      <ButtonLink kind="quiet" size="small" href={address("/chairs/new", { unit: code })}>
        {t("roster.newChair")}
      </ButtonLink>
    );
  return (
    <Button
      kind={link === null ? "outlined" : "quiet"}
      size="small"
      aria-disabled={isUnderWay || undefined}
      onClick={() => {
        if (!isUnderWay) onStep(row);
      }}
    >
      {t(link === null ? "roster.in" : "roster.out", { of })}
    </Button>
  );
}

/** In the group since, or why not; what was recorded of it is opened and corrected there. */
function Standing({ row, of, t }: Pick<LineProps, "row" | "of"> & { t: Words }) {
  const said = standingOf(row, of, t);
  const recorded = row.link ?? row.left;
  if (recorded === null) return <span>{said}</span>;
  return (
    <PlainLink
      tall
      href={recordPath("chairLinks", recorded.id)}
      aria-label={t("roster.recorded", { said, name: row.name })}
    >
      {said}
    </PlainLink>
  );
}

function standingOf({ link, vacantSince, left }: RosterRow, of: Roster["of"], t: Words): string {
  if (link !== null) return formatDate(link.joined) + (link.onBehalf ? ` (${t("onBehalf")})` : "");
  if (vacantSince !== null) return t("roster.vacantSince", { on: formatDate(vacantSince) });
  if (left === null) return t("roster.missing", { of });
  return t(left.former ? "roster.formerLeft" : "roster.left", { of, on: formatDate(left.on) });
}
