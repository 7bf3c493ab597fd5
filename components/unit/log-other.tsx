import { address } from "@/components/compliance/links";
import { posterPath } from "@/components/poster/links";
import { ButtonLink } from "@/components/ui/button";
import { TallLink } from "@/components/ui/text-link";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./log-other.module.css";

/** What nobody asked for may be logged as well. */
export function LogOther({ unit, primary }: { unit: string; primary: boolean }) {
  const t = useTranslations("units.chair");
  const poster = useTranslations("poster");
  return (
    <section className={styles.part}>
      <h2>{t("logOther")}</h2>
      <p>{t("logBody")}</p>
      <ButtonLink
        kind={primary ? "primary" : "outlined"}
        size="block"
        href={address("/activities/new", { unit })}
      >
        {t("logOther")}
      </ButtonLink>
      <div className={styles.poster}>
        <TallLink href={posterPath(unit)}>{poster("link")}</TallLink>
      </div>
    </section>
  );
}
