import { useLocale } from "next-intl";
import { address } from "@/components/compliance/links";
import { Tabs } from "@/components/ui/tabs";
import type { ListTabs } from "@/lib/domain/screen/record";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { LISTED_KINDS, type ListedKind } from "@/lib/records/all";
import { listPath } from "./links";

/** The ways between the lists of what units record, each with how much it begins with; a unit goes along. */
export function RecordTabs({
  current,
  tabs: { unit, counts },
}: {
  current: ListedKind | "activities" | "headcounts";
  tabs: ListTabs;
}) {
  const language = useLocale();
  const t = useTranslations("recordScreens");
  const activities = useTranslations("activities.list");
  const headcounts = useTranslations("headcounts");
  const at = (path: string) => address(path, { unit });
  const counted = (kind: ListedKind | "activities") => formatNumber(counts[kind] ?? 0, language);
  return (
    <Tabs
      label={t("tabs")}
      current={at(current === "activities" || current === "headcounts" ? `/${current}` : listPath(current))}
      items={[
        { href: at("/activities"), label: activities("heading"), count: counted("activities") },
        ...LISTED_KINDS.map((kind) => ({
          href: at(listPath(kind)),
          label: t(`kinds.${kind}.title`),
          count: counted(kind),
        })),
        { href: at("/headcounts"), label: headcounts("title") },
      ]}
    />
  );
}
