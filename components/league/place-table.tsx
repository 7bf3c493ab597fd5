import { useLocale } from "next-intl";
import { unitPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { Hidden } from "@/components/ui/hidden";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { Moment } from "@/lib/domain/compliance/day";
import type { NamedPlace } from "@/lib/domain/screen/league";
import { formatNumber, formatRatio } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./place-table.module.css";

/** Places with their figures; `found` is marked among them. */
export function PlaceTable({
  rows,
  day,
  caption,
  ranked,
  found = null,
}: {
  rows: readonly NamedPlace[];
  day: Moment;
  caption: string;
  ranked: boolean;
  found?: NamedPlace | null;
}) {
  const t = useTranslations("league");
  return (
    <ListTable className={ranked ? styles.ranked : styles.places}>
      <caption>
        <Hidden>{caption}</Hidden>
      </caption>
      <thead>
        <tr>
          {ranked ? <th scope="col">{t("rank")}</th> : null}
          <th scope="col">{t("unit")}</th>
          <NumberHead>{t("score")}</NumberHead>
          <NumberHead>{t("change")}</NumberHead>
          <NumberHead>{t("met")}</NumberHead>
          <th scope="col">{t("class")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.unit} asks={row.unit === found?.unit}>
            {ranked ? <Rank rank={row.rank} /> : null}
            <NameCell>
              <PlainLink tall href={withDay(unitPath(row.unit), day)}>
                {row.name}
              </PlainLink>
            </NameCell>
            <Figures row={row} />
          </Row>
        ))}
      </tbody>
    </ListTable>
  );
}

function Rank({ rank }: { rank: number | null }) {
  const t = useTranslations("league");
  return (
    <Cell muted label={t("rank")}>
      {rank ?? "–"}
    </Cell>
  );
}

function Figures({ row: { score, said, change, completion, class: label } }: { row: NamedPlace }) {
  const t = useTranslations("league");
  const language = useLocale();
  const own = useOwnWords();
  const { met, applicable } = completion;
  const signed = (figure: number) => `${figure > 0 ? "+" : ""}${formatNumber(figure, language)}`;
  return (
    <>
      <Cell number label={t("score")}>
        {score === null ? "–" : <b>{formatNumber(score, language)}</b>}
        {said === null ? null : <small>{t("said", { score: formatNumber(said, language) })}</small>}
      </Cell>
      <Cell number label={t("change")} deskOnly={change === null}>
        {change === null ? "–" : signed(change)}
      </Cell>
      <Cell number label={t("met")}>
        {applicable === 0 ? "–" : formatRatio(met, applicable, language)}
      </Cell>
      <Cell label={t("class")}>{label === null ? "–" : own(label)}</Cell>
    </>
  );
}
