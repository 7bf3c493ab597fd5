import { ButtonLink } from "@/components/ui/button";
import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/words";

/** What was not found, without a word on whether it exists, and the way home. */
export function NotFoundMessage() {
  const t = useTranslations("frame");
  const ui = useTranslations("ui");
  return (
    <MessagePage title={t("notFoundTitle")} action={<ButtonLink href="/">{ui("home")}</ButtonLink>}>
      {t("notFoundBody")}
    </MessagePage>
  );
}
