import { ButtonLink } from "@/components/ui/button";
import { MessagePage } from "@/components/ui/message-page";
import { useTranslations } from "@/lib/i18n/words";

/** A link that has ended, or never opened anything: which of the two is not told. */
export default function SharedNoMore() {
  const t = useTranslations();
  return (
    <main id="main">
      <MessagePage title={t("shares.closed")} action={<ButtonLink href="/">{t("ui.home")}</ButtonLink>}>
        {t("shares.closedBody")}
      </MessagePage>
    </main>
  );
}
