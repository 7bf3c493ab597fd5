import type { Day } from "@/lib/domain/compliance/day";
import type { Reminder } from "@/lib/domain/screen/owed";
import { formatDate } from "@/lib/format";
import { joinedIn } from "./nouns";
import { owedWords } from "./owed";
import type { Speech } from "./speech";

/** `Có 9 chỉ tiêu cần nhắc; hạn sớm nhất là U5, 31/12/2021.` */
export function remindersFinding({ t }: Pick<Speech, "t">, reminders: readonly Reminder[]): string {
  const [first] = reminders;
  const due = first?.due ?? null;
  return due === null
    ? t("reminders.finding", { count: reminders.length })
    : t("reminders.findingDue", {
        count: reminders.length,
        code: first?.target.code ?? "",
        date: formatDate(due),
      });
}

/** `12 đơn vị thiếu; gần đủ nhất: LĐLĐ huyện An Phú (29/30, còn 1).` */
export function reminderSaid(speech: Speech, { target, nearest, owed }: Reminder, day: Day): string {
  return speech.t("reminders.said", {
    count: speech.t(`targets.owed.count.${nearest.kind}`, { ...joinedIn(target.measure), count: owed }),
    name: nearest.name,
    said: owedWords(speech, nearest, day),
  });
}
