"use client";

import { EvidenceFields } from "@/components/file/evidence-fields";
import { ButtonLink } from "@/components/ui/button";
import { DraftState } from "@/components/ui/draft-state";
import { FormBar } from "@/components/ui/form-bar";
import { KeptForm } from "@/components/ui/kept-form";
import type { Option } from "@/components/ui/options";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast-store";
import { refusalWords, usePress } from "@/components/ui/use-press";
import { type Action, useSend } from "@/components/ui/use-send";
import type { ActivityStatus } from "@/lib/domain/activity";
import type { ShownFile } from "@/lib/domain/file";
import { useTranslations } from "@/lib/i18n/words";
import { ActivityFields, type ActivityValues } from "./activity-fields";
import type { ChoiceOptions } from "./choices";
import type { Consequence } from "./count-words";
import { activityEditPath, activityPath } from "./links";

interface Saved {
  readonly id: string;
  readonly status: ActivityStatus;
  readonly version: number;
}

export interface ActivityFormProps {
  readonly save: Action<Saved>;
  readonly recall: Action<Saved>;
  readonly unit: string;
  readonly values: ActivityValues;
  readonly version?: number;
  /** It is still in the unit's hands, so it can be kept as a draft or handed in. */
  readonly open: boolean;
  readonly cancelHref: string;
  readonly types: readonly Option[];
  readonly outlets: readonly Option[];
  readonly usualOutlet: Readonly<Record<string, string>>;
  readonly choices: ChoiceOptions;
  readonly consequences: readonly Consequence[];
  readonly finalTypes: readonly string[];
  /** What it shows already. */
  readonly files: readonly ShownFile[];
  readonly today: string;
}

/** Logs an activity or corrects one; handing in can be undone from the toast. */
export function ActivityForm({
  save,
  recall,
  unit,
  version,
  open,
  cancelHref,
  files,
  ...fields
}: ActivityFormProps) {
  const t = useTranslations("activities.form");
  const { run } = usePress();
  const send = useSend(true);
  const { id } = fields.values;
  const draftKey = (of: string) => `activity:${of}`;

  function announce({ id: saved, version: at, status }: Saved) {
    const undo = () => run(recall, { id: saved, version: at }, () => ({ message: t("undone") }));
    const handedIn = status === "SUBMITTED" ? { act: { label: t("undo"), run: undo } } : {};
    showToast({ message: t(`saved.${status}`), ...handedIn });
  }

  /** What was handed in comes back before it is corrected. */
  async function correct({ id: saved, version: at, status }: Saved) {
    const place = { href: activityEditPath(saved), draftKey: draftKey(saved) };
    if (status !== "SUBMITTED") return { ...place, version: at };
    const reply = await send(recall, { id: saved });
    return reply.ok ? { ...place, version: reply.data.version } : refusalWords(reply);
  }

  return (
    <KeptForm
      action={save}
      draftKey={draftKey(id ?? unit)}
      carried
      version={version}
      correct={correct}
      nextHref={(saved) => activityPath(saved.id)}
      onSaved={announce}
      waits={{ form: "activity.save", what: t("new"), says: "title" }}
    >
      <DraftState />
      <ActivityFields {...fields} />
      <EvidenceFields files={files} links={fields.values.links} giver={{ kind: "activities", id }} />
      <input type="hidden" name="unit" value={unit} />
      {id ? <input type="hidden" name="id" value={id} /> : null}
      {version ? <input type="hidden" name="version" value={version} /> : null}
      <FormBar>
        {open ? (
          <>
            <SubmitButton name="status" value="SUBMITTED">
              {t("submit")}
            </SubmitButton>
            <SubmitButton kind="outlined" name="status" value="DRAFT">
              {t("saveDraft")}
            </SubmitButton>
          </>
        ) : (
          <SubmitButton name="status" value="SUBMITTED">
            {t("saveChanges")}
          </SubmitButton>
        )}
        {id ? (
          <ButtonLink kind="quiet" size="big" href={cancelHref}>
            {t("cancel")}
          </ButtonLink>
        ) : null}
      </FormBar>
    </KeptForm>
  );
}
