import { DayTools } from "@/components/compliance/day-tools";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { Wrap } from "@/components/ui/wrap";
import type { CompareView } from "@/lib/domain/screen/compared";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { treeSaid, turnsSaid } from "@/lib/words/changes";
import type { CompareProps } from "./compare-address";
import { SideBySide } from "./side-by-side";
import { SinceChoice } from "./since-choice";
import { TurnList } from "./turn-list";

/** Two days, or two years, side by side: what has changed, and why? */
export function CompareContent({ view, day }: { view: CompareView | null; day: DayChoice }) {
  const t = useTranslations("changes");
  const speech = useSpeech();
  if (view === null) {
    return (
      <>
        <Band
          crumb={<Crumb here={t("title")} />}
          tools={<DayTools action="/compare" day={day} />}
          finding={t("nothing")}
        />
        <Wrap>
          <Empty title={t("nothing")} level={2}>
            {t("nothingBody")}
          </Empty>
        </Wrap>
      </>
    );
  }
  const { since, asked, tree } = view;
  const visit = since.why === "VISIT" ? `${t("causeVisit", { date: formatDate(since.on) })} ` : "";
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} />}
        tools={
          <>
            <SinceChoice view={view} day={day} />
            <DayTools action="/compare" day={day} kept={{ since: since.on, ...asked }} />
          </>
        }
        finding={<Finding view={view} day={day} />}
        cause={`${visit}${t("cause")} ${treeSaid(speech, tree)}`.trim()}
      />
      <Wrap>
        <SideBySide view={view} day={day} />
        <TurnList view={view} day={day} />
      </Wrap>
    </>
  );
}

function Finding({ view: { since, counts }, day }: CompareProps) {
  const t = useTranslations("changes");
  const said = turnsSaid(useSpeech(), counts);
  const days = { before: formatDate(since.on), after: formatDate(day.asOf) };
  return said === "" ? t("findingNone", days) : t("finding", { ...days, said });
}
