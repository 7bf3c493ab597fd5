import { Icon } from "@/components/ui/icon";
import { IconLink } from "@/components/ui/icon-button";
import { useTranslations } from "@/lib/i18n/words";

/** The way to the guide of every screen. */
export function Guide() {
  const t = useTranslations("guide");
  return (
    <IconLink href="/help" aria-label={t("help")}>
      <Icon name="circle-question-mark" />
    </IconLink>
  );
}
