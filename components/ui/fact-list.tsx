import type { ReactNode } from "react";
import styles from "./fact-list.module.css";
import { TallLink } from "./text-link";

/** What a record says, line by line; what is empty is left out. */
export function FactList({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Records of old bundles hold what somebody once wrote; only what can be opened is a link. */
export function FactLink({ url }: { url: string }) {
  return /^https?:\/\//i.test(url) ? (
    <TallLink href={url} rel="noopener noreferrer nofollow" target="_blank">
      {url}
    </TallLink>
  ) : (
    <span>{url}</span>
  );
}
