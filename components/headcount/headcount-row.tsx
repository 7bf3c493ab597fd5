"use client";

import { memo } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmNote } from "@/components/ui/confirm-note";
import { ProblemNote } from "@/components/ui/field";
import { FigureInput } from "@/components/ui/figure-input";
import type { FieldProblem } from "@/components/ui/form-context";
import { Cell, NameCell, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { HeadcountFigure } from "@/lib/domain/headcount";
import type { HeadcountLine } from "@/lib/domain/screen/headcount";
import { formatDate, formatNumber, type Language } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./headcount-table.module.css";
import { headcountsPath } from "./links";
import type { FigureQuestion, TypedFigures } from "./typed-figures";

interface RowProps {
  readonly line: HeadcountLine;
  readonly figures: readonly HeadcountFigure[];
  readonly labels: Readonly<Record<HeadcountFigure, string>>;
  readonly language: Language;
  readonly typed: TypedFigures | undefined;
  readonly problems: readonly FieldProblem[];
  readonly questions: readonly FigureQuestion[];
  /** Null for those who only read. */
  readonly onType: ((unit: string, figure: HeadcountFigure, text: string) => void) | null;
  readonly onConfirm: (unit: string, figure: HeadcountFigure, right: boolean) => void;
  /** Null while there is nothing to save. */
  readonly onSave: ((line: HeadcountLine) => void) | null;
}

/** One unit. Rows that nobody types in are not drawn again: a district has a hundred and more. */
export const HeadcountRow = memo(PlainRow, (before, after) => {
  return (
    before.line === after.line &&
    before.typed === after.typed &&
    before.problems === after.problems &&
    before.questions === after.questions &&
    before.onType === after.onType &&
    before.language === after.language &&
    (before.onSave === after.onSave || after.typed === undefined)
  );
});

/** The box of a figure in a unit's row. */
export function boxId(unit: string, figure: HeadcountFigure | ""): string {
  return `rows.${unit}.${figure}`;
}

function PlainRow({
  line,
  figures,
  labels,
  language,
  typed,
  problems,
  questions,
  onType,
  onConfirm,
  onSave,
}: RowProps) {
  const t = useTranslations("headcounts");
  const marks = useTranslations("recordScreens");
  const { unit, last, onBehalf } = line;
  const lacking = unit.asked.filter((figure) => (last?.[figure] ?? null) === null);
  const problemId = (figure: string) => `problem-${unit.code}-${figure}`;
  const isWrong = (figure: HeadcountFigure) => problems.some(({ path }) => path === boxId(unit.code, figure));
  return (
    <>
      <Row>
        <NameCell>
          <PlainLink tall href={headcountsPath(unit.code)}>
            {unit.name}
          </PlainLink>
          <small>
            {last === null ? t("never") : t("lastOn", { on: formatDate(last.asOf) })}
            {onBehalf ? ` (${marks("onBehalf")})` : null}
          </small>
        </NameCell>
        {figures.map((figure) => {
          const known = last?.[figure] ?? null;
          return (
            <Cell key={figure} number label={labels[figure]} deskOnly={!lacking.includes(figure)}>
              <span className={styles.figure}>
                <span>{lacking.includes(figure) ? t("notSaid") : figureSaid(known, language)}</span>
                {onType === null ? null : (
                  <FigureInput
                    id={boxId(unit.code, figure)}
                    aria-label={t("input", { figure: labels[figure], unit: unit.name })}
                    aria-invalid={isWrong(figure) || undefined}
                    aria-describedby={isWrong(figure) ? `${problemId(figure)}-problem` : undefined}
                    value={typed?.[figure] ?? ""}
                    onType={(text) => onType(unit.code, figure, text)}
                  />
                )}
              </span>
            </Cell>
          );
        })}
        {onType === null ? null : (
          <Cell number>
            {onSave === null ? null : (
              <Button
                size="small"
                aria-label={t("saveRow", { unit: unit.name })}
                onClick={() => onSave(line)}
              >
                {t("save")}
              </Button>
            )}
          </Cell>
        )}
      </Row>
      {problems.length + questions.length === 0 ? null : (
        <tr className={styles.problems}>
          <td colSpan={figures.length + 2}>
            {problems.map(({ path, message }) => (
              <ProblemNote key={path} id={problemId(path.split(".").at(-1) ?? "")} problem={message} />
            ))}
            {questions.map(({ figure, before, now, right }) => (
              <ConfirmNote
                key={figure}
                id={boxId(unit.code, figure)}
                label={t("right", { now })}
                confirmed={right}
                confirm={(said) => onConfirm(unit.code, figure, said)}
              >
                {t("unlikely", { figure: labels[figure], before, now })}
              </ConfirmNote>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

/** What is not asked of a unit's level need not be known. */
function figureSaid(known: number | null, language: Language): string {
  return known === null ? "–" : formatNumber(known, language);
}
