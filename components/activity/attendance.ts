import { ATTENDED, type Attendance } from "@/lib/domain/activity";
import type { useTranslations } from "@/lib/i18n/words";

type Words = ReturnType<typeof useTranslations<"activities.attendance">>;

/** "12 cán bộ chuyên trách; 85 Chủ tịch, Phó Chủ tịch CĐCS"; null where nobody said who attended. */
export function attendanceIn(t: Words, activity: Attendance): string | null {
  const said = ATTENDED.flatMap((name) => {
    const count = activity[name];
    return count === null ? [] : [t(name, { count })];
  });
  return said.length === 0 ? null : said.join("; ");
}
