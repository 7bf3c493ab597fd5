import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { Icon } from "@/components/ui/icon";
import { formatTime } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { BulkTabs } from "./bulk-tabs";
import styles from "./grid.module.css";

/** How many rows are typed, how many of them can be sent; and since when they are kept on the device. */
export function GridBand({
  filled,
  ready,
  warned,
  savedAt,
}: {
  filled: number;
  ready: number;
  warned: boolean;
  savedAt: number | null;
}) {
  const t = useTranslations("bulk");
  const list = useTranslations("activities.list")("heading");
  const form = useTranslations("form");
  return (
    <Band
      crumb={<Crumb path={[{ label: list, href: "/activities" }]} here={t("title")} />}
      tools={
        <span className={styles.saved} aria-live="polite">
          {savedAt === null ? null : (
            <>
              <Icon name="check" />
              {form("draftSaved", { at: formatTime(new Date(savedAt)) })}
            </>
          )}
        </span>
      }
      finding={t("finding", { count: filled, ready, bad: filled - ready })}
      cause={t(warned ? "causeSame" : "cause")}
    >
      <BulkTabs />
    </Band>
  );
}
