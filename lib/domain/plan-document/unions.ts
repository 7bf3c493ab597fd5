import type { Kind, Level } from "../unit";
import { matchesIn, type TextSpan, words } from "./plain";

/** Unions that a text speaks of. */
export interface Mention extends TextSpan {
  readonly level: Level;
  /** Null = of no one kind. */
  readonly kind: Kind | null;
  /** It is who does something, and not whose or with whom. */
  readonly acts: boolean;
  /** "mỗi", "từng", "các", "đối với": each of them. */
  readonly each: boolean;
}

const FEDERATION = "(?:lđlđ|liên đoàn lao động)";
const UNION = "(?:cđ|công đoàn)";
const ABOVE = `(?:${UNION} )?cấp trên(?: trực tiếp)?(?: của)?(?: ${UNION})? cơ sở|${UNION} cấp trên(?! (?:trực tiếp )?(?:${UNION} )?cơ sở)`;

/** What unions are called, the more exact first: of what two find, the first counts. */
const NAMES: readonly (readonly [Level, Kind | null, string])[] = [
  ["UPPER", null, `${ABOVE}|cđctttcs|cđcttcs|cđctcs|${UNION} trực thuộc(?! cđcs)`],
  [
    "UPPER",
    "ZONE_UNION",
    `${UNION} (?:các )?(?:ban quản lý )?(?:các )?(?:khu|kcn|kkt|kcx)(?: (?:công nghiệp|kinh tế|chế xuất))?`,
  ],
  ["UPPER", "SECTOR_UNION", `${UNION} (?:các )?(?:ngành|viên chức|giáo dục|y tế|tổng công ty|tct)`],
  ["UPPER", "COMMUNE_UNION", `${UNION} (?:các |cấp )?(?:xã|phường|đặc khu|thị trấn)`],
  ["UPPER", "DISTRICT_FEDERATION", `${FEDERATION} (?:các |cấp )?(?:huyện|quận|thị xã|tx)`],
  ["PROVINCIAL", null, `${FEDERATION} (?:cấp )?tỉnh|${UNION} tỉnh`],
  ["GRASSROOTS", "SYNDICATE", "(?:các )?nghiệp đoàn(?: cơ sở)?"],
  [
    "GRASSROOTS",
    "ENTERPRISE",
    `(?:cđcs|${UNION} cơ sở|${UNION})(?: (?:trong|tại|ở|thuộc|khu vực|khối|các|những))* (?:doanh nghiệp|dn)(?: ngoài nhà nước)?`,
  ],
  ["GRASSROOTS", null, `${UNION} cơ sở|cđcs|cấp cơ sở|tổ công đoàn`],
  ["GRASSROOTS", "ENTERPRISE", "(?:các |những )?doanh nghiệp(?= có (?:từ|trên))"],
];
const FOUND = NAMES.map(([level, kind, source]) => [level, kind, words(source, "g")] as const);
const CITY = words(`${FEDERATION} (?:các )?(?:thành phố|tp)`, "g");
const PROVINCE = words(`${FEDERATION} tỉnh`);

/** Before the name of who does nothing here: whose, with whom, to whom, where. */
const ASIDE = words(
  "(?:của|với|cho|về|giữa|gửi|tới|đến|tại|trực thuộc|thuộc|chủ tịch|phó chủ tịch|cán bộ|(?:ủy viên|uv)(?: bch| ban chấp hành)?|website|web|trang|trang tin|điện tử|cổng thông tin|cổng|nhóm|group|zalo|facebook|fanpage|lãnh đạo|thường trực|hệ thống|trụ sở|đồng chí|theo)(?: (?:các|những|toàn thể))*",
);
const ASIDE_BEFORE = new RegExp(`${ASIDE.source}\\)?\\s*$`, "u");
const FOR_BEFORE = /đối với(?: (?:các|những))*(?: đơn vị)?\s*$/u;
const EACH_BEFORE = /(?:đối với|mỗi|từng|mọi|các|100\s*%|tất cả|toàn bộ)(?: các)?(?: đơn vị)?\s*$/u;

/** "mỗi đơn vị, địa phương": of those that the text speaks of, never the province. */
const ANY_UNIT = words(
  "(?:mỗi|từng|100 ?% (?:các )?|các) (?:đơn vị|địa phương)(?:,? (?:đơn vị|địa phương))?",
);
const ALL_UNITS = words("(?:số |các |những )?(?:đơn vị|địa phương)", "g");

/** Where a text says units, and not of which level. */
export function anyUnitsIn(plain: string): TextSpan[] {
  return matchesIn(plain, ALL_UNITS);
}

const AT_THE_BASE = /^(?:ở|tại) (?:các )?(?:cấp )?cơ sở(?!\p{L})/u;

/** Whether a text is of a city: it knows no province. */
export function isOfCity(plain: string): boolean {
  return !PROVINCE.test(plain) && plain.search(CITY) >= 0;
}

/** The unions of which a text speaks, in its order. */
export function mentionsIn(plain: string, isOfCity: boolean): Mention[] {
  const city = isOfCity ? ("PROVINCIAL" as const) : ("UPPER" as const);
  const mentions: Mention[] = [];
  for (const [level, kind, pattern] of [...FOUND, [city, null, CITY] as const]) {
    for (const { start, end } of matchesIn(plain, pattern)) {
      if (mentions.some((other) => other.start < end && start < other.end)) continue;
      const before = plain.slice(Math.max(0, start - 40), start);
      const each = EACH_BEFORE.test(before);
      mentions.push({
        start,
        end,
        level,
        kind,
        each,
        acts: FOR_BEFORE.test(before) || !ASIDE_BEFORE.test(before),
      });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** Of whom a sentence speaks, as far as it says. */
export interface Spoken {
  readonly level: Level;
  readonly kinds: readonly Kind[];
}

/**
 * Of whom a sentence speaks before its figures.
 * @param before as the text did until here; null = of nobody
 */
export function spokenOf(
  mentions: readonly Mention[],
  plain: string,
  until: number,
  before: Spoken | null,
): Spoken | null {
  if (AT_THE_BASE.test(plain.trimStart())) return { level: "GRASSROOTS", kinds: [] };
  const acting = mentions.filter(({ start, acts }) => acts && start < until);
  const last = acting.findLast(({ each }) => each) ?? acting[0];
  if (last === undefined)
    return ANY_UNIT.test(plain.slice(0, until + 30)) ? belowTheProvince(before) : before;
  return { level: last.level, kinds: kindsOf(acting.filter(({ level }) => level === last.level)) };
}

const OF_EACH = /(?:đối với|mỗi|từng)(?: (?:các|những))*\s*$/u;

/** Of whom a figure is that names them behind it: "30 tin, bài đối với LĐLĐ huyện"; null = nobody. */
export function spokenBehind(
  mentions: readonly Mention[],
  plain: string,
  { start, end }: TextSpan,
): Spoken | null {
  const named = mentions.find(
    (each) => each.start >= start && each.start < end && OF_EACH.test(plain.slice(0, each.start)),
  );
  return named === undefined ? null : { level: named.level, kinds: kindsOf([named]) };
}

/** Of whom a later figure of a sentence is, where its part names each of them or begins with them: "…, mỗi LĐLĐ huyện 30 tin". */
export function spokenAgain(
  mentions: readonly Mention[],
  plain: string,
  { start, end }: TextSpan,
  before: Spoken | null,
): Spoken | null {
  const named = mentions.filter((each) => {
    if (!each.acts || each.start < start || each.start >= end) return false;
    return each.each || plain.slice(start, each.start).trim() === "";
  });
  const [first] = named;
  if (first !== undefined)
    return { level: first.level, kinds: kindsOf(named.filter(({ level }) => level === first.level)) };
  return ANY_UNIT.test(plain.slice(start, end)) ? belowTheProvince(before) : before;
}

const GROUP_OF = words(
  "(?:nhóm|group|trang|fanpage|facebook|zalo|viber|tiktok|youtube|oa|kênh)(?: \\p{L}+){0,3}? (?:của|do)(?: các)?",
  "g",
);

/** Whose group or page a text names: "tham gia nhóm Zalo của LĐLĐ huyện"; null = nobody's. */
export function ownerOfGroup(mentions: readonly Mention[], plain: string): Spoken | null {
  const ends = matchesIn(plain, GROUP_OF).map(({ end }) => end + 1);
  const owner = mentions.find(({ start }) => ends.includes(start));
  if (owner === undefined) return null;
  const owners = mentions.filter(({ start, level }) => start >= owner.start && level === owner.level);
  return { level: owner.level, kinds: kindsOf(owners) };
}

function belowTheProvince(before: Spoken | null): Spoken {
  return before !== null && before.level !== "PROVINCIAL" ? before : { level: "UPPER", kinds: [] };
}

/** Where one kind alone is named, only it. */
export function kindsOf(mentions: readonly Mention[]): Kind[] {
  const kinds = new Set(mentions.map(({ kind }) => kind));
  const [only = null] = kinds;
  return kinds.size === 1 && only !== null ? [only] : [];
}
