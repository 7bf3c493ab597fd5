import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ButtonLink } from "./button";
import { OnPaper } from "./on-paper";
import styles from "./pagination.module.css";

/** What part of a list is shown, and the ways on. At an end the way is absent, not disabled. */
export function Pagination({
  from,
  to,
  total,
  pages = null,
  previousHref,
  nextHref,
}: {
  from: number;
  to: number;
  total: number;
  /** Which of how many, where they are numbered. */
  pages?: { readonly page: number; readonly pages: number } | null;
  previousHref: string | null;
  nextHref: string | null;
}) {
  const t = useTranslations("ui");
  const locale = useLocale();
  const words = {
    from: formatNumber(from, locale),
    to: formatNumber(to, locale),
    total: formatNumber(total, locale),
  };
  return (
    <nav className={styles.foot} aria-label={t("pages")}>
      <span>{t("range", words)}</span>
      {from > 1 || to < total ? (
        <OnPaper>
          {pages === null ? null : (
            <>{t("pageOf", { page: String(pages.page), pages: String(pages.pages) })} </>
          )}
          {t("partOnPaper")}
        </OnPaper>
      ) : null}
      <span>
        {previousHref ? (
          <ButtonLink size="small" href={previousHref} rel="prev">
            {t("previous")}
          </ButtonLink>
        ) : null}
        {nextHref ? (
          <ButtonLink size="small" href={nextHref} rel="next">
            {t("next")}
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}

/** The same for pages that are numbered from 1; nothing where one holds everything. @param here a page's address */
export function NumberedPages({
  found,
  shown,
  from,
  page,
  pages,
  here,
}: {
  found: number;
  shown: readonly unknown[];
  from: number;
  page: number;
  pages: number;
  here: (page: number) => string;
}) {
  if (pages < 2) return null;
  return (
    <Pagination
      from={from}
      to={from + shown.length - 1}
      total={found}
      pages={{ page, pages }}
      previousHref={page > 1 ? here(page - 1) : null}
      nextHref={page < pages ? here(page + 1) : null}
    />
  );
}

/** The foot of a list that is not turned page by page: what is shown of it, and the way to the rest. */
export function TableFoot({ said, children }: { said: string; children: ReactNode }) {
  return (
    <div className={styles.foot}>
      <span>{said}</span>
      <span>{children}</span>
    </div>
  );
}
