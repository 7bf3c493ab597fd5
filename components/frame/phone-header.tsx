import { GuideButton } from "@/components/guide/guide-button";
import { Brand } from "./brand";
import { type Person, PersonMenu } from "./person-menu";
import styles from "./phone-header.module.css";

/** The chairs' header: their union, who they are, help. */
export function PhoneHeader({
  scope,
  homeHref,
  person,
}: {
  scope: string;
  homeHref: string;
  person: Person;
}) {
  return (
    <header className={styles.header}>
      <Brand name={scope} scope={person.name} href={homeHref} />
      <GuideButton />
      <PersonMenu {...person} />
    </header>
  );
}
