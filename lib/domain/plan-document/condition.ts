import type { Attribute } from "../headcount";
import type { Clause } from "../plan";
import { NUMERAL, numberOf } from "./figures";
import { matchesIn, type TextSpan, words } from "./plain";

const FIGURE = `(${NUMERAL})`;
const PEOPLE =
  "((?:đoàn viên|người(?! lao)|người lao động|nlđ|lao động|công nhân|cnlđ|cnvclđ|cnvc-lđ|tổ công đoàn|đv)(?:(?:,| và|-|/) ?(?:đoàn viên|người lao động|nlđ|lao động|công nhân|cnlđ|cnvclđ))*)";
const WHO = "(?:doanh nghiệp|dn|cđcs|công đoàn cơ sở|đơn vị|cơ sở|nghiệp đoàn|công ty|nơi)[^.;:]{0,40}?";

/** "từ 500 đến dưới 1.000 lao động", "từ 1.000 … trở lên", "trên 500", "dưới 100". */
const SIZE = words(
  `${WHO} (?:có |sử dụng |số )?(từ|trên|dưới|hơn|ít nhất|tối thiểu|≥) ${FIGURE}(?: (?:đến|tới|-)(?: dưới)? ${FIGURE})? ${PEOPLE}(?: trở lên| trở xuống)?`,
  "g",
);
/** "từ 500 lao động trở lên" alone, also in brackets. */
const SIZE_ALONE = words(
  `(từ|trên|dưới|≥) ${FIGURE}(?: (?:đến|tới|-)(?: dưới)? ${FIGURE})? ${PEOPLE}(?: trở lên)`,
  "g",
);
const HAS_GROUPS = words("(?:cđcs|công đoàn cơ sở|đơn vị|nơi|nghiệp đoàn)(?: đã)? có (?:các )?tổ công đoàn");

/** Of whom a target is asked, and where the text says so. */
export interface Conditioned {
  readonly clauses: readonly Clause[];
  readonly spans: readonly TextSpan[];
}

/** The sizes of which a sentence asks something. */
export function conditionIn(plain: string): Conditioned {
  const [size] = [...matchesIn(plain, SIZE), ...matchesIn(plain, SIZE_ALONE)];
  const groups: Clause[] = HAS_GROUPS.test(plain) ? [{ attribute: "union_groups", op: "gte", value: 1 }] : [];
  return size === undefined
    ? { clauses: groups, spans: [] }
    : { clauses: [...clausesOf(size.found), ...groups], spans: [size] };
}

function clausesOf([, word = "", from = "", to = "", people = ""]: RegExpMatchArray): Clause[] {
  const attribute = attributeOf(people);
  const [first, last] = [numberOf(from) ?? 0, to === "" ? null : numberOf(to)];
  if (word === "dưới") return [{ attribute, op: "lt", value: first }];
  const least = word === "trên" || word === "hơn" ? first + 1 : first;
  const above: Clause = { attribute, op: "gte", value: least };
  return last === null ? [above] : [above, { attribute, op: "lt", value: last }];
}

function attributeOf(people: string): Attribute {
  if (people.startsWith("tổ")) return "union_groups";
  return /lao động|nlđ|công nhân|cnlđ|cnvc|người/u.test(people) ? "workers" : "members";
}
