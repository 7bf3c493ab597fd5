import { picturePath } from "@/components/board/links";
import { PictureLink } from "@/components/board/picture-link";
import { DayFields } from "@/components/compliance/day-fields";
import { DayTools } from "@/components/compliance/day-tools";
import { withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterForm } from "@/components/ui/filter-form";
import { Muted } from "@/components/ui/muted";
import { NoResult } from "@/components/ui/no-result";
import { SearchField } from "@/components/ui/search-field";
import { Columns, Section } from "@/components/ui/section";
import { Segments } from "@/components/ui/segments";
import { Wrap } from "@/components/ui/wrap";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { LeagueView } from "@/lib/domain/screen/league";
import { useTranslations } from "@/lib/i18n/words";
import { improvementWords, leagueFinding } from "@/lib/words/league";
import { GroupSection } from "./group-section";
import styles from "./league-page.module.css";
import { PlaceTable } from "./place-table";

export interface LeagueProps {
  readonly view: LeagueView;
  readonly day: DayChoice;
}

/** Who stands where among units alike, and who got on most? */
export function LeagueContent({ view, day }: LeagueProps) {
  const t = useTranslations("league");
  const speech = useSpeech();
  const { level } = view.asked;
  return (
    <>
      <Band
        crumb={<Crumb path={[{ label: t("units"), href: withDay("/units", day) }]} here={t("title")} />}
        tools={
          <>
            <DayTools action="/league" day={day} kept={{ level, q: view.asked.search }} />
            <PictureLink href={picturePath("/league", day, { level, q: view.asked.search })} />
            <ExportLinks at={(format) => withDay(`/league/list.${format}`, day, { level })} />
          </>
        }
        finding={leagueFinding(speech, view)}
        cause={improvementWords(speech, view.improved)}
      />
      <Wrap className={styles.page}>
        <Filters view={view} day={day} />
        <Groups view={view} day={day} />
        <Columns>
          <Section bare heading={t("improved")} aside={t("improvedAside")}>
            {view.improved.length === 0 ? (
              <Muted>{t("noChange")}</Muted>
            ) : (
              <PlaceTable rows={view.improved} day={day} caption={t("improved")} ranked={false} />
            )}
          </Section>
          {view.apart.length === 0 ? null : (
            <Section bare heading={t("apart")} aside={t("apartAside")}>
              <PlaceTable rows={view.apart} day={day} caption={t("apart")} ranked={false} />
            </Section>
          )}
        </Columns>
      </Wrap>
    </>
  );
}

function Filters({ view: { asked, levels }, day }: LeagueProps) {
  const t = useTranslations("league");
  const names = useTranslations("measures.level");
  return (
    <FilterForm action="/league" id="league-filters">
      <DayFields day={day} />
      {levels.length > 1 ? (
        <Segments
          name="level"
          label={t("level")}
          value={asked.level}
          options={levels.map((level) => ({ value: level, label: names(level) }))}
        />
      ) : null}
      <SearchField name="q" label={t("search")} value={asked.search} />
      <noscript>
        <Button type="submit">{t("show")}</Button>
      </noscript>
    </FilterForm>
  );
}

function Groups({ view, day }: LeagueProps) {
  const t = useTranslations("league");
  const { asked, groups, found } = view;
  if (asked.search !== "" && found === null) {
    return (
      <NoResult
        title={t("noResult")}
        filters={[`“${asked.search}”`]}
        clearHref={withDay("/league", day, { level: asked.level })}
      />
    );
  }
  return groups.map((group) => <GroupSection key={group.key} group={group} view={view} day={day} />);
}
