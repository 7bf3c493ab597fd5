import type { Page } from "@playwright/test";
import type { Screen } from "./screen";
import { ADMINISTRATION } from "./screens-of-administration";
import { COMPARISON } from "./screens-of-comparison";
import { ENTRY } from "./screens-of-entry";
import { GROUPS } from "./screens-of-groups";
import { SHARING } from "./screens-of-sharing";

const DAY = "year=2021&asOf=2021-09-30";
/** Of the demo: an article that came back to a district union. */
const RETURNED = "/activities/LX-2021-034";
const PROVINCE = /^\d+\/\d+ chỉ tiêu của tỉnh đạt hoặc đúng tiến độ; \d+\/\d+ đơn vị cần nhắc\.$/;
const DENIED = /^Bạn không có quyền xem trang này\.$/;
const TARGET = /^\d+\/\d+ đơn vị đạt hoặc đúng tiến độ/;

const why = (page: Page) => page.getByRole("dialog", { name: "Vì sao con số này?" });
const noResult = (page: Page) => page.getByText("“xyz”");

export const SCREENS: readonly Screen[] = [
  ...ENTRY,
  { name: "overview", path: `/overview?${DAY}`, person: "officer", heading: PROVINCE, charts: 1 },
  {
    name: "overview with its trend",
    path: `/overview?${DAY}&trend=1`,
    person: "officer",
    heading: PROVINCE,
    charts: 1,
  },
  {
    name: "overview of the unions",
    path: `/overview?${DAY}&level=GRASSROOTS`,
    person: "officer",
    heading: PROVINCE,
    charts: 1,
    shows: (page) => page.getByRole("searchbox", { name: "Tìm CĐCS" }),
  },
  {
    name: "overview that finds nothing",
    path: `/overview?${DAY}&q=xyz`,
    person: "officer",
    heading: PROVINCE,
    charts: 1,
    shows: noResult,
  },
  {
    name: "overview of every status",
    path: "/overview?year=2021&asOf=2021-06-30",
    person: "surveyor",
    heading: PROVINCE,
    charts: 1,
  },
  {
    name: "overview without a plan",
    path: "/overview?year=2019",
    person: "officer",
    heading: /^Năm 2019 chưa có kế hoạch\.$/,
  },
  {
    name: "why this number",
    path: `/overview?${DAY}&why=U5&of=LX`,
    person: "officer",
    heading: PROVINCE,
    charts: 1,
    shows: why,
  },
  { name: "review", path: "/review", person: "officer", heading: /mục chờ duyệt/ },
  { name: "review of a district", path: "/review", person: "editor", heading: /mục (nào )?chờ (bạn )?duyệt/ },
  { name: "samples", path: "/review?view=SAMPLE", person: "officer", heading: /kiểm tra lại/ },
  {
    name: "review of what was returned",
    path: "/review?view=RETURNED&item=LX-2021-034",
    person: "officer",
    heading: /mục chờ duyệt/,
    shows: (page) => page.getByRole("heading", { level: 2, name: "Gian hàng 0 đồng tại phường Bình Đức" }),
  },
  ...ADMINISTRATION,
  ...SHARING,
  ...COMPARISON,
  { name: "no permission", path: "/overview", person: "editor", heading: DENIED },
  {
    name: "not found",
    path: "/units/NONE",
    person: "officer",
    status: 404,
    heading: /^Không tìm thấy trang này\.$/,
  },
  {
    name: "units",
    path: `/units?${DAY}`,
    person: "officer",
    heading: /đơn vị vướng chỉ tiêu bắt buộc, trong \d+ đơn vị cấp trên cơ sở và [\d.]+ CĐCS\.$/,
  },
  {
    name: "targets",
    path: `/targets?${DAY}`,
    person: "officer",
    heading: /^\d+ trong \d+ chỉ tiêu có đơn vị vướng: P\d/,
  },
  { name: "a count target", path: `/targets/U5?${DAY}`, person: "officer", heading: TARGET, charts: 2 },
  { name: "a milestone target", path: `/targets/U4c?${DAY}`, person: "officer", heading: TARGET, charts: 2 },
  {
    name: "a target of pages",
    path: `/targets/U1?${DAY}`,
    person: "officer",
    heading: TARGET,
    charts: 1,
    shows: (page) => page.getByRole("heading", { level: 2, name: /đơn vị đạt/ }),
  },
  {
    name: "a province's share",
    path: `/targets/P6c?${DAY}`,
    person: "officer",
    heading: /./,
    charts: 1,
    shows: (page) => page.getByRole("heading", { level: 2, name: /Chủ tịch CĐCS chưa vào nhóm, ở/ }),
  },
  {
    name: "table of activities",
    path: "/explore?year=2021",
    person: "officer",
    heading: /^Năm 2021: tổng số lượng/,
    charts: 1,
    texts: 0,
  },
  {
    name: "table of audiences",
    path: "/explore?year=2021&rows=audience&columns=content&count=records",
    person: "editor",
    heading: /^Năm 2021: [\d.]+ mục hoạt động/,
    charts: 1,
    texts: 0,
  },
  {
    name: "activities of a cell",
    path: "/activities?year=2021&audience=MEMBERS&level=UPPER&under=LX",
    person: "officer",
    heading: /./,
    shows: (page) => page.getByText(/^Chỉ xem: .*Đối tượng: Đoàn viên; LĐLĐ TP Long Xuyên/),
  },
  {
    name: "a province's target",
    path: `/targets/P2?${DAY}`,
    person: "reader",
    heading: /./,
    charts: 2,
    texts: 6,
  },
  {
    name: "activities",
    path: "/activities?year=2021",
    person: "editor",
    heading: /^[\d.]+ hoạt động năm 2021/,
  },
  {
    name: "activities of nothing",
    path: "/activities?year=2021&q=xyz",
    person: "editor",
    heading: /^\d+ hoạt động năm 2021[.;]/,
    shows: noResult,
  },
  {
    name: "what waits",
    path: "/activities?status=WAITING",
    person: "officer",
    heading: /^\d+ mục chờ bạn duyệt/,
  },
  { name: "an activity", path: RETURNED, person: "editor", heading: /^Gian hàng 0 đồng/ },
  {
    name: "what else can be done with an activity",
    path: RETURNED,
    person: "officer",
    heading: /^Gian hàng 0 đồng/,
    press: (page) => page.getByRole("button", { name: "Việc khác" }),
    shows: (page) => page.getByRole("button", { name: /^Rút khỏi số liệu/ }),
  },
  { name: "correct an activity", path: `${RETURNED}/edit`, person: "editor", heading: /^Sửa hoạt động$/ },
  {
    name: "choose a unit",
    path: "/activities/new",
    person: "officer",
    heading: /^Ghi hoạt động$/,
    press: (page) => page.getByRole("combobox", { name: "Đơn vị" }),
    shows: (page) => page.getByRole("option"),
  },
  {
    name: "the account menu",
    path: "/account",
    person: "officer",
    heading: /^Trần Ngọc Lam Hà$/,
    press: (page) => page.getByRole("button", { name: /^Tài khoản/ }),
    shows: (page) => page.getByRole("button", { name: "Đăng xuất" }),
  },
  { name: "log an activity", path: "/activities/new", person: "editor", heading: /^Ghi hoạt động$/ },
  {
    name: "log several",
    path: "/activities/bulk?unit=LX",
    person: "editor",
    heading: /^Nhập nhiều hoạt động một lượt\.$/,
  },
  {
    name: "import",
    path: "/import",
    person: "editor",
    heading: /^Đưa tệp Excel lên; chưa ghi gì cho đến khi bạn bấm “Nhập”\.$/,
  },
  {
    name: "import for one who only reads",
    path: "/import",
    person: "reader",
    heading: DENIED,
  },
  ...GROUPS,
  {
    name: "enquiries of nothing",
    path: "/enquiries?q=xyz",
    person: "editor",
    heading: /câu hỏi (nào )?đang chờ trả lời\.$/,
    shows: noResult,
  },
  { name: "record an enquiry", path: "/enquiries/new", person: "editor", heading: /^Ghi câu hỏi$/ },
  {
    name: "headcounts of a district",
    path: "/headcounts",
    person: "editor",
    heading: /đơn vị trực thuộc (đã có|chưa báo cáo) đủ số liệu\./,
  },
  {
    name: "headcounts of a union",
    path: "/headcounts",
    person: "chair",
    phone: true,
    heading: /số liệu mới nhất ngày/,
  },
  { name: "account", path: "/account", person: "editor", heading: /^Phan Thị Bé Năm$/ },
  { name: "guide beside a screen", path: "/guide?of=/overview", person: null, heading: /^Tổng quan$/ },
  { name: "help", path: "/help", person: "editor", heading: /^Đọc một con số trong ba bước/ },
  {
    name: "a chair's next steps",
    path: "/todo",
    person: "chair",
    phone: true,
    heading: /^(Còn \d+ việc\.|Đã đủ)/,
  },
  {
    name: "a unit's poster",
    path: "/print/units/KCN-001",
    person: "chair",
    phone: true,
    heading: /^Quét mã, ghi hoạt động/,
  },
  {
    name: "a chair's unit",
    path: "/units/KCN-001",
    person: "chair",
    phone: true,
    heading: /^(Còn \d+ việc cần làm|Không còn việc)/,
  },
  {
    name: "a chair's activities",
    path: "/activities",
    person: "chair",
    phone: true,
    heading: /^[\d.]+ hoạt động năm \d{4}/,
  },
  {
    name: "a chair's form",
    path: "/activities/new",
    person: "chair",
    phone: true,
    heading: /^Ghi hoạt động$/,
  },
  {
    name: "appoint a reporter",
    path: "/reporters/new",
    person: "chair",
    phone: true,
    heading: /báo cáo viên/i,
  },
];

/** @throws where there is no screen of that name */
export function screenCalled(name: string): Screen {
  const screen = SCREENS.find((each) => each.name === name);
  if (screen === undefined) throw new Error(`There is no screen “${name}”.`);
  return screen;
}
