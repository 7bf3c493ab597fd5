import type { ReactNode } from "react";
import { Band } from "./band";

/** A page that is nothing but a message: what happened as its one large sentence, why, and one way on. */
export function MessagePage({
  title,
  action,
  children,
}: {
  title: string;
  action: ReactNode;
  children: ReactNode;
}) {
  return (
    <Band finding={title} cause={children}>
      <div className="pt-4 pb-8">{action}</div>
    </Band>
  );
}
