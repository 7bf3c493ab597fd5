import { useLocale } from "next-intl";
import { useOwnWords } from "@/components/compliance/own-words";
import { StatusBadge } from "@/components/status/status-badge";
import { useStatusWords } from "@/components/status/status-words";
import { Muted } from "@/components/ui/muted";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import type { ChangedYear, ReorganisedFigure, ResultFigures } from "@/lib/domain/reorganisation/kept";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./reorganisation.module.css";

/** So many are shown; the others are counted. */
const MOST_SHOWN = 60;

type Names = Readonly<Record<string, string>>;

/** Each result that is another, unit by unit: old, new, and the status where that turns. */
export function FiguresOfYear({ year, names }: { year: ChangedYear; names: Names }) {
  const t = useTranslations("reorganisations");
  const shown = year.changed.slice(0, MOST_SHOWN);
  if (year.count === 0) return <Muted>{t("noFigure")}</Muted>;
  return (
    <>
      <ListTable className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{t("target")}</th>
            <NumberHead>{t("before")}</NumberHead>
            <NumberHead>{t("after")}</NumberHead>
            <th scope="col">{t("status")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((figure) => (
            <FigureRow key={`${figure.unit} ${figure.target}`} figure={figure} year={year} names={names} />
          ))}
        </tbody>
      </ListTable>
      {year.count > shown.length ? (
        <Muted small>{t("moreFigures", { count: year.count - shown.length })}</Muted>
      ) : null}
    </>
  );
}

function FigureRow({ figure, year, names }: { figure: ReorganisedFigure; year: ChangedYear; names: Names }) {
  const t = useTranslations("reorganisations");
  const own = useOwnWords();
  const words = useStatusWords();
  const { unit, target: code, before, after } = figure;
  const { title = "", force = "MANDATORY" } = year.targets[code] ?? {};
  const standing = ({ status }: ResultFigures) =>
    standingOf({ target: { force }, result: { status } }, year.asOf);
  return (
    <Row>
      <NameCell>
        {code} {own(title)}
        <small>{names[unit] ?? unit}</small>
      </NameCell>
      <Cell label={t("before")} number muted>
        <FigureText figures={before} />
      </Cell>
      <Cell label={t("after")} number>
        <FigureText figures={after} />
      </Cell>
      <Cell label={t("status")} muted>
        {before?.status === after.status ? (
          t("still", { status: words(standing(after)).toLocaleLowerCase() })
        ) : (
          <span className={styles.turned}>
            {before === null ? t("wasNot") : words(standing(before))} → <StatusBadge {...standing(after)} />
          </span>
        )}
      </Cell>
    </Row>
  );
}

function FigureText({ figures }: { figures: ResultFigures | null }): string {
  const language = useLocale();
  if (figures === null) return "–";
  const { value, required, numerator, denominator } = figures;
  const ratio = numerator === null ? [value, required] : [numerator, denominator];
  const [done, total] = ratio.map((each) => (each === null ? null : formatNumber(each, language)));
  if (done == null) return "–";
  return total == null ? done : `${done}/${total}`;
}
