import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { ButtonLink } from "./button";
import { MessagePage } from "./message-page";

/**
 * No permission: which role may, whom to ask (`children`), and the way home.
 * @param entry the page of what may be seen and not changed
 */
export function Denied({ entry, children }: { entry?: string; children: ReactNode }) {
  const t = useTranslations("ui");
  const action =
    entry === undefined ? (
      <ButtonLink href="/">{t("home")}</ButtonLink>
    ) : (
      <ButtonLink href={entry}>{t("toEntry")}</ButtonLink>
    );
  return (
    <MessagePage title={t(entry === undefined ? "deniedTitle" : "deniedEditTitle")} action={action}>
      {children}
    </MessagePage>
  );
}
