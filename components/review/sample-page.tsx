import { useLocale } from "next-intl";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Wrap } from "@/components/ui/wrap";
import type { ReviewPage, SpotCheck } from "@/lib/domain/screen/review";
import { formatNumber, formatRatio } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ReviewFilters } from "./filters";
import { Sample } from "./sample";
import styles from "./sample.module.css";
import type { SampleActions } from "./sample-actions";

/** What was drawn at random of this year's approved records, and what was found. */
export function SamplePage({
  checks,
  draw,
  judge,
  ...page
}: ReviewPage & SampleActions & { readonly checks: readonly SpotCheck[] }) {
  const t = useTranslations("review");
  const language = useLocale();
  const judged = checks.filter(({ verdict }) => verdict !== null).length;
  const wrong = checks.filter(({ verdict }) => verdict === "WRONG").length;
  const facts = {
    ratio: formatRatio(judged, checks.length, language),
    wrong: formatNumber(wrong, language),
    n: wrong,
  };
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} />}
        finding={t(checks.length === 0 ? "sampleNone" : "sampleFinding", facts)}
      />
      <Wrap>
        <div className={styles.page}>
          <ReviewFilters {...page} checks={checks} />
          <Sample checks={checks} units={page.units} draw={draw} judge={judge} />
        </div>
      </Wrap>
    </>
  );
}
