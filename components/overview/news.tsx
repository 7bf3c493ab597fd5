import { unitPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { AttentionList } from "@/components/matrix/attention-list";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { TallLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/domain/compliance/day";
import { groupedBy } from "@/lib/domain/compliance/grouping";
import type { ExplainedTurn } from "@/lib/domain/screen/changes";
import type { OverviewNews } from "@/lib/domain/screen/overview-screen";
import { standingOf } from "@/lib/domain/screen/standing";
import { useTranslations } from "@/lib/i18n/words";
import { causesSaid, newsHeading } from "@/lib/words/changes";

/** What has become better or worse since the reader was last here, the losses first, each with what explains it. */
export function News({ news, day }: { news: OverviewNews; day: Day }) {
  const t = useTranslations("changes");
  const speech = useSpeech();
  const { since, counts, first } = news;
  const line = useTurnLine(day);
  const items = [...groupedBy(first, ({ unit }) => unit).values()].flatMap((turns) => {
    const [turn] = turns;
    if (turn === undefined) return [];
    return [{ name: turn.name, href: withDay(unitPath(turn.unit), day), lines: turns.flatMap(line) }];
  });
  return (
    <Section bare id="news" heading={newsHeading(speech, since, counts)} aside={t("newsWhose")}>
      {items.length === 0 ? <Muted>{t("none")}</Muted> : <AttentionList items={items} />}
      <p>
        <TallLink href={withDay("/compare", day, { since: since.on })}>{t("all")}</TallLink>
      </p>
    </Section>
  );
}

/** `P2 Chương trình truyền hình: mới đạt, thêm 3 chương trình`. */
function useTurnLine({ asOf }: Day) {
  const t = useTranslations("changes");
  const own = useOwnWords();
  const speech = useSpeech();
  return (turn: ExplainedTurn) => {
    const line = turn.is ?? turn.was;
    if (line === null) return [];
    const missed = turn.turn === "LATE" && line.result.status === "NOT_MET";
    const what = turn.turn === "LATE" ? t(`late.${missed ? "MISSED" : "BEHIND"}`) : t(`turn.${turn.turn}`);
    const said = [what, causesSaid(speech, turn)].filter(Boolean).join(", ");
    const { code, title } = line.target;
    return [
      {
        standing: standingOf(line, asOf),
        words: (
          <>
            {code} {own(title)}: {said.toLocaleLowerCase(speech.language).charAt(0)}
            {said.slice(1)}
          </>
        ),
      },
    ];
  };
}
