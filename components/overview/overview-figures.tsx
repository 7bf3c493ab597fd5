import { useLocale } from "next-intl";
import { targetPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { StatusSquares, WaitingSquares } from "@/components/status/status-squares";
import { KeyFigure, KeyFigures } from "@/components/ui/key-figures";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import { presentStatuses, type StatusCounts } from "@/lib/domain/compliance/order";
import type { Status } from "@/lib/domain/compliance/result";
import { isApplicable } from "@/lib/domain/compliance/rollup";
import type { OverviewView, ReporterDuty } from "@/lib/domain/screen/overview";
import type { Waiting } from "@/lib/domain/screen/waiting";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { reporterSentence, standingSentence, troubleSentence, waitingSentence } from "@/lib/words/overview";

/** More squares than this cannot be counted any more. */
const MOST_SQUARES = 40;

/** The four figures of the overview; each opens what it was made of (compliance.md §10). */
export function OverviewFigures({
  view,
  waiting,
  today,
  day,
}: {
  view: OverviewView;
  waiting: Waiting;
  today: CivilDate;
  day: Day;
}) {
  const t = useTranslations("overview");
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const { province, upperUnits } = view.figures;
  const speech = useSpeech();
  return (
    <KeyFigures>
      <KeyFigure
        label={t("province.label")}
        value={number(province.onCourse)}
        total={`/${number(province.applicable)}`}
        squares={<Squares statuses={expanded(province.counts)} />}
        sentence={standingSentence(speech, province.counts, day.asOf)}
        href={`${withDay("/overview", day)}#targets`}
      />
      <KeyFigure
        label={t("units.label")}
        value={number(upperUnits.inOrder)}
        total={`/${number(upperUnits.operating)}`}
        squares={<Squares statuses={view.unitStandings} />}
        sentence={troubleSentence(speech, view.unitStandings, day.asOf)}
        href={`${withDay("/overview", day, { attention: 1 })}#units`}
      />
      {view.reporters ? <Reporters duty={view.reporters} figures={view.figures.reporters} day={day} /> : null}
      <KeyFigure
        label={t(day.asOf === today ? "waiting.label" : "waiting.labelNow")}
        value={number(waiting.count)}
        squares={<WaitingSquares count={waiting.count} urgent={waiting.long} />}
        sentence={waitingSentence(speech, waiting)}
        href="/review"
      />
    </KeyFigures>
  );
}

function Reporters({
  duty,
  figures,
  day,
}: {
  duty: ReporterDuty;
  figures: OverviewView["figures"]["reporters"];
  day: Day;
}) {
  const language = useLocale();
  const speech = useSpeech();
  return (
    <KeyFigure
      label={titleOf(speech, duty.target)}
      value={formatNumber(figures?.met ?? 0, language)}
      total={`/${formatNumber(figures?.applicable ?? 0, language)}`}
      squares={<Squares statuses={expanded(duty.counts)} />}
      sentence={reporterSentence(speech, duty, figures?.applicable ?? 0)}
      href={withDay(targetPath(duty.target.code), day)}
    />
  );
}

function Squares({ statuses }: { statuses: readonly Status[] }) {
  if (statuses.length > MOST_SQUARES) return null;
  return <StatusSquares standings={statuses.map((status) => ({ status }))} />;
}

function expanded(counts: StatusCounts): Status[] {
  return presentStatuses(counts)
    .filter(([status]) => isApplicable({ status }))
    .flatMap(([status, count]) => Array.from({ length: count }, () => status));
}
