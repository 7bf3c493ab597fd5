import { Hidden } from "@/components/ui/hidden";
import { BareIcon } from "@/components/ui/icon";
import type { Standing } from "@/lib/domain/screen/standing";
import { lookOf } from "./standing";
import styles from "./status-mark.module.css";
import { useStatusWords } from "./status-words";

/**
 * The 18 px sign that stands beside text.
 * @param silent the word is written right beside it, so it is not said twice
 */
export function StatusMark({ silent = false, ...standing }: Standing & { silent?: boolean }) {
  const said = useStatusWords()(standing);
  const { tone, icon } = lookOf(standing);
  return (
    <>
      <span className={styles.mark} data-tone={tone} title={said} aria-hidden="true">
        <BareIcon name={icon} />
      </span>
      {silent ? null : <Hidden>{`${said}: `}</Hidden>}
    </>
  );
}
