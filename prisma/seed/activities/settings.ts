import type { DemoFederation } from "../angiang/federation";
import { UPPERS } from "../angiang/uppers";
import { PLACES } from "../names/places";
import { randomFor } from "../random";
import type { Setting, Template } from "../titles/template";

const ZONE_PLACES = ["KCN Bình Hòa", "KCN Bình Long", "khu nhà trọ Bình Hòa", "khu nhà trọ Bình Long"];
const PROVINCE_PLACES = [
  ...["Long Xuyên", "Châu Đốc", "Tân Châu", "Chợ Mới", "Thoại Sơn", "Tri Tôn", "Tịnh Biên", "Phú Tân"],
];
/** Public bodies have no factory: what is told of one is not told of them. */
const OF_FACTORIES = /công nhân|nhà máy|xưởng|chuyền|thỏa ước|ăn ca|doanh nghiệp|nhà trọ|3 tại chỗ|siêu thị/i;

/** What the titles of each upper-level union speak of, by its code. */
export function settingsOf({ unions }: DemoFederation): Map<string, Setting> {
  const random = randomFor("angiang/settings");
  return new Map(
    UPPERS.map(({ code, name, kind }) => {
      const below = unions.filter(
        (union) => union.parent === code && union.to === null && union.from === null,
      );
      const known = random.shuffled(below.filter((union) => isWorthATitle(union.sort, kind)));
      const named = below.filter((union) => union.named !== null && union.workers > 100);
      const names = [...named, ...known.slice(0, 16)].map((union) => union.name.replace(/^CĐCS /, ""));
      return [code, { name, places: placesOf(code), unions: names }];
    }),
  );
}

function isWorthATitle(sort: string, kind: string): boolean {
  return kind === "SECTOR_UNION" || sort === "enterprise";
}

function placesOf(code: string): readonly string[] {
  if (code === "KCN") return ZONE_PLACES;
  return PLACES.get(code)?.map(({ rank, name }) => `${rank} ${name}`) ?? PROVINCE_PLACES;
}

/** The templates that suit a unit. */
export function poolFor(code: string, pool: readonly Template[]): readonly Template[] {
  const sector = !PLACES.has(code) && code !== "KCN";
  return sector ? pool.filter((template) => !OF_FACTORIES.test(template.text)) : pool;
}
