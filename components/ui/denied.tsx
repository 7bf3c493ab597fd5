import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Note } from "./note";

/** No permission: which role may, whom to ask (`children`), and the way home. */
export function Denied({ homeHref, children }: { homeHref: string; children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <div className="wrap py-12">
      <h1 className="sr-only">{t("deniedTitle")}</h1>
      <Note kind="denied" title={t("deniedTitle")}>
        {children} <Link href={homeHref}>{t("home")}</Link>
      </Note>
    </div>
  );
}
