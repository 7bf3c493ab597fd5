import { useLocale } from "next-intl";
import { useSpeech } from "@/components/compliance/speech";
import { useStatusWords } from "@/components/status/status-words";
import { Muted } from "@/components/ui/muted";
import { firstDayOfYear } from "@/lib/domain/calendar";
import { arithmeticOf } from "@/lib/domain/compliance/arithmetic";
import type { Day } from "@/lib/domain/compliance/day";
import type { Line } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { verdictWords } from "@/lib/words/verdict";
import { workingRows } from "@/lib/words/working";
import styles from "./arithmetic.module.css";

/**
 * The working line by line, down to the comparison that gives the status.
 * @param since when the unit began; its pace is the year's all the same
 */
export function Arithmetic({ line, day, since }: { line: Line; day: Day; since: string | null }) {
  const t = useTranslations("why");
  const language = useLocale();
  const steps = arithmeticOf(line.target, line.result, day.year, day.asOf);
  const speech = useSpeech();
  const words = useStatusWords();
  const isPaced = steps.some(({ kind }) => kind === "PACE" || kind === "SCHEDULE");
  const forecast = steps.find((step) => step.kind === "FORECAST");
  return (
    <section>
      <h3>{t("arithmetic")}</h3>
      <table className={styles.working}>
        <tbody>
          {steps
            .flatMap((step) => workingRows(speech, step, day.asOf))
            .map(({ name, work, outcome }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{work}</td>
                <td>{outcome}</td>
              </tr>
            ))}
          <tr className={styles.end}>
            <th scope="row" colSpan={2}>
              {verdictWords(speech, line)}
            </th>
            <td>{words(standingOf(line, day.asOf))}</td>
          </tr>
        </tbody>
      </table>
      {isPaced && since !== null && since > firstDayOfYear(day.year) ? (
        <Muted small>{t("begunWithin", { date: formatDate(since) })}</Muted>
      ) : null}
      {forecast ? (
        <Muted small className={styles.forecast}>
          {t("forecast", {
            forecast: formatNumber(forecast.forecast, language),
            required: formatNumber(line.result.required ?? 0, language),
          })}
        </Muted>
      ) : null}
    </section>
  );
}
