import { Icon } from "@/components/ui/icon";
import { IconLink } from "@/components/ui/icon-button";
import { useTranslations } from "@/lib/i18n/words";
import { Brand } from "./brand";
import { type Person, PersonMenu } from "./person-menu";
import styles from "./phone-header.module.css";

/** The chairs' header: their union, who they are, help. */
export function PhoneHeader({
  scope,
  homeHref,
  helpHref,
  person,
}: {
  scope: string;
  homeHref: string;
  helpHref: string;
  person: Person;
}) {
  const t = useTranslations("frame");
  return (
    <header className={styles.header}>
      <Brand name={scope} scope={person.name} href={homeHref} />
      <IconLink href={helpHref} aria-label={t("help")}>
        <Icon name="circle-question-mark" />
      </IconLink>
      <PersonMenu {...person} />
    </header>
  );
}
