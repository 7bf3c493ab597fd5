import { Hidden } from "@/components/ui/hidden";
import { Icon } from "@/components/ui/icon";
import { TallLink } from "@/components/ui/text-link";
import { badgeWordOf, type Standing, wordOf } from "@/lib/domain/screen/standing";
import { useTranslations } from "@/lib/i18n/words";
import { lookOf } from "./standing";
import styles from "./status-badge.module.css";

/**
 * The 24 px badge, one per row; with `href` it opens "why this number". An encouraged target's own status is said
 * in hidden text.
 */
export function StatusBadge({ href, ...standing }: Standing & { href?: string | undefined }) {
  const t = useTranslations("status");
  const { tone, icon } = lookOf(standing);
  const word = badgeWordOf(standing);
  const content = (
    <>
      <Icon name={icon} />
      {t(word)}
      {word === "ENCOURAGED" ? <Hidden>, {t(wordOf(standing))}</Hidden> : null}
    </>
  );
  if (!href)
    return (
      <span className={styles.badge} data-tone={tone}>
        {content}
      </span>
    );
  return (
    <TallLink
      className={styles.badge}
      data-tone={tone}
      href={href}
      title={t("why", { status: t(word) })}
      data-stays=""
    >
      {content}
    </TallLink>
  );
}
