"use client";

import { useRef, useState } from "react";
import { useForm } from "@/components/ui/form-context";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { TallLink } from "@/components/ui/text-link";
import { trimmed } from "@/lib/domain/text";
import { completedLink } from "@/lib/domain/typed-link";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { activityPath } from "./links";
import styles from "./same-link.module.css";

interface Same {
  readonly id: string;
  readonly title: string;
  readonly occurredOn: string;
  readonly unitName: string;
}

/**
 * The link of an activity. Leaving the field asks whether somebody has recorded it already; that is a warning with both
 * ways out, never a refusal. `itself` is the record being edited.
 */
export function LinkField({
  defaultValue,
  itself,
}: {
  defaultValue?: string | undefined;
  itself?: string | undefined;
}) {
  const t = useTranslations("activities.form");
  const { discard, touch } = useForm();
  const [same, setSame] = useState<Same | null>(null);
  const asked = useRef("");

  async function ask(url: string) {
    asked.current = url;
    const found = url === "" ? null : await firstWithLink(url, itself);
    if (asked.current === url) setSame(found);
  }

  /** Shows the link as it will be saved. */
  function leave(field: HTMLInputElement) {
    const meant = completedLink(trimmed(field.value));
    if (meant !== field.value) {
      field.value = meant;
      touch("url");
    }
    void ask(meant);
  }

  return (
    <>
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={t("url")}
        optional
        defaultValue={defaultValue}
        warned={same !== null}
        spellCheck={false}
        onBlur={({ currentTarget }) => leave(currentTarget)}
      />
      {same ? (
        <div className={styles.same}>
          <Note kind="warn" title={t("sameLinkTitle")} urgent>
            {t("sameLinkBody", { title: same.title, date: formatDate(same.occurredOn), unit: same.unitName })}
            <span className={styles.ways}>
              <TallLink href={activityPath(same.id)}>{t("openSame")}</TallLink>
              {itself ? null : <LinkButton onClick={discard}>{t("discardDraft")}</LinkButton>}
            </span>
          </Note>
        </div>
      ) : null}
    </>
  );
}

/** A question that cannot be asked (no network) warns of nothing: the reviewer is warned again. */
async function firstWithLink(url: string, itself: string | undefined): Promise<Same | null> {
  const query = new URLSearchParams({ url, limit: "2" });
  const answer = await fetch(`/api/v1/activities?${query}`).catch(() => null);
  if (!answer?.ok) return null;
  const { items }: { items: Same[] } = await answer.json();
  return items.find(({ id }) => id !== itself) ?? null;
}
