import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import hiddenStyles from "./hidden.module.css";
import styles from "./section.module.css";

interface SectionProps {
  /** States something: a finding, or what the section holds. */
  heading: ReactNode;
  /** Grey continuation of the heading: a count, a unit. */
  aside?: ReactNode;
  /** At the right of the heading: a key, one link. */
  end?: ReactNode;
  /** Address within the page. */
  id?: string | undefined;
  /** Heading for screen readers only. */
  hideHeading?: boolean;
  /** Inside `<Columns>`: the column gives the space around it. */
  bare?: boolean;
  children: ReactNode;
}

/** A part of the page on white, named by its heading; one hairline divides it from the part above. */
export function Section({
  heading,
  aside,
  end,
  id,
  hideHeading = false,
  bare = false,
  children,
}: SectionProps) {
  const headingId = useId();
  return (
    <section className={bare ? undefined : styles.section} id={id} aria-labelledby={headingId}>
      <div className={hideHeading ? hiddenStyles.hidden : styles.head}>
        <h2 id={headingId}>
          {heading} {aside ? <span>{aside}</span> : null}
        </h2>
        {end ? <div className={styles.end}>{end}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** A part of the page whose heading is inside, or is not seen: `label` names it. `tight` where it is one line. */
export function Part({
  label,
  id,
  tight = false,
  children,
}: {
  label: string;
  id?: string;
  tight?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={classNames(styles.section, tight && styles.tight)} id={id} aria-label={label}>
      {children}
    </section>
  );
}

/** A heading with something at its right, where the section around it is not the page's own. */
export function HeadLine({ end, children }: { end?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.head}>
      {children}
      {end ? <div className={styles.end}>{end}</div> : null}
    </div>
  );
}

/** Two columns: main and side (332 px), two even ones, or form and side. One below the other under 1100 px. */
export function Columns({
  kind = "main-side",
  children,
}: {
  kind?: "main-side" | "even" | "form";
  children: ReactNode;
}) {
  return <div className={classNames(styles.columns, kind !== "main-side" && styles[kind])}>{children}</div>;
}
