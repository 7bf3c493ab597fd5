import type { CivilDate } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import type { Reminder } from "@/lib/domain/screen/owed";
import { formatDate } from "@/lib/format";
import { joinedIn } from "./nouns";
import { owedWords } from "./owed";
import type { Speech } from "./speech";

/** `9 chỉ tiêu còn người cần nhắc; hạn sớm nhất là U5, 31/12/2021.`, or how many of them are overdue. */
export function remindersFinding(
  { t }: Pick<Speech, "t">,
  reminders: readonly Reminder[],
  asOf: CivilDate,
): string {
  const [first] = reminders;
  const due = first?.due ?? null;
  const count = reminders.length;
  if (due === null) return t("reminders.finding", { count });
  const said = { count, code: first?.target.code ?? "", date: formatDate(due) };
  const overdue = reminders.filter((each) => isOverdue(each, asOf)).length;
  return overdue === 0
    ? t("reminders.findingDue", said)
    : t("reminders.findingOverdue", { ...said, overdue });
}

function isOverdue({ due }: Reminder, asOf: CivilDate): boolean {
  return due !== null && due < asOf;
}

/** `12 đơn vị thiếu; gần đủ nhất: LĐLĐ huyện An Phú (29/30, còn 1).` */
export function reminderSaid(speech: Speech, reminder: Reminder, day: Day): string {
  const { target, nearest, owed } = reminder;
  return speech.t("reminders.said", {
    overdue: isOverdue(reminder, day.asOf) ? "true" : "false",
    count: speech.t(`targets.owed.count.${nearest.kind}`, { ...joinedIn(target.measure), count: owed }),
    name: nearest.name,
    said: owedWords(speech, nearest, day),
  });
}
