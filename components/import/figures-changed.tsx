import { useFigure } from "@/components/compliance/figure";
import { unitPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { ChangedFigures } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";
import { wholeFigure } from "@/lib/words/figure";

/** Which figures an import has changed; each opens to why it is what it is. */
export function FiguresChanged({ figures: { count, first } }: { figures: ChangedFigures }) {
  const t = useTranslations("imports.figures");
  const own = useOwnWords();
  const figure = useFigure();
  if (count === 0) return <Muted small>{t("none")}</Muted>;
  return (
    <Section heading={t("heading", { count })}>
      <ListTable>
        <thead>
          <tr>
            <th scope="col">{t("target")}</th>
            <th scope="col">{t("unit")}</th>
            <NumberHead>{t("before")}</NumberHead>
            <NumberHead>{t("after")}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {first.map(({ year, asOf, unit, unitName, before, after }) => (
            <Row key={`${year} ${unit} ${after.target.code}`}>
              <NameCell>
                {after.target.code} {own(after.target.title)}
              </NameCell>
              <Cell label={t("unit")}>{unitName}</Cell>
              <Cell label={t("before")} number muted>
                {before === null ? "–" : wholeFigure(figure(before))}
              </Cell>
              <Cell label={t("after")} number>
                <PlainLink tall href={withDay(unitPath(unit), { year, asOf }, { why: after.target.code })}>
                  {wholeFigure(figure(after))}
                </PlainLink>
              </Cell>
            </Row>
          ))}
        </tbody>
      </ListTable>
      {count > first.length ? <Muted small>{t("more", { count: count - first.length })}</Muted> : null}
    </Section>
  );
}
