"use client";

import { useRef, useState } from "react";
import { address } from "@/components/compliance/links";
import { useForm } from "@/components/ui/form-context";
import { TextField } from "@/components/ui/text-field";
import { useLoaded } from "@/components/ui/use-loaded";
import type { LinkGiven } from "@/lib/domain/screen/activity";
import { trimmed } from "@/lib/domain/text";
import { completedLink } from "@/lib/domain/typed-link";
import { useTranslations } from "@/lib/i18n/words";

const load = () => import("./same-link-notice").then(({ SameLinkNotice }) => SameLinkNotice);

/** Nobody, as far as is known. */
export const NOBODY: LinkGiven = { seen: [], elsewhere: false };

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
  const [given, setGiven] = useState<LinkGiven>(NOBODY);
  const asked = useRef("");

  async function ask(url: string) {
    asked.current = url;
    const found = url === "" ? NOBODY : await givenBefore(url, itself);
    if (asked.current === url) setGiven(found);
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

  const warned = given.seen.length > 0 || given.elsewhere;
  const Notice = useLoaded(load, warned);
  return (
    <>
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={t("url")}
        optional
        defaultValue={defaultValue}
        warned={warned}
        spellCheck={false}
        onBlur={({ currentTarget }) => leave(currentTarget)}
      />
      {warned && Notice ? <Notice given={given} discard={itself ? null : discard} /> : null}
    </>
  );
}

/** A question that cannot be asked (no network) warns of nothing: the reviewer is warned again. */
export async function givenBefore(url: string, itself?: string): Promise<LinkGiven> {
  const answer = await fetch(address("/given-links", { url, itself })).catch(() => null);
  return answer?.ok ? answer.json() : NOBODY;
}
