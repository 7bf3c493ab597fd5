import type { ReactNode } from "react";
import { Brand } from "./brand";
import { type Person, PersonMenu } from "./person-menu";
import styles from "./phone-header.module.css";

/** The chairs' header: their union, who they are, help. */
export function PhoneHeader({
  scope,
  homeHref,
  guide,
  person,
}: {
  scope: string;
  homeHref: string;
  guide: ReactNode;
  person: Person;
}) {
  return (
    <header className={styles.header}>
      <Brand name={scope} scope={person.name} href={homeHref} />
      {guide}
      <PersonMenu {...person} />
    </header>
  );
}
