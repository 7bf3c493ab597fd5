import type { ReactNode } from "react";
import { StatusMark } from "@/components/status/status-mark";
import { PlainLink } from "@/components/ui/text-link";
import type { Standing } from "@/lib/domain/screen/standing";
import styles from "./attention-list.module.css";

/** A unit that needs a call, and why: one line per trouble, worst first. */
export interface AttentionItem {
  name: string;
  href: string;
  lines: readonly { standing: Standing; words: ReactNode }[];
}

/** Whom to call: the units in trouble with their reasons in words. */
export function AttentionList({ items }: { items: readonly AttentionItem[] }) {
  return (
    <ol className={styles.list}>
      {items.map((item) => (
        <li key={item.href}>
          <PlainLink tall href={item.href}>
            {item.name}
          </PlainLink>
          {item.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own and never moves
            <p key={index}>
              <StatusMark {...line.standing} />
              <span>{line.words}</span>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
