import type { ReactNode } from "react";
import type { Standing } from "@/components/status/standing";
import { StatusBadge } from "@/components/status/status-badge";

interface ShortfallProps {
  standing: Standing;
  why: string;
  /** The target's title. */
  title: string;
  /** What is missing, at 20 semibold. */
  words: string;
  /** The same in one grey sentence: what was done, the pace, the deadline. */
  caption: string;
  /** `<MonthlyNeed>` or `<Waffle>`. */
  picture?: ReactNode;
  /** Where to go from here: two quiet ways at most. */
  actions?: ReactNode;
}

/** Shortfalls side by side; one below the other on a phone. */
export function Shortfalls({ children }: { children: ReactNode }) {
  return <div className="shortfalls">{children}</div>;
}

/** One thing that is missing: said in words, then drawn so that it can be counted. */
export function Shortfall({ standing, why, title, words, caption, picture, actions }: ShortfallProps) {
  return (
    <div className="shortfall">
      <div className="flex flex-wrap items-center gap-[10px] text-14 text-ink-2">
        <StatusBadge {...standing} href={why} />
        <span>{title}</span>
      </div>
      <h3 className="shortfall-words">{words}</h3>
      <p className="mt-[2px] text-13 text-ink-2 max-tablet:text-14">{caption}</p>
      {picture ? <div className="shortfall-picture">{picture}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
