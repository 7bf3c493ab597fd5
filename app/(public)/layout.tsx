import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BulletLesson } from "@/components/account/bullet-lesson";
import { Brand } from "@/components/frame/brand";
import { SkipLink } from "@/components/frame/skip-link";
import { ClientMessages } from "@/components/ui/client-messages";
import "./public.css";

/** The frame of what can be seen without signing in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("signin");
  const frame = useTranslations("frame");
  return (
    <>
      <SkipLink />
      <div className="public-page">
        <div className="public-form">
          <p className="brand">
            <Brand name={frame("product")} scope={t("scope")} />
          </p>
          <ClientMessages namespaces={["signin"]}>{children}</ClientMessages>
          <footer>{t("footer")}</footer>
        </div>
        <aside className="public-aside">
          <BulletLesson />
        </aside>
      </div>
    </>
  );
}
