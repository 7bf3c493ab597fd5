import { useLocale } from "next-intl";
import { Bars } from "@/components/charts/bars";
import { DataTable } from "@/components/charts/data-table";
import { useSpeech } from "@/components/compliance/speech";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Part } from "@/components/ui/section";
import type { Pivot, Side, SideKey } from "@/lib/domain/pivot";
import { contentShares, type Mix } from "@/lib/domain/screen/mix";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { mixFinding } from "@/lib/words/mix";
import { sideWords } from "@/lib/words/pivot";
import styles from "./trend.module.css";

const NO_NAMES = { units: new Map(), types: new Map(), outlets: new Map() };

/** How what was approved is spread over the plan's contents, by form and audience; opened by its address. */
export function MixPart({ mix, href, address }: { mix: Mix | null; href: string; address: string }) {
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
        <Opened mix={mix} address={address} />
      )}
    </Part>
  );
}

function Opened({ mix, address }: { mix: Mix; address: string }) {
  const t = useTranslations("overview.mix");
  const speech = useSpeech();
  const words = sideWords(speech, { level: "UPPER" }, NO_NAMES);
  const finding = mixFinding(speech, mix);
  return (
    <>
      <p className={styles.said}>
        <b>{finding}</b> <span className={styles.finding}>{t("aside")}</span>
      </p>
      <div className={styles.said}>
        <Bars
          address={address}
          bars={contentShares(mix).map(({ content, count }) => ({
            label: words("content", content),
            value: count,
            href: null,
          }))}
          head={t("content")}
          valueHead={t("records")}
          sentence={finding}
        />
      </div>
      <div className={styles.pair}>
        <Table pivot={mix.forms} side="form" words={words} />
        <Table pivot={mix.audiences} side="audience" words={words} />
      </div>
      <Muted small>{t("several")}</Muted>
    </>
  );
}

function Table({
  pivot: { rows, columns, cells, rowTotals },
  side,
  words,
}: {
  pivot: Pivot;
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
            cells: [...(cells[nth] ?? []), rowTotals[nth] ?? 0].map((count) => formatNumber(count, language)),
          }))}
        />
      </ScrollRegion>
    </div>
  );
}
