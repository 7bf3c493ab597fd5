import { Tabs } from "@/components/ui/tabs";
import { useTranslations } from "@/lib/i18n/words";

/** The ways to enter much at once. */
export function BulkTabs() {
  const t = useTranslations("bulk.tabs");
  return (
    <Tabs
      label={t("label")}
      current="/activities/bulk"
      items={[
        { href: "/activities/bulk", label: t("grid") },
        { href: "/import", label: t("excel") },
      ]}
    />
  );
}
