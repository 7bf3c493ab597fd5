import { useFigure } from "@/components/compliance/figure";
import { useGapWords } from "@/components/compliance/gap-words";
import { useOwnWords } from "@/components/compliance/own-words";
import { headcountsPath } from "@/components/headcount/links";
import { lacksHeadcount } from "@/components/record/places";
import { StatusBadge } from "@/components/status/status-badge";
import { Muted } from "@/components/ui/muted";
import { Sheet } from "@/components/ui/sheet";
import { TallLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/domain/compliance/day";
import { standingOf } from "@/lib/domain/screen/standing";
import type { WhyView } from "@/lib/domain/screen/why";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { wholeFigure } from "@/lib/words/figure";
import { Arithmetic } from "./arithmetic";
import { Evidence, type EvidenceLinks } from "./evidence";
import { Inputs } from "./inputs";
import { Rule } from "./rule";
import styles from "./why-sheet.module.css";

export interface WhySheetProps extends EvidenceLinks {
  readonly view: WhyView;
  readonly planTitle: string;
  readonly day: Day;
  readonly closeHref: string;
}

/** Why this number: answer, rule, inputs, arithmetic, and the records counted and not. */
export function WhySheet({ view, planTitle, day, closeHref, ...links }: WhySheetProps) {
  const t = useTranslations("why");
  const { line, unit } = view;
  const { target } = line;
  const figure = useFigure();
  const gap = useGapWords(day.asOf);
  const own = useOwnWords();
  return (
    <Sheet title={t("title")} closeLabel={t("close")} closeHref={closeHref}>
      <Muted small>
        {t("of", {
          code: target.code,
          target: own(target.title),
          unit: unit.name,
          date: formatDate(day.asOf),
        })}
      </Muted>
      <p className={styles.answer}>
        {wholeFigure(figure(line))}: {gap(line)}
      </p>
      <StatusBadge {...standingOf(line, day.asOf)} />
      {lacksHeadcount(line) ? (
        <p>
          <TallLink href={headcountsPath(unit.code)}>{t("headcounts")}</TallLink>
        </p>
      ) : null}
      <Rule
        line={line}
        exception={view.exception}
        changes={view.changes}
        planTitle={own(planTitle)}
        day={day}
        names={view.names}
      />
      <Inputs line={line} day={day} />
      <Arithmetic line={line} day={day} since={unit.from} />
      <Evidence view={view} day={day} {...links} />
    </Sheet>
  );
}
