import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { badgeWordOf, lookOf, type Standing, wordOf } from "./standing";

/**
 * The 24 px badge, one per row; with `href` it opens "why this number". An encouraged target's own status is said
 * in hidden text.
 */
export function StatusBadge({ href, ...standing }: Standing & { href?: string | undefined }) {
  const t = useTranslations("status");
  const { tone, icon } = lookOf(standing);
  const word = badgeWordOf(standing);
  const className = `status-badge tone-${tone}`;
  const content = (
    <>
      <Icon name={icon} />
      {t(word)}
      {word === "ENCOURAGED" ? <span className="sr-only">, {t(wordOf(standing))}</span> : null}
    </>
  );
  if (!href) return <span className={className}>{content}</span>;
  return (
    <Link
      className={className}
      href={href}
      title={t("why", { status: t(word) })}
      prefetch={false}
      scroll={false}
    >
      {content}
    </Link>
  );
}
