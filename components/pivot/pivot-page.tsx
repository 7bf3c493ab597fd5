import { Bars } from "@/components/charts/bars";
import { address } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { ExportLinks } from "@/components/ui/export-links";
import { Muted } from "@/components/ui/muted";
import { Part, Section } from "@/components/ui/section";
import { TallLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import { MIX_COUNTS_FROM } from "@/lib/domain/screen/mix";
import { type PivotView, pivotQuery, recordsPageOf, tableParameters } from "@/lib/domain/screen/pivot";
import { useTranslations } from "@/lib/i18n/words";
import { pivotFinding, pivotHeading, pivotMost, sideWords } from "@/lib/words/pivot";
import { PivotFilters } from "./pivot-filters";
import styles from "./pivot-page.module.css";
import { PivotTable } from "./pivot-table";
import type { SavedTableActions } from "./saved-table-actions";
import { SaveTable } from "./saved-table-buttons";
import { SavedTables } from "./saved-tables";

/** Activities by one or two of their sides, as a picture and as a table; every figure opens its records. */
export function PivotContent({ view, actions }: { view: PivotView; actions: SavedTableActions }) {
  const t = useTranslations("pivot");
  const { asked, pivot, saved } = view;
  const { rows, columns, count } = asked;
  const several = rows === "audience" || columns === "audience";
  const speech = useSpeech();
  return (
    <>
      <Band
        crumb={<Way saved={saved} />}
        tools={
          <>
            {view.saves && saved === null ? (
              <SaveTable query={pivotQuery(asked)} save={actions.save} />
            ) : null}
            <ExportLinks at={(format) => address(`/explore/list.${format}`, tableParameters(asked))} />
          </>
        }
        finding={pivotFinding(speech, view)}
        cause={
          <>
            {asked.status === "" && asked.countsFrom === "" ? <Everything asked={asked} /> : null}
            {several ? ` ${t("several")}` : null}
          </>
        }
      />
      <Wrap className={styles.page}>
        <PivotFilters view={view} />
        {pivot.total === 0 ? (
          <Empty title={t("empty")} level={2}>
            {t("emptyBody")}
          </Empty>
        ) : (
          <>
            <Picture view={view} />
            <Section heading={pivotHeading(speech, asked)} aside={t(`count.${count}`)}>
              <PivotTable view={view} />
              <Muted>{t("opens")}</Muted>
            </Section>
          </>
        )}
        <SavedTables view={view} actions={actions} />
      </Wrap>
    </>
  );
}

/** That a report counts less than this table, and the way to what it counts. */
function Everything({ asked }: Pick<PivotView, "asked">) {
  const official = { ...tableParameters(asked), countsFrom: MIX_COUNTS_FROM };
  return useTranslations("pivot").rich("everything", {
    a: (chunks) => <TallLink href={address("/explore", official)}>{chunks}</TallLink>,
  });
}

/** A saved table stands below the tables that anybody asks for. */
function Way({ saved }: Pick<PivotView, "saved">) {
  const t = useTranslations("pivot");
  const activities = { label: t("activities"), href: "/activities" };
  if (saved === null) return <Crumb path={[activities]} here={t("title")} />;
  const path = [activities, { label: t("title"), href: "/explore" }];
  return <Crumb path={path} here={saved.name} aside={saved.removed ? t("saved.gone") : null} />;
}

/** How much each row has, the most first. */
function Picture({ view }: { view: PivotView }) {
  const t = useTranslations("pivot");
  const speech = useSpeech();
  const { asked, pivot, names } = view;
  const words = sideWords(speech, asked, names);
  const bars = pivot.rows.map((key, nth) => ({
    label: words(asked.rows, key),
    value: pivot.rowTotals[nth] ?? 0,
    href: address("/activities", recordsPageOf(asked, { [asked.rows]: key })),
  }));
  const sentence = pivotMost(speech, view);
  return (
    <Part id="picture" label={sentence}>
      <Bars
        finding={sentence}
        aside={t(`sides.${asked.rows}`)}
        address={`${address("/explore", tableParameters(asked))}#picture`}
        bars={bars}
        head={t(`sides.${asked.rows}`)}
        valueHead={t(`count.${asked.count}`)}
        sentence={sentence}
      />
    </Part>
  );
}
