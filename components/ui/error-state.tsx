"use client";

import { useTranslations } from "@/lib/i18n/words";
import styles from "./error-state.module.css";
import { MessagePage } from "./message-page";

/** Body of an `error.tsx`: plain words, "Thử lại", the code that the administrator can look up. */
export function ErrorState({ code, retry }: { code: string | undefined; retry: () => void }) {
  const t = useTranslations("ui");
  return (
    <div role="alert">
      <MessagePage
        title={t("errorTitle")}
        action={
          // Without the code of buttons, which every page would load once more for it.
          <button type="button" className={styles.retry} onClick={retry}>
            {t("retry")}
          </button>
        }
      >
        {code ? t.rich("errorBody", { code, b: (chunks) => <b>{chunks}</b> }) : t("errorBodyNoCode")}
      </MessagePage>
    </div>
  );
}
