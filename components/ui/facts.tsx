import type { ReactNode } from "react";

/** A line of grey facts with their figures in ink: `<Fact figure="165">CĐCS</Fact>`. */
export function Facts({ children }: { children: ReactNode }) {
  return <div className="facts">{children}</div>;
}

/** One fact; `after` puts the figure behind its word ("Kỳ **năm**"). */
export function Fact({
  figure,
  after = false,
  children,
}: {
  figure: ReactNode;
  after?: boolean;
  children: ReactNode;
}) {
  return (
    <span>
      {after ? children : null} <b>{figure}</b> {after ? null : children}
    </span>
  );
}
