import { useLocale } from "next-intl";
import { Bars } from "@/components/charts/bars";
import { DataTable, opened } from "@/components/charts/data-table";
import { address as toAddress } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Part } from "@/components/ui/section";
import type { Day } from "@/lib/domain/compliance/day";
import type { Pivot, Side, SideKey } from "@/lib/domain/pivot";
import { contentShares, type Mix, mixRecords } from "@/lib/domain/screen/mix";
import { useTranslations } from "@/lib/i18n/words";
import { mixFinding } from "@/lib/words/mix";
import { sideWords } from "@/lib/words/pivot";
import styles from "./trend.module.css";

/** How what was approved is spread over the plan's contents, by form and audience; opened by its address. */
export function MixPart({
  mix,
  day,
  href,
  address,
}: {
  mix: Mix | null;
  day: Day;
  href: string;
  address: string;
}) {
  const t = useTranslations("overview.mix");
  return (
    <Part tight id="mix" label={t("heading")}>
      <h2 className={styles.heading}>
        <ButtonLink kind="quiet" href={href} aria-expanded={mix !== null} data-stays="">
          <Icon name={mix === null ? "chevron-right" : "chevron-down"} />
          {t("heading")}
        </ButtonLink>
      </h2>
      {mix === null ? null : mix.forms.total === 0 ? (
        <Muted>{t("none")}</Muted>
      ) : (
        <Opened mix={mix} day={day} address={address} />
      )}
    </Part>
  );
}

function recordsHref(day: Day, place: Parameters<typeof mixRecords>[1]): string {
  return toAddress("/activities", mixRecords(day, place));
}

function Opened({ mix, day, address }: { mix: Mix; day: Day; address: string }) {
  const t = useTranslations("overview.mix");
  const speech = useSpeech();
  const names = { units: new Map(), types: new Map(), outlets: new Map(), choices: mix.choices };
  const words = sideWords(speech, { level: "UPPER" }, names);
  const finding = mixFinding(speech, mix);
  return (
    <>
      <div className={styles.said}>
        <Bars
          finding={finding}
          aside={t("aside")}
          level={3}
          address={address}
          bars={contentShares(mix).map(({ content, count }) => ({
            label: words("content", content),
            value: count,
            href: recordsHref(day, { content }),
          }))}
          head={t("content")}
          valueHead={t("records")}
          sentence={finding}
        />
      </div>
      <div className={styles.pair}>
        <Table pivot={mix.forms} day={day} side="form" words={words} />
        <Table pivot={mix.audiences} day={day} side="audience" words={words} />
      </div>
      <Muted small>{t("several")}</Muted>
    </>
  );
}

function Table({
  pivot: { rows, columns, cells, rowTotals },
  day,
  side,
  words,
}: {
  pivot: Pivot;
  day: Day;
  side: "form" | "audience";
  words: (side: Side, key: SideKey) => string;
}) {
  const t = useTranslations("overview.mix");
  const language = useLocale();
  const heading = t(`by.${side}`);
  return (
    <div>
      <h3 className={styles.by}>{heading}</h3>
      <ScrollRegion className={styles.scroll} label={heading}>
        <DataTable
          heads={[heading, ...columns.map((column) => words("content", column)), t("total")]}
          rows={rows.map((row, nth) => ({
            head: words(side, row),
            cells: [
              ...columns.map((content, place) =>
                opened(cells[nth]?.[place] ?? 0, recordsHref(day, { [side]: row, content }), language),
              ),
              opened(rowTotals[nth] ?? 0, recordsHref(day, { [side]: row }), language),
            ],
          }))}
        />
      </ScrollRegion>
    </div>
  );
}
