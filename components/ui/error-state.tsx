"use client";

import { useTranslations } from "@/lib/i18n/words";
import { Button } from "./button";
import { MessagePage } from "./message-page";

/** Body of an `error.tsx`: plain words, "Thử lại", the code that the administrator can look up. */
export function ErrorState({ code, retry }: { code: string | undefined; retry: () => void }) {
  const t = useTranslations("ui");
  return (
    <div role="alert">
      <MessagePage title={t("errorTitle")} action={<Button onClick={retry}>{t("retry")}</Button>}>
        {code ? t.rich("errorBody", { code, b: (chunks) => <b>{chunks}</b> }) : t("errorBodyNoCode")}
      </MessagePage>
    </div>
  );
}
