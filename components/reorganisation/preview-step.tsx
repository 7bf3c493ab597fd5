"use client";

import { useLocale } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Muted } from "@/components/ui/muted";
import { Note } from "@/components/ui/note";
import { Columns, Section } from "@/components/ui/section";
import { addDays } from "@/lib/domain/calendar";
import type { ReorganisationPreview } from "@/lib/domain/reorganisation/kept";
import { namesBefore } from "@/lib/domain/reorganisation/named";
import { formatDate, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ChangedUnits } from "./changed-units";
import { ConfirmForm, type CreateAction } from "./confirm-form";
import { FiguresOfYear } from "./figures-of-year";
import styles from "./reorganisation.module.css";
import { useStepWords } from "./step-words";

/** What the preview has found, in a sentence; null before there is one. */
export function usePreviewFinding(preview: ReorganisationPreview | null) {
  const t = useTranslations("reorganisations");
  const language = useLocale();
  const words = useStepWords();
  if (preview === null) return { finding: null, cause: null };
  const { on, steps, names, changes, years } = preview;
  const sum = (of: "count" | "turned") => years.reduce((all, year) => all + year[of], 0);
  const [count, turned] = [sum("count"), sum("turned")];
  const said = { count, n: formatNumber(count, language), turned, t: formatNumber(turned, language) };
  return {
    finding: t("finding", { what: words(steps, { ...names, ...namesBefore(changes) }), ...said }),
    cause: t("previewCause", { date: formatDate(on), before: formatDate(addDays(on, -1)) }),
  };
}

/** What follows along; only who moves was below another before. */
const ALONG = ["records", "accounts", "earlier", "milestones"] as const;

/** What would change: figures year by year, units and their places; and what follows along. */
export function PreviewStep({
  preview,
  create,
  back,
}: {
  preview: ReorganisationPreview;
  create: CreateAction;
  back: () => void;
}) {
  const t = useTranslations("reorganisations");
  const { years, changes, names, on } = preview;
  const firstChanged = years.find(({ count }) => count > 0) ?? years[0];
  const founded = changes.units.filter(({ before }) => before === null).length;
  const moved = changes.placements.filter(({ before }) => before.length > 0).length;
  return (
    <Columns>
      <div>
        <Section bare heading={t("figures")}>
          {years.length === 0 ? <Note>{t("noYear")}</Note> : null}
          {years.map((year) => (
            <Disclosure key={year.year} open={year === firstChanged} summary={<YearLine {...year} />}>
              <FiguresOfYear year={year} names={names} />
            </Disclosure>
          ))}
        </Section>
        <div className={styles.notes}>
          {founded === 0 ? null : <Note kind="warn">{t("newUnits", { count: founded })}</Note>}
          {moved === 0 ? null : <Note kind="warn">{t("newGroups", { count: moved })}</Note>}
        </div>
        <div className={styles.confirm}>
          <ConfirmForm preview={preview} create={create} back={back} />
        </div>
      </div>
      <div>
        <Section bare heading={t("changes")}>
          <ChangedUnits changes={changes} names={names} on={on} />
        </Section>
        <Section bare heading={t("along")}>
          <ul className={styles.along}>
            {ALONG.filter((each) => each !== "earlier" || moved > 0).map((each) => (
              <li key={each}>{t(`alongs.${each}`, { date: formatDate(on) })}</li>
            ))}
          </ul>
          <Muted small>{t("undoHow")}</Muted>
        </Section>
      </div>
    </Columns>
  );
}

function YearLine({ year, asOf, count, begins, ends }: ReorganisationPreview["years"][number]) {
  const t = useTranslations("reorganisations");
  return t("year", { year: String(year), date: formatDate(asOf), count, begins, ends });
}
