"use client";

import { useTranslations } from "next-intl";
import { Note } from "./note";

/** Body of an `error.tsx`: plain words, "Thử lại", the code that the administrator can look up. */
export function ErrorState({ code, retry }: { code: string | undefined; retry: () => void }) {
  const t = useTranslations("ui");
  return (
    <div className="wrap py-12">
      <Note kind="error" urgent title={t("errorTitle")}>
        {code ? t.rich("errorBody", { code, b: (chunks) => <b>{chunks}</b> }) : t("errorBodyNoCode")}{" "}
        <button type="button" className="link-button" onClick={retry}>
          {t("retry")}
        </button>
      </Note>
    </div>
  );
}
