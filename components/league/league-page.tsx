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
import { APART, type LeagueView } from "@/lib/domain/screen/league";
import { useTranslations } from "@/lib/i18n/words";
import { improvementWords, leagueFinding } from "@/lib/words/league";
import { GroupSection, WholeGroup } from "./group-section";
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
  const { level, search, of } = view.asked;
  const kept = { level, q: search, of };
  return (
    <>
      <Band
        crumb={<Crumb path={[{ label: t("units"), href: withDay("/units", day) }]} here={t("title")} />}
        tools={
          <>
            <DayTools action="/league" day={day} kept={kept} />
            <PictureLink href={picturePath("/league", day, kept)} />
            <ExportLinks at={(format) => withDay(`/league/list.${format}`, day, { level })} />
          </>
        }
        finding={leagueFinding(speech, view)}
        cause={improvementWords(speech, view.improved)}
      />
      <Wrap className={styles.page}>
        <Filters view={view} day={day} />
        <Groups view={view} day={day} />
        {/* Of a year with blocks they are most of a level. */}
        {view.apart.blocks ? <Apart view={view} day={day} /> : null}
        <Columns>
          <Section bare heading={t("improved")} aside={t("improvedAside")}>
            {view.improved.length === 0 ? (
              <Muted>{t("noChange")}</Muted>
            ) : (
              <PlaceTable rows={view.improved} day={day} caption={t("improved")} ranked={false} />
            )}
          </Section>
          {view.apart.blocks ? null : <Apart view={view} day={day} />}
        </Columns>
      </Wrap>
    </>
  );
}

function Apart({ view: { asked, apart, found }, day }: LeagueProps) {
  const t = useTranslations("league");
  const { rows, size, blocks } = apart;
  if (size === 0) return null;
  return (
    <Section
      bare={!blocks}
      id={APART}
      heading={t("apart")}
      aside={t(blocks ? "apartOfBlocks" : "apartAside")}
    >
      <PlaceTable rows={rows} day={day} caption={t("apart")} ranked={false} found={found} />
      {rows.length < size ? <WholeGroup level={asked.level} group={APART} size={size} day={day} /> : null}
    </Section>
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
