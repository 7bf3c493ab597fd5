import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { CheckedLink } from "@/components/file/checked-link";
import { FactList } from "@/components/ui/fact-list";
import { type ChoiceSide, dateKindOf } from "@/lib/domain/activity";
import { type ActivityChoiceEntry, byCode, type OwnText } from "@/lib/domain/catalogue";
import type { LinkChecks } from "@/lib/domain/link-check";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { formatInstant, formatNumber, formatWeekdayDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { formatReceipt } from "@/lib/receipt";
import { activityChoiceWords } from "@/lib/words/activity-choices";
import { attendanceIn } from "./attendance";

/** Everything that was recorded, line by line; what is empty is left out. */
export function ActivityFacts({
  activity,
  typeName,
  outletName,
  choices,
  linkChecks,
}: {
  activity: ShownActivity;
  typeName: OwnText;
  outletName: OwnText | null;
  choices: readonly ActivityChoiceEntry[];
  linkChecks: LinkChecks;
}) {
  const t = useTranslations("activities.form");
  const own = useOwnWords();
  const show = useTranslations("activities.show");
  const speech = useSpeech();
  const names = byCode(choices);
  const chosen = (side: ChoiceSide, codes: readonly (string | null)[]) =>
    codes.flatMap((code) => (code === null ? [] : activityChoiceWords(speech, side, code, names))).join(", ");
  const attendance = useTranslations("activities.attendance");
  const language = useLocale();
  const { submittedAt, submittedBy } = activity;
  const rows: [string, ReactNode][] = [
    [t("unit"), activity.unitName + (activity.onBehalf ? ` (${show("onBehalf")})` : "")],
    [t("type"), own(typeName)],
    [t(`date.${dateKindOf(activity.type)}`), formatWeekdayDate(activity.occurredOn, language)],
    [t("outlet"), outletName === null ? null : own(outletName)],
    [t("url"), activity.url ? <CheckedLink key="url" url={activity.url} checks={linkChecks} /> : null],
    [t("quantity"), activity.quantity > 1 ? formatNumber(activity.quantity, language) : null],
    [t("content"), chosen("CONTENT", [activity.content])],
    [t("form"), chosen("FORM", [activity.form])],
    [t("audiences"), chosen("AUDIENCE", activity.audiences)],
    [t("attended"), attendanceIn(attendance, activity)],
    [
      show("submitted"),
      submittedAt &&
        show("atBy", { at: formatInstant(new Date(submittedAt)), by: submittedBy ?? show("nobody") }),
    ],
    [show("receipt"), formatReceipt(activity.id)],
  ];
  return <FactList rows={rows} />;
}
