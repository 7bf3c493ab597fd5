import { Button } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Remedy } from "@/components/ui/remedy";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./grid.module.css";
import type { TypedRow } from "./rows";
import type { Grid } from "./use-grid";
import type { useSending } from "./use-sending";

const KEYS = [
  ["move", ["←", "↑", "→", "↓"]],
  ["down", ["Enter"]],
  ["fill", ["Ctrl D"]],
  ["paste", ["Ctrl V"]],
  ["undo", ["Ctrl Z"]],
  ["back", ["Esc"]],
] as const;

/** What is done with the rows, what stands in the way, and the grid's keys. */
export function GridBar({
  ready,
  waiting,
  sending: { sending, refusal, submit },
  undo,
}: {
  ready: readonly TypedRow[];
  waiting: Grid["waiting"];
  sending: ReturnType<typeof useSending>;
  undo: () => void;
}) {
  const t = useTranslations("bulk");
  const count = waiting?.ids.length ?? 0;
  const nothing = count + ready.length === 0 || undefined;
  return (
    <>
      {waiting !== null && !sending ? <Note kind="warn" title={t("waiting", { count })} urgent /> : null}
      {refusal === null ? null : (
        <Note kind="warn" title={refusal.message} urgent>
          <Remedy code={refusal.code} />
        </Note>
      )}
      <FormBar>
        <Button
          kind="primary"
          size="big"
          aria-busy={sending}
          aria-disabled={nothing}
          onClick={() => submit(ready, "SUBMITTED")}
        >
          {waiting === null ? t("send", { count: ready.length }) : t("sendAgain", { count })}
        </Button>
        {waiting === null ? (
          <>
            <Button size="big" aria-disabled={nothing} onClick={() => submit(ready, "DRAFT")}>
              {t("draft", { count: ready.length })}
            </Button>
            <Button kind="quiet" size="big" onClick={undo}>
              <Icon name="undo-2" />
              {t("undo")}
            </Button>
          </>
        ) : null}
        <p className={styles.keys}>
          {KEYS.map(([name, keys]) => (
            <span key={name}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
              {t(`keys.${name}`)}
            </span>
          ))}
        </p>
      </FormBar>
    </>
  );
}
