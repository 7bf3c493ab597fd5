import { Empty } from "@/components/ui/empty";
import { useTranslations } from "@/lib/i18n/words";

/** A federation that has a plan and no units below it yet. */
export function NothingYet() {
  const t = useTranslations("overview.empty");
  return (
    <Empty title={t("title")} level={2}>
      {t("body")}
    </Empty>
  );
}
