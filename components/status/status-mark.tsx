import { Icon } from "@/components/ui/icon";
import type { Standing } from "@/lib/domain/screen/standing";
import { lookOf } from "./standing";
import styles from "./status-mark.module.css";
import { HiddenStatus, useStatusWords } from "./status-words";

/**
 * The 18 px sign that stands beside text.
 * @param silent the word is written right beside it, so it is not said twice
 */
export function StatusMark({ silent = false, ...standing }: Standing & { silent?: boolean }) {
  const words = useStatusWords();
  const { tone, icon } = lookOf(standing);
  return (
    <>
      <span className={styles.mark} data-tone={tone} title={words(standing)} aria-hidden="true">
        <Icon name={icon} />
      </span>
      {silent ? null : <HiddenStatus {...standing} suffix=": " />}
    </>
  );
}
