import { Fragment, type ReactNode } from "react";
import styles from "./crumb.module.css";
import { Icon } from "./icon";
import { TallLink } from "./text-link";

/** The way to this page: links, then where one is. `aside` is a grey remark, such as the plan's name. */
export function Crumb({
  path = [],
  here,
  aside,
}: {
  path?: readonly { label: string; href: string }[];
  here: string;
  aside?: ReactNode;
}) {
  return (
    <div className={styles.crumb}>
      {path.map(({ label, href }) => (
        <Fragment key={href}>
          <TallLink href={href}>{label}</TallLink>
          <Icon name="chevron-right" />
        </Fragment>
      ))}
      <b>{here}</b>
      {aside ? <span>{aside}</span> : null}
    </div>
  );
}
