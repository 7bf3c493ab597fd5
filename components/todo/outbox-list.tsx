"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useEffect } from "react";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import {
  isUnsent,
  isWaiting,
  type OutboxItem,
  putItem,
  removeItem,
  type UnsentItem,
} from "@/components/ui/outbox";
import { useSignedIn } from "@/components/ui/signed-in";
import { showToast } from "@/components/ui/toast-store";
import { reopenItem } from "@/components/ui/use-handing-in";
import { useOutbox } from "@/components/ui/use-outbox";
import { formatBytes, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./outbox-list.module.css";

/** What waits on this device, what was refused, and the receipts of what was sent. */
export function OutboxList() {
  const t = useTranslations("todo");
  const items = useOutbox(useSignedIn());
  const unsent = items.filter(isUnsent);
  const sent = items.filter((item) => !isUnsent(item)).reverse();
  useFreshFigures(sent[0]?.id);
  return (
    <>
      <Part heading={t("refused")} items={unsent.filter((item) => !isWaiting(item))} />
      <Part heading={t("waiting")} items={unsent.filter(isWaiting)} />
      <Part heading={t("sent")} items={sent} />
    </>
  );
}

/** What arrived counts: the page's figures are read anew. */
function useFreshFigures(newest: string | undefined) {
  const { refresh } = useRouter();
  useEffect(() => {
    if (newest !== undefined && navigator.onLine) refresh();
  }, [newest, refresh]);
}

function Part({ heading, items }: { heading: string; items: readonly OutboxItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>
        {heading} {items.length}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Icon name={isUnsent(item) ? "cloud-off" : "check"} />
            <span>
              {item.label}
              <small>
                <About item={item} />
              </small>
            </span>
            {isUnsent(item) ? <Verbs item={item} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ item: { at, state } }: { item: OutboxItem }) {
  const t = useTranslations("todo");
  const language = useLocale();
  if (state.kind === "waiting") {
    const size = state.files.reduce((sum, { content }) => sum + content.size, 0);
    const recorded = { at: formatInstant(new Date(at)), count: state.files.length };
    return size === 0
      ? t("recordedAt", recorded)
      : t("recordedWith", { ...recorded, size: formatBytes(size, language) });
  }
  if (state.kind === "refused") return state.message;
  const received = formatInstant(new Date(state.at));
  if (state.receipt === null) return t("receivedPlain", { at: received });
  return t.rich("receivedAt", { at: received, code: state.receipt, b: (words) => <b>{words}</b> });
}

function Verbs({ item }: { item: UnsentItem }) {
  const t = useTranslations("todo");
  async function drop() {
    await removeItem(item.id);
    showToast({ message: t("dropped"), act: { label: t("undo"), run: () => putItem(item) } });
  }
  return (
    <span className={styles.verbs}>
      <LinkButton onClick={() => location.assign(reopenItem(item))}>
        {t(isWaiting(item) ? "see" : "correct")}
      </LinkButton>
      <LinkButton onClick={() => void drop()}>{t("drop")}</LinkButton>
    </span>
  );
}
