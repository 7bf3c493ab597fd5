"use client";

import { useLocale } from "next-intl";
import { AskedForm } from "@/components/ui/asked-form";
import { Muted } from "@/components/ui/muted";
import type { Option } from "@/components/ui/options";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TallLink } from "@/components/ui/text-link";
import { showToast } from "@/components/ui/toast-store";
import { usePress } from "@/components/ui/use-press";
import { useToday } from "@/components/ui/use-today";
import type { ChannelReach, ShownRecord } from "@/lib/domain/screen/record";
import { formatDate, formatNumber, formatRatio } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import type { RecordAction } from "./record-form";
import { TotalNote } from "./total-note";

/** Counts a channel's people today, from its row: of whomever it may be counted for, proposed as it was counted last. */
export function Recount({
  channel: { id, unit },
  name,
  reach,
  audiences,
  isPage,
  roster,
  today,
  here,
  create,
  withdraw,
}: {
  channel: Pick<ShownRecord, "id" | "unit">;
  name: string;
  /** Null = nobody was counted yet. */
  reach: ChannelReach | null;
  /** Whom it may be counted for, the likeliest first. */
  audiences: readonly Option[];
  /** Everybody may follow it: there is no group to be in. */
  isPage: boolean;
  /** Where chairs are told by name; null for what holds none. */
  roster: string | null;
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
  const [first] = audiences;
  const counted = audiences.find(({ value }) => value === reach?.audience) ?? first;
  const connected = t(`of.${isPage ? "PAGE" : "GROUP"}.connected`);

  function announce(saved: { readonly id: string; readonly version: number }) {
    const undo = () => run(withdraw, saved, () => ({ message: t("undone") }));
    showToast({ message: t("saved"), act: { label: t("undo"), run: undo } });
  }

  return (
    <AskedForm
      kind={reach === null ? "outlined" : "quiet"}
      size="small"
      button={verb}
      label={`${verb}: ${isolated(name)}`}
      title={`${verb}: ${isolated(name)}`}
      does={t("readings.today")}
      submit={t("save")}
      cancel={t("cancel")}
      action={create}
      draftKey={`recount:${id}`}
      nextHref={() => here}
      onSaved={({ id: reading, version }) => announce({ id: reading, version })}
    >
      <LastCount {...{ reach, audiences }} />
      <TextField
        name="connected"
        label={audiences.length > 1 || isPage ? connected : `${connected}: ${first?.label}`}
        hint={isPage ? undefined : t("hints.connected")}
        inputMode="numeric"
        autoComplete="off"
        narrow
      />
      {audiences.length === 1 ? (
        <input type="hidden" name="audience" value={first?.value} />
      ) : (
        <SelectField
          name="audience"
          label={t("readings.audience")}
          options={audiences}
          defaultValue={counted?.value}
          placeholder={t("choose")}
        />
      )}
      {isPage ? null : <TotalNote unit={unit.code} />}
      {roster === null ? null : (
        <Muted small>
          {t("readings.byName")} <TallLink href={roster}>{t("readings.roster")}</TallLink>
        </Muted>
      )}
      <input type="hidden" name="channel" value={id} />
      <input type="hidden" name="asOf" value={day()} />
    </AskedForm>
  );
}

/** Whom it was counted for last, how many of how many; nothing where that was nobody who is counted by a number. */
function LastCount({ reach, audiences }: { reach: ChannelReach | null; audiences: readonly Option[] }) {
  const t = useTranslations("recordScreens.readings");
  const language = useLocale();
  const whom = audiences.find(({ value }) => value === reach?.audience);
  if (reach === null || whom === undefined) return null;
  const { connected, of, asOf } = reach;
  const count = of === null ? formatNumber(connected, language) : formatRatio(connected, of, language);
  return <Muted small>{t("last", { on: formatDate(asOf), whom: whom.label, count })}</Muted>;
}
