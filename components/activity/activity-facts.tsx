import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { useOwnWords } from "@/components/compliance/own-words";
import { CheckedLink } from "@/components/file/checked-link";
import { FactList } from "@/components/ui/fact-list";
import { dateKindOf } from "@/lib/domain/activity";
import type { OwnText } from "@/lib/domain/catalogue";
import type { LinkCheck } from "@/lib/domain/link-check";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { formatInstant, formatNumber, formatWeekdayDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { formatReceipt } from "@/lib/receipt";
import { attendanceIn } from "./attendance";

/** Everything that was recorded, line by line; what is empty is left out. */
export function ActivityFacts({
  activity,
  typeName,
  outletName,
  linkCheck,
}: {
  activity: ShownActivity;
  typeName: OwnText;
  outletName: OwnText | null;
  linkCheck: LinkCheck | null;
}) {
  const t = useTranslations("activities.form");
  const own = useOwnWords();
  const show = useTranslations("activities.show");
  const contents = useTranslations("activities.contents");
  const forms = useTranslations("activities.forms");
  const audiences = useTranslations("activities.audiences");
  const attendance = useTranslations("activities.attendance");
  const language = useLocale();
  const { submittedAt, submittedBy } = activity;
  const rows: [string, ReactNode][] = [
    [t("unit"), activity.unitName + (activity.onBehalf ? ` (${show("onBehalf")})` : "")],
    [t("type"), own(typeName)],
    [t(`date.${dateKindOf(activity.type)}`), formatWeekdayDate(activity.occurredOn, language)],
    [t("outlet"), outletName === null ? null : own(outletName)],
    [t("url"), activity.url ? <CheckedLink key="url" url={activity.url} check={linkCheck} /> : null],
    [t("quantity"), activity.quantity > 1 ? formatNumber(activity.quantity, language) : null],
    [t("content"), activity.content && contents(activity.content)],
    [t("form"), activity.form && forms(activity.form)],
    [t("audiences"), activity.audiences.map((each) => audiences(each)).join(", ")],
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
