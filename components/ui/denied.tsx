import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { ButtonLink } from "./button";
import { MessagePage } from "./message-page";

/** No permission: which role may, whom to ask (`children`), and the way home. */
export function Denied({ homeHref, children }: { homeHref: string; children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <MessagePage title={t("deniedTitle")} action={<ButtonLink href={homeHref}>{t("home")}</ButtonLink>}>
      {children}
    </MessagePage>
  );
}
