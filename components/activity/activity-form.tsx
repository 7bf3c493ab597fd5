"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { DraftState } from "@/components/ui/draft-state";
import type { FormReply } from "@/components/ui/form-context";
import { KeptForm } from "@/components/ui/kept-form";
import type { Option } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast-store";
import type { ActivityStatus } from "@/lib/domain/activity";
import { ActivityFields, type ActivityValues, type Consequence } from "./activity-fields";
import { activityPath } from "./links";

interface Saved {
  readonly id: string;
  readonly status: ActivityStatus;
  readonly version: number;
}

type Action<Data> = (...values: readonly unknown[]) => Promise<FormReply<Data>>;

export interface ActivityFormProps {
  readonly save: Action<Saved>;
  readonly recall: Action<Saved>;
  /** Where the draft is kept on this device. */
  readonly draftKey: string;
  readonly unit: string;
  readonly values: ActivityValues;
  readonly version?: number;
  /** It is still in the unit's hands, so it can be kept as a draft or handed in. */
  readonly open: boolean;
  readonly cancelHref: string;
  readonly types: readonly Option[];
  readonly outlets: readonly Option[];
  readonly usualOutlet: Readonly<Record<string, string>>;
  readonly consequences: readonly Consequence[] | null;
  readonly today: string;
}

/** Logs an activity or corrects one; handing in can be undone from the toast. */
export function ActivityForm({
  save,
  recall,
  draftKey,
  unit,
  version,
  open,
  cancelHref,
  ...fields
}: ActivityFormProps) {
  const t = useTranslations("activities.form");
  const router = useRouter();
  const { id } = fields.values;

  function announce(saved: Saved) {
    const undo = async () => {
      const reply = await recall({ id: saved.id, version: saved.version });
      showToast({ message: reply.ok ? t("undone") : reply.message });
      router.refresh();
    };
    const handedIn = saved.status === "SUBMITTED" ? { undo: { label: t("undo"), run: undo } } : {};
    showToast({ message: t(`saved.${saved.status}`), ...handedIn });
  }

  return (
    <KeptForm
      action={save}
      draftKey={draftKey}
      nextHref={(saved) => activityPath(saved.id)}
      onSaved={announce}
    >
      <DraftState />
      <ActivityFields {...fields} />
      <input type="hidden" name="unit" value={unit} />
      {id ? <input type="hidden" name="id" value={id} /> : null}
      {version ? <input type="hidden" name="version" value={version} /> : null}
      <div className="form-bar">
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
      </div>
    </KeptForm>
  );
}
