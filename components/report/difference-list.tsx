import { targetPath, unitPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import type { Day } from "@/lib/domain/compliance/day";
import type { Result } from "@/lib/domain/compliance/result";
import type { NamedDifference } from "@/lib/domain/screen/report";
import { formatNumber, formatRatio, type Language } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { statusWords } from "@/lib/words/status";

/** What today's records answer otherwise than a frozen report, each with the records that came, went or changed. @param day its own */
export function DifferenceList({ differences, day }: { differences: readonly NamedDifference[]; day: Day }) {
  const t = useTranslations("reports");
  return (
    <ListTable>
      <thead>
        <tr>
          <th scope="col">{t("whoAndWhat")}</th>
          <th scope="col">{t("frozenThen")}</th>
          <th scope="col">{t("now")}</th>
          <th scope="col">{t("why")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <Row key={`${difference.unit} ${difference.target}`}>
            <NameCell>
              <a href={withDay(unitPath(difference.unit), day)}>{difference.unitName}</a>
              <small>
                <a href={withDay(targetPath(difference.target), day)}>
                  {difference.target} · {difference.title}
                </a>
              </small>
            </NameCell>
            <Cell label={t("frozenThen")}>
              <span>
                <Figure result={difference.before} />
              </span>
            </Cell>
            <Cell label={t("now")}>
              <span>
                <Figure result={difference.after} />
              </span>
            </Cell>
            <Cell label={t("why")} muted>
              <span>
                {difference.records.length === 0
                  ? t("noRecord")
                  : difference.records
                      .map(({ kind, change, title }) =>
                        t(`changes.${change}`, { what: t(`kinds.${kind}`), title }),
                      )
                      .join("; ")}
              </span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </ListTable>
  );
}

/** The figure and the status, as they were answered. */
function Figure({ result }: { result: Result | null }) {
  const speech = useSpeech();
  if (result === null) return "–";
  return [saidOf(result, speech.language), statusWords(speech, result)].filter(Boolean).join(", ");
}

function saidOf(
  { status, value, numerator, denominator, required }: Result,
  language: Language,
): string | null {
  if (numerator !== null && denominator !== null) return formatRatio(numerator, denominator, language);
  if (value === null) return null;
  return required === null || status === "TRACKED"
    ? formatNumber(value, language)
    : formatRatio(value, required, language);
}
