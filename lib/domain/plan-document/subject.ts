import type { CoverageAudience, Purpose } from "../channel";
import type { Level } from "../unit";
import { words } from "./plain";

/** What a figure is of, as far as the words around it say. */
export type Subject =
  | { readonly of: "count"; readonly activityType: string | null }
  | { readonly of: "channels"; readonly purpose: Purpose }
  | { readonly of: "coverage"; readonly purpose: Purpose; readonly audience: CoverageAudience }
  | { readonly of: "response" | "appointments" | "recency" }
  /** Something that is measured, and not how. */
  | { readonly of: "other" };

/** The words around a figure. */
export interface Around {
  /** Behind it, until the next. */
  readonly after: string;
  /** Before and behind it. */
  readonly clause: string;
  readonly sentence: string;
  readonly level: Level;
}

const NETWORK = "facebook|fanpage|fan page|zalo|viber|tiktok|youtube|mạng xã hội|mxh|telegram";
const ON_NETWORK = words(NETWORK);
const GROUP = words("nhóm|group|groups|hội nhóm");
/** "03 nhóm nội dung" is no group of people. */
const NO_GROUP = words(
  "nhóm (?:nội dung|giải pháp|nhiệm vụ|vấn đề|chỉ tiêu|đối tượng|ngành|việc|chính sách)",
);
const PAGE = words(
  `(?:trang|kênh|tài khoản|page)(?: (?:mạng|cộng đồng|thông tin|truyền thông))* (?:${NETWORK}|oa)|fanpage|fan page|facebook|zalo (?:oa|official)|trang mạng xã hội|kênh (?:truyền thông|thông tin)`,
);
const CONNECTS = words(
  `kết nối|nhóm|group|zalo|viber|(?:tham gia|theo dõi|quan tâm)(?= .*(?:nhóm|group|${NETWORK}))`,
);
const LEADERS = words("tổ trưởng|tổ phó");
const OFFICIALS_NETWORK = words(
  "cộng tác viên|nhóm truyền thông|mạng lưới|cán bộ công đoàn trên|dư luận|nhóm (?:nòng cốt|dlv)|báo cáo viên, tuyên truyền viên",
);
const CONNECTING = words("kết nối");

const PEOPLE: readonly (readonly [CoverageAudience, RegExp])[] = [
  [
    "CHAIRS",
    words(
      "chủ tịch(?: \\(.*\\))?(?:,? phó chủ tịch)?(?: (?:các|của))* (?:cđcs|cđ cơ sở|công đoàn cơ sở|nghiệp đoàn)",
    ),
  ],
  ["GROUP_LEADERS", LEADERS],
  ["FULL_TIME_OFFICIALS", words("(?:cán bộ|cb)(?: cđ| công đoàn)? chuyên trách|cbcđct|cbct")],
  [
    "COMMITTEE_MEMBERS",
    words("(?:ủy viên|uv)(?: các)? (?:ban chấp hành|bch)|uvbch|ủy viên|thành viên (?:ban chấp hành|bch)"),
  ],
  [
    "WORKERS",
    words("đoàn viên|người lao động|nlđ|lao động|công nhân|cnlđ|cnvclđ|cnvc-lđ|công nhân lao động|đv"),
  ],
];
const PEOPLE_FIRST = 45;

const QUESTIONS = words(
  "hỗ trợ|giải đáp|trả lời|phản hồi|xử lý|câu hỏi|thắc mắc|giải quyết|tiếp nhận|hồi đáp",
);
const REPORTER = words("(?:báo cáo viên|bcv|tuyên truyền viên)(?! (?:cấp tỉnh|trung ương))");
const REPORTER_NEXT = /^\s*(?:đồng chí |người |cán bộ )?(?:làm )?(?:báo cáo viên|bcv|tuyên truyền viên)/u;
const SILENCE = words("không (?:để|có)|khoảng cách|bài (?:đăng|viết)? ?mới|cập nhật|im lặng|gián đoạn");

const ARTICLE =
  "tin,? ?(?:và )?bài(?: viết)?|tin tức|bài viết|bài|tin|bản tin|sản phẩm truyền thông|ảnh,? tin";
const ON_SITE =
  "website|web|trang (?:tin|thông tin) ?(?:điện tử)?|cổng (?:thông tin|ttđt|tt)|trang ttđt|trang điện tử|cổng";
const IN_PAPER =
  "(?:trên |với |cùng )?(?:các )?báo(?! cáo| đảm| hiệu| danh| gồm)(?: \\p{L}+)?|tạp chí|báo chí";

/** What is counted, the more exact first. */
const COUNTED: readonly (readonly [string, RegExp])[] = [
  [
    "TRAINING_CLASS",
    words(
      "(?:lớp|khóa|đợt|cuộc|buổi|hội nghị)(?: \\p{L}+){0,2} (?:tập huấn|bồi dưỡng|đào tạo)|tập huấn|lớp(?! học bổng)",
    ),
  ],
  ["RADIO_EPISODE", words("phát thanh|trên loa|sóng radio|truyền thanh")],
  [
    "TV_PROGRAMME",
    words(
      "truyền hình|phóng sự|sóng (?:ptth|pt-th)|trên sóng|phim tài liệu|(?:đài|trên) (?:ptth|pt-th|pt&th|pt và th)",
    ),
  ],
  [
    "NEWSPAPER_COLUMN",
    words(
      `(?:chuyên (?:mục|trang|đề)|trang báo|kỳ|số)(?: [\\p{L}“”"]+){0,6} ${IN_PAPER}|chuyên (?:mục|trang)|(?:${ARTICLE})(?: \\p{L}+){0,3} (?:${IN_PAPER})`,
    ),
  ],
  [
    "SPECIAL_CAMPAIGN",
    words(
      "(?:đợt|chiến dịch|đợt cao điểm)(?: \\p{L}+){0,3} (?:truyền thông|tuyên truyền|cao điểm|quảng bá|đặc biệt)|chiến dịch|đợt (?:truyền thông|tuyên truyền|cao điểm)",
    ),
  ],
  [
    "PAGE_POST",
    words(`(?:${ARTICLE}|video|clip)(?:[/\\s].*)? (?:${NETWORK})|(?:${NETWORK})(?: .*)? (?:${ARTICLE})`),
  ],
  [
    "WEBSITE_ARTICLE",
    words(`(?:${ARTICLE})(?:[/\\s].*)? (?:${ON_SITE})|(?:${ON_SITE})(?: .*)? (?:${ARTICLE})`),
  ],
  [
    "EMPLOYER_PROPOSAL",
    words(
      "(?:đề xuất|kiến nghị|văn bản kiến nghị)(?: .*)? (?:người sử dụng lao động|nsdlđ|doanh nghiệp|chủ doanh nghiệp)",
    ),
  ],
  [
    "INTERNAL_SESSION",
    words(
      "(?:buổi|cuộc|đợt|lần|hội nghị)(?: \\p{L}+){0,2} (?:tuyên truyền|truyền thông|sinh hoạt|nói chuyện|phổ biến|thông tin)|tuyên truyền (?:nội bộ|miệng|trực tiếp)|sinh hoạt chuyên đề",
    ),
  ],
];

const ARTICLE_NEXT = /^\s*(?:tin|bài)(?!\p{L})/u;
/** Where articles appear. */
const ARTICLES: readonly string[] = ["PAGE_POST", "NEWSPAPER_COLUMN", "WEBSITE_ARTICLE"];

/** What is countable at all, so that a figure of it asks for something though its kind is the federation's own. */
const COUNTABLE =
  /^\s*(?:cuộc|buổi|đợt|lớp|khóa|hội|chương trình|số|kỳ|tin|bài|video|clip|phóng sự|tọa đàm|bản tin|ấn phẩm|tờ rơi|tờ gấp|pano|pa nô|băng rôn|áp phích|mô hình|sản phẩm|chuyên|talkshow|podcast|infographic|diễn đàn|gian hàng|câu lạc bộ|điểm|tủ sách|loa|bảng tin|lần|lượt|chiến dịch|cuốn|đối thoại|đầu sách)(?!\p{L})/u;

/** Where the name of what is counted ends. */
const NAME_ENDS = /,(?!\s*bài)|;|\s(?:phối hợp|nhằm|để)\s/u;

/** What a number of things is of; null where it is of nothing that is asked for. */
export function subjectOfNumber(
  { after, clause, sentence, level }: Around,
  own: (text: string) => string | null,
): Subject | null {
  const [name = ""] = after.split(NAME_ENDS);
  return (
    (REPORTER_NEXT.test(after) ? ({ of: "appointments" } as const) : null) ??
    channelsIn(after, level) ??
    counted(name, own) ??
    counted(after, own) ??
    (REPORTER.test(after) ? ({ of: "appointments" } as const) : null) ??
    (ARTICLE_NEXT.test(after) ? articleIn(clause, sentence) : null) ??
    counted(clause, own) ??
    (COUNTABLE.test(after) ? { of: "count", activityType: null } : null)
  );
}

const SENT = words(`gửi|${ON_SITE}`);

/** Tin, bài are sent to the site, where nothing says that they appear elsewhere; of a page's own sentence they are its posts. */
function articleIn(clause: string, sentence: string): Subject {
  const found = counted(clause, () => null);
  const isArticle = found?.of === "count" && ARTICLES.includes(found.activityType ?? "");
  if (isArticle) return found;
  const isOnPage = PAGE.test(sentence) && !SENT.test(clause);
  return { of: "count", activityType: isOnPage ? "PAGE_POST" : "WEBSITE_ARTICLE" };
}

/** Pages and groups themselves, and not what is posted on them. */
export function channelsIn(text: string, level: Level): Subject | null {
  const isOf = (pattern: RegExp) => new RegExp(`^[^,;]{0,12}?${pattern.source}`, "u").test(text);
  if (counted(text.slice(0, 25), () => null) !== null) return null;
  if (isOf(GROUP) && !NO_GROUP.test(text)) return { of: "channels", purpose: groupPurpose(text, level) };
  return isOf(PAGE) ? { of: "channels", purpose: "PUBLIC_PAGE" } : null;
}

function groupPurpose(text: string, level: Level): Purpose {
  if (LEADERS.test(text) || level === "GRASSROOTS") return "LEADERS_LINK";
  return OFFICIALS_NETWORK.test(text) && !CONNECTING.test(text) ? "OFFICIALS_NETWORK" : "CADRE_LINK";
}

function counted(text: string, own: (text: string) => string | null): Subject | null {
  const named = own(text);
  if (named !== null) return { of: "count", activityType: named };
  const found = COUNTED.flatMap(([activityType, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ activityType, at }];
  });
  const [first] = found;
  return first === undefined ? null : { of: "count", activityType: first.activityType };
}

/** What a share is of: people who are to be in a group, or something that is only shown. */
export function subjectOfShare({ after, clause, sentence, level }: Around): Subject {
  const people = peopleIn(after.slice(0, PEOPLE_FIRST)) ?? peopleIn(clause);
  if (people === null || !CONNECTS.test(sentence)) return { of: "other" };
  return { of: "coverage", audience: people, purpose: linkOf(people, level, sentence) };
}

function linkOf(audience: CoverageAudience, level: Level, sentence: string): Purpose {
  if (audience === "WORKERS" && !GROUP.test(sentence) && PAGE.test(sentence)) return "PUBLIC_PAGE";
  if (audience === "CHAIRS") return "CADRE_LINK";
  return level === "GRASSROOTS" || audience === "WORKERS" || audience === "GROUP_LEADERS"
    ? "LEADERS_LINK"
    : "CADRE_LINK";
}

function peopleIn(text: string): CoverageAudience | null {
  const found = PEOPLE.flatMap(([audience, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ audience, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.audience ?? null;
}

/** What so many hours or days are for. */
export function subjectOfTime(sentence: string): Subject | null {
  if (QUESTIONS.test(sentence)) return { of: "response" };
  return SILENCE.test(sentence) && (PAGE.test(sentence) || ON_NETWORK.test(sentence))
    ? { of: "recency" }
    : null;
}

/** Whether a share is of questions, which the time that they are answered in goes with. */
export function isOfQuestions(after: string): boolean {
  return words("câu hỏi|ý kiến|yêu cầu|phản ánh|thắc mắc|kiến nghị|đề nghị|tin nhắn|thông tin").test(
    after.slice(0, PEOPLE_FIRST),
  );
}
