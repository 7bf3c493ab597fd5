"use client";

import { AskedForm } from "@/components/ui/asked-form";
import type { Option } from "@/components/ui/options";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import { useToday } from "@/components/ui/use-today";
import type { ChannelReach, ShownRecord } from "@/lib/domain/screen/record";
import { useTranslations } from "@/lib/i18n/words";
import type { RecordAction } from "./record-form";

/** Counts a channel's people today, from its row: of whom it counted last, else of whom is chosen. */
export function Recount({
  channel: { id },
  name,
  reach,
  audiences,
  likely,
  today,
  here,
  create,
  withdraw,
}: {
  channel: Pick<ShownRecord, "id">;
  name: string;
  /** Null = nobody was counted yet. */
  reach: ChannelReach | null;
  /** Whom it may count; of one that was counted the one. */
  audiences: readonly Option[];
  /** Whom such a group is for, most often. */
  likely: string | undefined;
  today: string;
  /** The list as it is shown. */
  here: string;
  create: RecordAction;
  withdraw: RecordAction;
}) {
  const t = useTranslations("recordScreens");
  const { run } = usePress();
  const day = useToday(today);
  const verb = t(reach === null ? "readings.new" : "readings.again");
  const [only] = audiences;

  function announce(saved: { readonly id: string; readonly version: number }) {
    const undo = () => run(withdraw, saved, () => ({ message: t("undone") }));
    showToast({ message: t("saved"), act: { label: t("undo"), run: undo } });
  }

  return (
    <AskedForm
      kind={reach === null ? "outlined" : "quiet"}
      size="small"
      button={verb}
      label={`${verb}: ${name}`}
      title={`${verb}: ${name}`}
      does={t("readings.today")}
      submit={t("save")}
      cancel={t("cancel")}
      action={create}
      draftKey={`recount:${id}`}
      nextHref={() => here}
      onSaved={({ id: reading, version }) => announce({ id: reading, version })}
    >
      {audiences.length === 1 ? (
        <input type="hidden" name="audience" value={only?.value} />
      ) : (
        <SelectField
          name="audience"
          label={t("readings.audience")}
          options={audiences}
          defaultValue={likely}
          placeholder={t("choose")}
        />
      )}
      <TextField
        name="connected"
        label={
          audiences.length === 1 ? `${t("readings.connected")}: ${only?.label}` : t("readings.connected")
        }
        hint={t("readings.connectedHint")}
        inputMode="numeric"
        autoComplete="off"
        narrow
      />
      <input type="hidden" name="channel" value={id} />
      <input type="hidden" name="asOf" value={day()} />
    </AskedForm>
  );
}
