import { useFigure } from "@/components/compliance/figure";
import { useGapWords } from "@/components/compliance/gap-words";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { StatusMark } from "@/components/status/status-mark";
import { PlainLink, TallLink } from "@/components/ui/text-link";
import type { CivilDate } from "@/lib/domain/calendar";
import { isMeasureOn } from "@/lib/domain/measure";
import type { Line } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import { capitalised } from "@/lib/domain/text";
import { useTranslations } from "@/lib/i18n/words";
import { amendedWords } from "@/lib/words/amended";
import { crossedWords } from "@/lib/words/crossing";
import { wholeFigure } from "@/lib/words/figure";
import styles from "./standings.module.css";

/** How targets stand for which nothing is to be done, each with the way to why. */
export function Standings({
  heading,
  lines,
  asOf,
  why,
  reporters,
}: {
  heading: string;
  lines: readonly Line[];
  asOf: CivilDate;
  why: (target: string) => string;
  /** Where the reader changes who speaks for the union. */
  reporters: string | null;
}) {
  const t = useTranslations("units.chair");
  const figure = useFigure();
  const own = useOwnWords();
  const gap = useGapWords(asOf);
  const speech = useSpeech();
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{heading}</h2>
      <ul className={styles.standings}>
        {lines.map((line) => {
          const crossed = crossedWords(speech, line.crossing);
          const amended = amendedWords(speech, line.target);
          return (
            <li key={line.target.code}>
              <StatusMark {...standingOf(line, asOf)} />
              <PlainLink href={why(line.target.code)} data-stays="">
                {own(line.target.title)}
                <small>{gap(line)}</small>
                {crossed === "" ? null : <small>{crossed}</small>}
                {amended === "" ? null : <small>{capitalised(amended)}</small>}
              </PlainLink>
              {reporters && isMeasureOn(line.target.measure, "reporters") ? (
                <TallLink href={reporters}>{t("edit")}</TallLink>
              ) : null}
              <span>{wholeFigure(figure(line))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
