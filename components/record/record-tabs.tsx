import { Tabs } from "@/components/ui/tabs";
import { useTranslations } from "@/lib/i18n/words";
import { LISTED_KINDS, type ListedKind } from "@/lib/records/all";
import { listPath } from "./links";

/** The ways between the lists of what units record. */
export function RecordTabs({ current }: { current: ListedKind | "activities" | "headcounts" }) {
  const t = useTranslations("recordScreens");
  const activities = useTranslations("activities.list");
  const headcounts = useTranslations("headcounts");
  return (
    <Tabs
      label={t("tabs")}
      current={current === "activities" || current === "headcounts" ? `/${current}` : listPath(current)}
      items={[
        { href: "/activities", label: activities("heading") },
        ...LISTED_KINDS.map((kind) => ({ href: listPath(kind), label: t(`kinds.${kind}.title`) })),
        { href: "/headcounts", label: headcounts("title") },
      ]}
    />
  );
}
