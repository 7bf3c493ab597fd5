import { type ReactNode, useId } from "react";

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
    <section className={bare ? undefined : "section"} id={id} aria-labelledby={headingId}>
      <div className={hideHeading ? "sr-only" : "section-head"}>
        <h2 id={headingId}>
          {heading} {aside ? <span>{aside}</span> : null}
        </h2>
        {end ? <div className="end">{end}</div> : null}
      </div>
      {children}
    </section>
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
  const className = { "main-side": "columns", even: "columns even", form: "columns form-columns" }[kind];
  return <div className={className}>{children}</div>;
}
