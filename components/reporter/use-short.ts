import type { AppointmentDuty } from "@/lib/domain/screen/new-reporter";
import { useTranslations } from "@/lib/i18n/words";

/** What is said before an appointment ends that a unit must not be without; null where it may. */
export function useShort(): (duty: AppointmentDuty | null) => string | null {
  const t = useTranslations("reporters");
  return (duty) =>
    duty === null
      ? null
      : t(duty.workers === null ? "endShort" : "endShortWorkers", {
          required: duty.required,
          workers: duty.workers ?? 0,
        });
}
