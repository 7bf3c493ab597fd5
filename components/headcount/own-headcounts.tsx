import { useLocale } from "next-intl";
import { MistakenButton } from "@/components/record/mistaken-button";
import { useMistakenWords } from "@/components/record/mistaken-words";
import type { RecordAction } from "@/components/record/record-form";
import { useFieldWords } from "@/components/record/record-words";
import { ButtonLink } from "@/components/ui/button";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { ALL_FIGURES } from "@/lib/domain/headcount";
import { figuresOf, type HeadcountsView } from "@/lib/domain/screen/headcount";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { headcountsPath } from "./links";

/** A unit's own figures, day by day, the newest first. */
export function OwnHeadcounts({
  unit,
  own,
  records,
  withdraw,
  restore,
}: Pick<HeadcountsView, "unit" | "own" | "records"> & { withdraw: RecordAction; restore: RecordAction }) {
  const t = useTranslations("headcounts");
  const marks = useTranslations("recordScreens");
  const { label } = useFieldWords("headcounts");
  const mistaken = useMistakenWords();
  const language = useLocale();
  const asked = figuresOf([unit]);
  const shown = ALL_FIGURES.filter(
    (figure) => asked.includes(figure) || own.some(({ figures }) => (figures[figure] ?? 0) > 0),
  );
  return (
    <Section heading={t("own", { name: unit.name })}>
      {own.length === 0 ? (
        <Muted>{t("none")}</Muted>
      ) : (
        <ListTable>
          <thead>
            <tr>
              <th scope="col">{label("asOf")}</th>
              {shown.map((figure) => (
                <NumberHead key={figure}>{label(figure)}</NumberHead>
              ))}
              {records ? <NumberHead>{t("actions")}</NumberHead> : null}
            </tr>
          </thead>
          <tbody>
            {own.map(({ id, version, onBehalf, figures }) => (
              <Row key={id}>
                <NameCell>
                  {formatDate(figures.asOf)}
                  {onBehalf ? <small>{marks("onBehalf")}</small> : null}
                </NameCell>
                {shown.map((figure) => {
                  const value = figures[figure];
                  return (
                    <Cell key={figure} number label={label(figure)} muted={value === null}>
                      <span>{value === null ? t("notSaid") : formatNumber(value, language)}</span>
                    </Cell>
                  );
                })}
                {records ? (
                  <Cell number>
                    <ButtonLink
                      kind="quiet"
                      size="small"
                      href={`${headcountsPath(unit.code, { edit: id })}#form`}
                    >
                      {t("edit")}
                    </ButtonLink>
                    <MistakenButton
                      id={id}
                      version={version}
                      words={mistaken}
                      withdraw={withdraw}
                      restore={restore}
                    />
                  </Cell>
                ) : null}
              </Row>
            ))}
          </tbody>
        </ListTable>
      )}
    </Section>
  );
}
