import { DateField } from "@/components/ui/date-field";
import type { CivilDate } from "@/lib/domain/calendar";
import { useTranslations } from "@/lib/i18n/words";

/** The day that a change of an issued plan bears: it is kept, and figures are of the whole year (compliance.md §3, §7). */
export function ChangeDay({ today }: { today: CivilDate }) {
  const t = useTranslations("planChange");
  return <DateField name="from" label={t("day")} hint={t("dayHint")} today={today} defaultValue={today} />;
}
