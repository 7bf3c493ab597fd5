import { useLocale, useMessages } from "next-intl";
import { StatusMark } from "@/components/status/status-mark";
import { Cell } from "@/components/ui/table";
import type { CoverageAudience } from "@/lib/domain/channel";
import { own } from "@/lib/domain/own";
import type { ChannelReach, ShownRecord } from "@/lib/domain/screen/record";
import { formatDate, formatNumber, formatPercent, ratioParts } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { useCountedAudiences } from "./counted-audiences";
import { recordPath } from "./links";
import { isFollowed } from "./readings";
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

/** What counts a channel anew: people by a number, and where it holds chairs the way to where they are told by name. */
export function CountButton({
  line,
  name,
  reach,
  audiences,
  actions,
  ...at
}: {
  line: ShownRecord;
  name: string;
  reach: ChannelReach | null;
  audiences: readonly CoverageAudience[];
  today: string;
  here: string;
  actions: Readonly<Record<"count" | "uncount", RecordAction>>;
}) {
  const { counted, holdsChairs } = useCountedAudiences(audiences);
  return (
    <Recount
      channel={line}
      {...{ name, reach }}
      audiences={counted}
      isPage={isFollowed(line)}
      roster={holdsChairs ? `${recordPath("channels", line.id)}#roster` : null}
      {...at}
      create={actions.count}
      withdraw={actions.uncount}
    />
  );
}
