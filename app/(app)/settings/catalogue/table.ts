import { getMessages } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import type { CatalogueKind, Lists } from "@/lib/domain/screen/catalogue";
import type { Messages } from "@/lib/i18n/vi";
import { catalogueFile } from "@/lib/queries/catalogue";

/** The lists of the federation's own, one after the other, as they are narrowed. */
export const catalogueTable: TableSource<Awaited<ReturnType<typeof catalogueFile>>> = {
  id: "catalogue",
  read: catalogueFile,
  async table({ asked, lists }) {
    const { catalogue: t } = await getMessages();
    const heads = [t.list, t.code, t.name, t.nameEn, t.fact, t.use, t.standsOn, t.countedBy];
    const rowOf = (kind: keyof typeof lists, entry: (typeof lists)[keyof typeof lists][number]) => [
      ...[t.kinds[kind].heading, entry.code, entry.name, entry.nameEn],
      factOf(t, entry),
      entry.inUse ? t.uses.used : t.uses.off,
      entry.standing.activities,
      entry.standing.targets.map(({ code, years }) => `${code} (${years.join(", ")})`).join(", "),
    ];
    return {
      name: [t.title, asked.use && t.uses[asked.use], asked.q],
      columns: heads.map((head) => ({ head })),
      rows: [
        ...lists.activityTypes.map((entry) => rowOf("activityTypes", entry)),
        ...lists.outlets.map((entry) => rowOf("outlets", entry)),
        ...lists.activityChoices.map((entry) => rowOf("activityChoices", entry)),
      ],
    };
  },
};

function factOf(t: Messages["catalogue"], entry: Lists[CatalogueKind]): string {
  if ("kind" in entry) return t.outletKinds[entry.kind];
  return "side" in entry ? t.sides[entry.side] : t.reviewed[entry.reviewed ? "true" : "false"];
}
