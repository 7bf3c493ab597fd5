import { useSpeech } from "@/components/compliance/speech";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import { TallLink } from "@/components/ui/text-link";
import { lastDayOfYear } from "@/lib/domain/calendar";
import type { PlanShortfall, PlanShortfalls } from "@/lib/domain/screen/plan";
import { formatDate, formatRatio } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { counted, nounOf } from "@/lib/words/nouns";
import { planPath, tryMinimumPath } from "./links";

/** What the year before ended without, and what a draft may ask for because of it: tried first, with its effect. */
export function ShortfallsOfYear({
  shortfalls: { asOf, targets },
  changes,
  earlier,
  year,
}: {
  shortfalls: PlanShortfalls;
  changes: boolean;
  earlier: number;
  year: number;
}) {
  const t = useTranslations("plans");
  const of = { year: String(earlier) };
  return (
    <Section heading={t("lacked.heading", { ...of, date: formatDate(asOf) })}>
      {asOf < lastDayOfYear(earlier) ? <Muted>{t("lacked.running", of)}</Muted> : null}
      {targets.length === 0 ? (
        <Muted>{t("lacked.none")}</Muted>
      ) : (
        <ListTable>
          <thead>
            <tr>
              <th scope="col">{t("target")}</th>
              <th scope="col">{t("lacked.met")}</th>
              <th scope="col">{t("lacked.missing")}</th>
              {changes ? <th scope="col">{t("lacked.next", { year: String(year) })}</th> : null}
            </tr>
          </thead>
          <tbody>
            {targets.map((each) => (
              <Shortfall key={each.target.code} shortfall={each} changes={changes} year={year} />
            ))}
          </tbody>
        </ListTable>
      )}
    </Section>
  );
}

function Shortfall({
  shortfall: { target, met, missing, proposed },
  changes,
  year,
}: {
  shortfall: PlanShortfall;
  changes: boolean;
  year: number;
}) {
  const t = useTranslations("plans");
  const speech = useSpeech();
  const { code } = target;
  return (
    <Row>
      <NameCell>
        {code} · {titleOf(speech, target)}
      </NameCell>
      <Cell label={t("lacked.met")}>{formatRatio(met.met, met.applicable, speech.language)}</Cell>
      <Cell label={t("lacked.missing")}>
        {missing === null ? "–" : counted(speech, nounOf(target), missing)}
      </Cell>
      {changes ? (
        <Cell>
          {proposed === null ? (
            <TallLink href={planPath(year, code)}>{t("lacked.tryOther")}</TallLink>
          ) : (
            <TallLink href={tryMinimumPath(year, code, proposed)}>
              {t("lacked.makeUp", { minimum: speech.number(proposed) })}
            </TallLink>
          )}
        </Cell>
      ) : null}
    </Row>
  );
}
