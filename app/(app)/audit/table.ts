import { getLocale, getMessages } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { formatDate } from "@/lib/format";
import { auditExport } from "@/lib/queries/audit/page";
import { auditWordsIn } from "@/lib/words/audit";

type Found = Awaited<ReturnType<typeof auditExport>>;

/** The audit under its filters, with what stood and what stands in words. */
export const auditTable: TableSource<Found> = {
  id: "audit",
  read: auditExport,
  async table({ asked, lines, person, unitName }) {
    const messages = await getMessages();
    const { audit: t } = messages;
    const words = auditWordsIn(messages, await getLocale());
    const { at, by, done, record, unitCode, unit, before, after, request } = t.columns;
    const days = [asked.from, asked.to].map((day) => day && formatDate(day).replaceAll("/", "-"));
    return {
      name: [
        t.title,
        asked.doing && t.doings[asked.doing],
        asked.kind && words.kind(asked.kind),
        person?.name ?? null,
        unitName,
        ...days,
      ],
      columns: [
        { head: at, holds: "instant" },
        ...[by, t.columns.doing, done, record, unitCode, unit, before, after, request].map((head) => ({
          head,
        })),
      ],
      rows: lines.map((line) => {
        const differences = words.differences(line);
        const said = (side: "before" | "after") =>
          differences
            .flatMap(({ field, [side]: value }) => (value === null ? [] : [`${field}: ${value}`]))
            .join("; ");
        return [
          ...[line.at, line.by?.name ?? null, t.doings[line.doing], words.done(line), words.named(line)],
          ...[
            line.unit?.code ?? null,
            line.unit?.name ?? null,
            said("before"),
            said("after"),
            line.requestId,
          ],
        ];
      }),
    };
  },
};
