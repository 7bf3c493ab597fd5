import type { ReactNode } from "react";
import { BulletLesson } from "@/components/account/bullet-lesson";
import { Brand } from "@/components/frame/brand";
import { SkipLink } from "@/components/frame/skip-link";
import { ForgetPages } from "@/components/offline/forget-pages";
import { ClientMessages } from "@/components/ui/client-messages";
import { Staying } from "@/components/ui/staying";
import { Toaster } from "@/components/ui/toaster";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./public.module.css";

/** The frame of what can be seen without signing in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("signin");
  const frame = useTranslations("frame");
  const ui = useTranslations("ui");
  return (
    <>
      <Staying />
      <SkipLink />
      <ForgetPages />
      <Toaster closeLabel={ui("close")} />
      <div className={styles.page}>
        <div className={styles.form}>
          <Brand name={frame("product")} scope={t("scope")} />
          <ClientMessages namespaces={["signin"]}>{children}</ClientMessages>
          <footer>{t("footer")}</footer>
        </div>
        <aside className={styles.aside}>
          <BulletLesson />
        </aside>
      </div>
    </>
  );
}
