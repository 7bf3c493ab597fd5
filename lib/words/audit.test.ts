import { describe, expect, it } from "vitest";
import type { AuditLine } from "@/lib/domain/audit";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { auditWordsIn } from "./audit";

const LINE: AuditLine = {
  id: "1",
  at: "2021-10-05T14:05:00+07:00",
  by: null,
  purpose: "interactive",
  doing: "CHANGE",
  action: "reporter.edit",
  kind: "reporter",
  record: "0190",
  account: null,
  unit: null,
  before: null,
  after: null,
  requestId: "r",
};

const inVietnamese = auditWordsIn(vi, "vi");
const inEnglish = auditWordsIn(en, "en");
const said = (line: Partial<AuditLine>) => inVietnamese.differences({ ...LINE, ...line });

describe("what was done", () => {
  it.each([
    [{}, "Sửa báo cáo viên", "Change reporter"],
    [{ action: "account.signIn", kind: "user" }, "Đăng nhập", "Sign in"],
    [{ action: "user.invite", kind: "user" }, "Tạo đường dẫn mời cho tài khoản", "Make a link for account"],
    [{ action: "token.issue", kind: "user" }, "Cấp mã truy cập cho phần mềm", "Issue a token for scripts"],
    [{ action: "lock.close", kind: "lock" }, "Khóa số liệu", "Close the period"],
    [{ action: "plan.issue", kind: "plan" }, "Ban hành kế hoạch", "Issue plan"],
    [
      { action: "denied", kind: "action", record: "activity.approve" },
      "Bị từ chối: duyệt",
      "Refused: approve",
    ],
    [
      { action: "reporters.read", kind: "reporters of", doing: "READ" },
      "Xem tên: báo cáo viên",
      "Read names: reporter",
    ],
    [{ action: "users.read", kind: "users of", doing: "READ" }, "Xem tên: tài khoản", "Read names: account"],
    [{ action: "csv.export", kind: "export", doing: "EXPORT" }, "Lấy tệp ra", "Take a file out"],
    [{ action: "import", kind: "bundle" }, "Nạp tệp của gói dữ liệu", "Load file of a bundle"],
    [{ action: "unheard.of", kind: "mystery" }, "unheard.of", "unheard.of"],
  ] as const)("%j", (line, vietnamese, english) => {
    expect(inVietnamese.done({ ...LINE, ...line })).toBe(vietnamese);
    expect(inEnglish.done({ ...LINE, ...line })).toBe(english);
  });
});

describe("what stood and what stands", () => {
  it("is only what changed, in the words of the kind's fields", () => {
    const before = { fullName: "Nguyễn Thị Lụa", ended: null, position: "" };
    const after = { fullName: "Nguyễn Thị Lụa", ended: "2021-10-05", position: "Tổ may 3" };
    expect(said({ before, after })).toEqual([
      { field: "Ngày thôi nhiệm vụ", before: null, after: "05/10/2021" },
      { field: "Bộ phận, chức vụ", before: null, after: "Tổ may 3" },
    ]);
  });

  it("has periods in words, and names unit and target of a figure of its own", () => {
    expect(said({ kind: "lock", before: { period: "2026-10" } })).toMatchObject([
      { before: "tháng 10/2026" },
    ]);
    expect(said({ kind: "report", after: { period: "2026-H1", asOf: "2026-06-30" } })).toMatchObject([
      { after: "6 tháng đầu năm 2026" },
      { after: "30/06/2026" },
    ]);
    const unit = { code: "TC", name: "LĐLĐ TX Tân Châu" };
    const line = { ...LINE, kind: "override", record: "2026/TC/U5", unit, before: null, after: null };
    expect(inVietnamese.named(line)).toBe("U5 · LĐLĐ TX Tân Châu · năm 2026");
  });

  it("is said of what is made, and of what is gone", () => {
    expect(said({ after: { unit: "LX", appointed: "2021-01-02" } })).toEqual([
      { field: "Đơn vị", before: null, after: "LX" },
      { field: "Ngày cử", before: null, after: "02/01/2021" },
    ]);
    expect(said({ before: { decisionNo: "12" } })).toEqual([
      { field: "Số quyết định", before: "12", after: null },
    ]);
  });

  it("has the words of choices, statuses, roles and figures, and says nothing that repeats the verb", () => {
    expect(
      said({ kind: "activity", before: { status: "SUBMITTED" }, after: { status: "APPROVED" } }),
    ).toEqual([{ field: "Trạng thái", before: "Chờ duyệt", after: "Đã duyệt" }]);
    expect(
      said({ kind: "activity", after: { audiences: ["MEMBERS", "WORKERS"], quantity: 1200 } }),
    ).toMatchObject([{ field: "Đối tượng" }, { field: "Số lượng", after: "1.200" }]);
    expect(said({ kind: "user", after: { role: "READER", units: ["LX", "CD"] } })).toEqual([
      { field: "Vai trò", before: null, after: "Người xem" },
      { field: "Đơn vị", before: null, after: "LX, CD" },
    ]);
    expect(said({ kind: "user", before: { disabled: false }, after: { disabled: true } })).toEqual([]);
  });

  it("of a target and its plan is in the words of their forms", () => {
    const before = { measure: "count", countsFrom: "SUBMITTED", condition: [] };
    const after = {
      measure: "response",
      countsFrom: null,
      condition: [["workers", "gte", 500]],
      kinds: ["ENTERPRISE"],
    };
    expect(said({ kind: "target", before, after })).toEqual([
      { field: "Cách đo", before: "Số lượng hoạt động trong năm", after: "Trả lời câu hỏi đúng hạn" },
      { field: "Tính từ lúc", before: "gửi", after: null },
      { field: "Điều kiện áp dụng", before: null, after: "Số lao động từ (≥) 500" },
      { field: "Chỉ loại đơn vị", before: null, after: "Doanh nghiệp" },
    ]);
    expect(said({ kind: "plan", after: { classes: ["85: Dẫn đầu | Leading", "0: Còn lại"] } })).toMatchObject(
      [{ after: "85: Dẫn đầu | Leading, 0: Còn lại" }],
    );
  });

  it("of a year is no figure", () => {
    expect(said({ kind: "plan", after: { source: 2026 } })).toMatchObject([{ after: "2026" }]);
  });

  it("of a text is that text, whatever else it may look like", () => {
    expect(said({ kind: "activity", after: { title: "2021-10-05" } })).toMatchObject([
      { after: "2021-10-05" },
    ]);
    expect(said({ kind: "activity", after: { constructor: "x" } })).toMatchObject([{ field: "constructor" }]);
  });
});

describe("what a record is called", () => {
  it.each([
    [{ after: { fullName: "Lụa" } }, "Lụa"],
    [{ account: "Phúc", after: { name: "x" } }, "Phúc"],
    [{ kind: "lock", after: { period: "2021-Q3" } }, "quý III/2021"],
    [{ kind: "report", after: { unit: "LX", period: "2026-09-30" } }, "9 tháng đầu năm 2026"],
    [{ kind: "activity", after: { title: "2026-09-30" } }, "2026-09-30"],
    [{ doing: "READ", record: "LX", unit: { code: "LX", name: "LĐLĐ TP Long Xuyên" } }, "LĐLĐ TP Long Xuyên"],
    [{ record: "01900000-0000-7000-8000-000000000001" }, null],
    [{ record: "LX-2021-034" }, "LX-2021-034"],
    [{ doing: "READ", record: "*" }, "mọi đơn vị được xem"],
  ] as const)("%j", (line, name) => {
    expect(inVietnamese.named({ ...LINE, ...line })).toBe(name);
  });
});
