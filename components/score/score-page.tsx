import { useLocale } from "next-intl";
import { DayTools } from "@/components/compliance/day-tools";
import { useFigure } from "@/components/compliance/figure";
import { unitPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { StatusBadge } from "@/components/status/status-badge";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Hidden } from "@/components/ui/hidden";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { Cell, ListTable, NameCell, NumberHead, Row } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { ScorePage, ScorePart } from "@/lib/domain/screen/score";
import { standingOf } from "@/lib/domain/screen/standing";
import type { SelfScore } from "@/lib/domain/self-score";
import { formatInstant, formatNumber, formatPercent } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { wholeFigure } from "@/lib/words/figure";
import { partPoints, scoreCause, scoreFinding, selfScoreGap } from "@/lib/words/score";
import { scorePath } from "./links";
import styles from "./score.module.css";
import { SelfScoreForm } from "./self-score-form";

export interface ScoreProps extends ScorePage {
  readonly day: DayChoice;
  readonly say: Action<SelfScore>;
}

/** How does the score come about, and what does the unit say itself? */
export function ScoreContent(props: ScoreProps) {
  const { unit, parts, outside, day } = props;
  const t = useTranslations("score");
  const units = useTranslations("units");
  const speech = useSpeech();
  const path = [
    { label: units("title"), href: withDay("/units", day) },
    { label: unit.name, href: withDay(unitPath(unit.code), day) },
  ];
  return (
    <>
      <Band
        crumb={<Crumb path={path} here={t("title")} />}
        tools={<DayTools action={scorePath(unit.code)} day={day} />}
        title={unit.name}
        finding={scoreFinding(speech, props)}
        cause={scoreCause(speech, props)}
      />
      <Wrap>
        {parts.length === 0 ? null : (
          <Section heading={t("arithmetic")} aside={t("lossFirst")}>
            <PartTable {...props} />
            <Muted small>{t("rule")}</Muted>
          </Section>
        )}
        {outside.length === 0 ? null : (
          <Section heading={t("outside", { count: outside.length })} aside={t("outsideAside")}>
            <Outside {...props} />
          </Section>
        )}
        <Said {...props} />
      </Wrap>
    </>
  );
}

function PartTable({ parts, weight, summary, unit, day }: ScoreProps) {
  const t = useTranslations("score");
  const language = useLocale();
  const speech = useSpeech();
  return (
    <ListTable className={styles.parts}>
      <caption>
        <Hidden>{t("arithmetic")}</Hidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("target")}</th>
          <th scope="col">{t("force")}</th>
          <NumberHead>{t("figure")}</NumberHead>
          <NumberHead>{t("progress")}</NumberHead>
          <NumberHead>{t("weight")}</NumberHead>
          <NumberHead>{t("points")}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <PartRow key={part.line.target.code} part={part} unit={unit.code} day={day} />
        ))}
      </tbody>
      <tfoot>
        <Row>
          <NameCell>{t("sum")}</NameCell>
          <Cell deskOnly>{null}</Cell>
          <Cell deskOnly>{null}</Cell>
          <Cell deskOnly>{null}</Cell>
          <Cell number label={t("weight")}>
            {speech.stated(weight)}
          </Cell>
          <Cell number label={t("points")}>
            <b>{summary.score === null ? "–" : formatNumber(summary.score, language)}</b>
          </Cell>
        </Row>
      </tfoot>
    </ListTable>
  );
}

function PartRow({ part, unit, day }: { part: ScorePart; unit: string; day: DayChoice }) {
  const { line, progress } = part;
  const t = useTranslations("score");
  const forces = useTranslations("measures.force");
  const language = useLocale();
  const own = useOwnWords();
  const figure = useFigure();
  const speech = useSpeech();
  const { code, title, force, weight } = line.target;
  return (
    <Row>
      <NameCell>
        <PlainLink tall href={withDay(unitPath(unit), day, { why: code })}>
          {`${code} ${own(title)}`}
        </PlainLink>
      </NameCell>
      <Cell label={t("force")} muted>
        {forces(force)}
      </Cell>
      <Cell number label={t("figure")}>
        {wholeFigure(figure(line))}
      </Cell>
      <Cell number label={t("progress")}>
        {formatPercent({ numerator: progress, denominator: 1 }, language)}
      </Cell>
      <Cell number label={t("weight")}>
        {speech.stated(weight)}
      </Cell>
      <Cell number label={t("points")}>
        {partPoints(speech, part)}
      </Cell>
    </Row>
  );
}

/** What enters no score, and why: its status says so, or its force. */
function Outside({ outside, unit, day }: ScoreProps) {
  const forces = useTranslations("measures.force");
  const own = useOwnWords();
  return (
    <ul className={styles.outside}>
      {outside.map((line) => (
        <li key={line.target.code}>
          <PlainLink tall href={withDay(unitPath(unit.code), day, { why: line.target.code })}>
            {`${line.target.code} ${own(line.target.title)}`}
          </PlainLink>
          {line.result.status === "TRACKED" ? null : <span>{forces(line.target.force)}</span>}
          <StatusBadge {...standingOf(line, day.asOf)} />
        </li>
      ))}
    </ul>
  );
}

function Said({ said, says, unit, summary, day, say }: ScoreProps) {
  const t = useTranslations("score");
  const speech = useSpeech();
  const gap = selfScoreGap(speech, said, summary.score);
  const score = said?.score ?? null;
  return (
    <Section
      heading={score === null ? t("selfNone") : t("selfIs", { score: speech.number(score) })}
      aside={gap}
    >
      {said === null || score === null ? null : (
        <div className={styles.said}>
          {said.explanation === null ? null : <p>{said.explanation}</p>}
          <Muted small>
            {t("by", { who: said.saidBy ?? t("nobody"), at: formatInstant(new Date(said.saidAt)) })}
          </Muted>
        </div>
      )}
      {says ? (
        <div className={styles.form}>
          <SelfScoreForm
            unit={unit.code}
            year={day.year}
            here={withDay(scorePath(unit.code), day)}
            said={said}
            score={score === null ? "" : speech.number(score)}
            say={say}
          />
        </div>
      ) : null}
    </Section>
  );
}
