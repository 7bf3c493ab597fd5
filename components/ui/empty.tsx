import type { ReactNode } from "react";

/** Nothing here yet: names what is missing, says why, offers one action. */
export function Empty({
  title,
  level = 3,
  action,
  children,
}: {
  title: ReactNode;
  level?: 2 | 3;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="border-y border-line px-6 py-12 text-center">
      <Heading className="text-16">{title}</Heading>
      {children ? <p className="mx-auto mt-1 max-w-[52ch] text-ink-2">{children}</p> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
