import { getLocale } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import { ATTENDED } from "@/lib/domain/activity";
import { getTranslations } from "@/lib/i18n/server-words";
import { monthLabel } from "@/lib/period";
import { activitiesExport } from "@/lib/queries/activities/list-page";
import { ownWords } from "@/lib/words/catalogue";

type Found = Awaited<ReturnType<typeof activitiesExport>>;

/** The list of activities under its filters. */
export const activitiesTable: TableSource<Found> = {
  id: "activities",
  read: activitiesExport,
  async table({ asked, types, outlets, lines, unitName }) {
    const t = await getTranslations("activities.list");
    const form = await getTranslations("activities.form");
    const states = await getTranslations("records");
    const language = await getLocale();
    const typeNames = new Map(types.map((each) => [each.code, ownWords({ language }, each)]));
    const outletNames = new Map(outlets.map((each) => [each.code, ownWords({ language }, each)]));
    const { year, month, status, type, q } = asked;
    const standing = status === "WAITING" ? t("waiting") : status && states(status);
    return {
      name: [
        ...[
          t("heading"),
          year === null ? t("anyYear") : String(year),
          month && monthLabel(Number(month), language),
        ],
        ...[unitName, type && (typeNames.get(type) ?? type), standing, q],
      ],
      columns: [
        { head: t("date"), holds: "day" },
        ...[t("unitCode"), t("unit"), t("type"), t("activity"), t("outlet"), t("url")].map((head) => ({
          head,
        })),
        ...[t("quantity"), t("status"), t("countsTowards")].map((head) => ({ head })),
        ...ATTENDED.map((name) => ({ head: form(name) })),
      ],
      rows: lines.map((line) => [
        ...[line.occurredOn, line.unit, line.unitName, typeNames.get(line.type) ?? line.type, line.title],
        ...[line.outlet && (outletNames.get(line.outlet) ?? line.outlet), line.url, line.quantity],
        ...[states(line.withdrawn ? "WITHDRAWN" : line.status), line.countsTowards.join(", ")],
        ...ATTENDED.map((name) => line[name]),
      ]),
    };
  },
};
