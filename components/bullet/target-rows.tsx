import type { ReactNode } from "react";
import { StatusBadge } from "@/components/status/status-badge";
import { useStatusWords } from "@/components/status/status-words";
import { classNames } from "@/components/ui/class-names";
import { PlainLink } from "@/components/ui/text-link";
import type { BulletFigures } from "@/lib/domain/screen/bullet";
import type { Standing } from "@/lib/domain/screen/standing";
import { useTranslations } from "@/lib/i18n/words";
import { BulletBar } from "./bullet-bar";
import styles from "./target-rows.module.css";

/** One target of one unit, in words and figures that are ready to be shown. */
export interface TargetRow {
  code: string;
  title: string;
  href: string;
  /** What is asked, below the title: `≥ 30 tin, bài`. */
  threshold: string;
  /** Null where there is nothing to draw: a yes/no target, nothing reported. */
  bullet: BulletFigures | null;
  /** How much was handed in and how much of it approved; nothing for what is counted otherwise. */
  claims?: string | null;
  /** `9` and `/30`, `97,6 %`, `Có`. */
  figure: { value: string; rest?: string | undefined };
  /** Today's pace in words for the bar's sentence. */
  paceWords?: string | undefined;
  /** What is missing, in words; what matters in `<b>`. */
  gap: ReactNode;
  standing: Standing;
  /** Address of "why this number". */
  why: string;
}

/** Rows under one grey heading: in the year, by a deadline, standing. */
export interface TargetGroup {
  /** Null where the heading above says it. */
  title: string | null;
  rows: readonly TargetRow[];
}

/** Targets with bullet bars on one scale. `wide` where no column stands beside it. */
export function TargetRows({ groups, wide = false }: { groups: readonly TargetGroup[]; wide?: boolean }) {
  const t = useTranslations("targetRows");
  return (
    <table className={classNames(styles.rows, wide && styles.wide)}>
      <colgroup>
        <col className={styles.code} />
        <col className={styles.name} />
        <col className={styles.barColumn} />
        <col className={styles.figure} />
        <col className={styles.gap} />
        <col className={styles.badgeColumn} />
      </colgroup>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{t("code")}</th>
          <th scope="col">{t("title")}</th>
          <th scope="col">{t("progress")}</th>
          <th scope="col">{t("value")}</th>
          <th scope="col">{t("gap")}</th>
          <th scope="col">{t("status")}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title}>
          {group.title === null ? null : (
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={6}>
                {group.title}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <Row key={row.code} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row }: { row: TargetRow }) {
  const sentence = useBulletSentence();
  return (
    <tr className={styles.row}>
      <td className={styles.code}>{row.code}</td>
      <th className={styles.name} scope="row">
        <PlainLink tall href={row.href}>
          {row.title}
        </PlainLink>
        <small>{row.threshold}</small>
      </th>
      <td className={styles.barColumn}>
        {row.bullet ? <BulletBar {...row.bullet} label={sentence(row)} /> : null}
        {row.bullet && row.claims ? <small>{row.claims}</small> : null}
      </td>
      <td className={styles.figure}>
        <b>{row.figure.value}</b>
        {row.figure.rest}
      </td>
      <td className={styles.gap}>{row.gap}</td>
      <td className={styles.badgeColumn}>
        <StatusBadge {...row.standing} href={row.why} />
      </td>
    </tr>
  );
}

function useBulletSentence(): (row: TargetRow) => string {
  const t = useTranslations("bullet");
  const words = useStatusWords();
  return ({ title, figure, paceWords, standing }) => {
    const said = { title, value: `${figure.value}${figure.rest ?? ""}`, status: words(standing) };
    return paceWords ? t("sentencePace", { ...said, pace: paceWords }) : t("sentence", said);
  };
}
