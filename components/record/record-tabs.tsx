import { useLocale } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import type { TabCounts } from "@/lib/domain/screen/record";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { LISTED_KINDS, type ListedKind } from "@/lib/records/all";
import { listPath } from "./links";

/** The ways between the lists of what units record, each with how much it begins with. */
export function RecordTabs({
  current,
  counts,
}: {
  current: ListedKind | "activities" | "headcounts";
  counts: TabCounts;
}) {
  const language = useLocale();
  const counted = (kind: ListedKind | "activities") => formatNumber(counts[kind] ?? 0, language);
  const t = useTranslations("recordScreens");
  const activities = useTranslations("activities.list");
  const headcounts = useTranslations("headcounts");
  return (
    <Tabs
      label={t("tabs")}
      current={current === "activities" || current === "headcounts" ? `/${current}` : listPath(current)}
      items={[
        { href: "/activities", label: activities("heading"), count: counted("activities") },
        ...LISTED_KINDS.map((kind) => ({
          href: listPath(kind),
          label: t(`kinds.${kind}.title`),
          count: counted(kind),
        })),
        { href: "/headcounts", label: headcounts("title") },
      ]}
    />
  );
}
