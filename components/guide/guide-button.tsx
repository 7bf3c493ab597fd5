import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { useTranslations } from "@/lib/i18n/words";
import { GUIDE } from "./name";

/** Opens the guide of the screen that is shown. */
export function GuideButton() {
  const t = useTranslations("guide");
  return (
    <IconButton popoverTarget={GUIDE} aria-label={t("open")}>
      <Icon name="circle-question-mark" />
    </IconButton>
  );
}
