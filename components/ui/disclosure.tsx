import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Something that is opened on demand; the browser's own `<details>`. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevron-right" className="icon disclosure-sign" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
