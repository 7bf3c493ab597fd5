import { useLocale, useMessages } from "next-intl";
import { StatusMark } from "@/components/status/status-mark";
import { ButtonLink } from "@/components/ui/button";
import { Cell } from "@/components/ui/table";
import { READING_AUDIENCES } from "@/lib/domain/channel";
import { own } from "@/lib/domain/own";
import type { ChannelReach, ShownRecord } from "@/lib/domain/screen/record";
import { formatDate, formatNumber, formatPercent, ratioParts } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { recordPath } from "./links";
import type { RecordAction } from "./record-form";
import { Recount } from "./recount";

/** Whom a channel reaches, of how many, and when they were counted: a count says nothing without its day. */
export function ReachCells({ reach }: { reach: ChannelReach | null }) {
  const t = useTranslations("recordScreens.readings");
  const audiences = useMessages().recordScreens.readings.audiences;
  const language = useLocale();
  if (reach === null)
    return (
      <>
        <Cell number nowrap label={t("reach")}>
          <span>
            <StatusMark status="NO_DATA" silent /> {t("never")}
          </span>
        </Cell>
        <Cell number muted deskOnly />
        <Cell muted deskOnly>
          –
        </Cell>
      </>
    );
  const { audience, connected, of, asOf } = reach;
  const whom = audience === "CHAIRS" ? t("chairs") : (own<string>(audiences, audience) ?? audience);
  return (
    <>
      <Cell number label={t("reach")}>
        <span>
          <b>{formatNumber(connected, language)}</b>
          {of === null ? null : ratioParts(connected, of, language).total}
          <small>{whom}</small>
        </span>
      </Cell>
      <Cell number muted nowrap label={t("share")} deskOnly={of === null}>
        {of === null ? "–" : formatPercent({ numerator: Math.min(connected, of), denominator: of }, language)}
      </Cell>
      <Cell muted nowrap label={t("newest")}>
        {formatDate(asOf)}
      </Cell>
    </>
  );
}

/** What counts a channel anew: people by a number, chairs by name on its page. */
export function CountButton({
  line,
  name,
  reach,
  actions,
  ...at
}: {
  line: ShownRecord;
  name: string;
  reach: ChannelReach | null;
  today: string;
  here: string;
  actions: Readonly<Record<"count" | "uncount", RecordAction>>;
}) {
  const t = useTranslations("recordScreens.readings");
  const audiences = useMessages().recordScreens.readings.audiences;
  if (reach?.audience === "CHAIRS")
    return (
      <ButtonLink
        kind="quiet"
        size="small"
        href={`${recordPath("channels", line.id)}#roster`}
        aria-label={`${t("again")}: ${name}`}
      >
        {t("again")}
      </ButtonLink>
    );
  const counted = READING_AUDIENCES.filter((each) => reach === null || each === reach.audience);
  return (
    <Recount
      channel={{ id: line.id }}
      {...{ name, reach }}
      {...at}
      likely={line.values.purpose === "LEADERS_LINK" ? "GROUP_LEADERS" : undefined}
      audiences={counted.map((value) => ({ value, label: audiences[value] }))}
      create={actions.count}
      withdraw={actions.uncount}
    />
  );
}
