import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { matrixParameters } from "@/lib/queries/overview/asked";
import { overviewPage } from "@/lib/queries/overview/page";

/** What the overview's components are given by the product, to be rendered again without it. */
export async function overviewConstants(tx: SessionTx, scope: Scope): Promise<unknown> {
  const page = await overviewPage(tx, scope, {});
  if (!page?.view) throw new Error("The measured federation has no overview");
  const { asked, ...shown } = page.view;
  const items = [
    ["overview", "Tổng quan"],
    ["units", "Đơn vị"],
    ["targets", "Chỉ tiêu"],
    ["activities", "Hoạt động"],
  ];
  return {
    frame: {
      name: "Cán bộ đo",
      phone: false,
      scope: scope.tenant.name,
      homeHref: "/overview",
      guide: null,
      items: items.map(([path, label]) => ({ href: `/${path}`, label })),
    },
    overview: {
      ...shown,
      day: page.frame,
      filter: asked.filter,
      filters: matrixParameters(asked),
    },
  };
}
