import { describe, expect, it } from "vitest";
import { remarked, saidOfList } from "@/lib/domain/said-of-list";
import { pastedPeople } from "./pasted-people";

const CHAIR = { role: "GRASSROOTS_CHAIR" };

describe("a list of people", () => {
  it("is read by the order of its columns, where no line heads them", () => {
    expect(pastedPeople("Lê Văn Tám\tLX-001\t0912 345 678\tChủ tịch\nTrần Quốc Huy\tLX-002").people).toEqual([
      { name: "Lê Văn Tám", unit: "LX-001", above: null, email: null, login: "0912 345 678", ...CHAIR },
      { name: "Trần Quốc Huy", unit: "LX-002", above: null, email: null, login: null, ...CHAIR },
    ]);
  });

  it("is read by its headings, in any order, beside columns that nobody asks for", () => {
    const sheet =
      "STT\tĐơn vị\tHỌ VÀ TÊN\tEmail\tVai trò\n1\tLĐLĐ TP Long Xuyên\tPhan Thị Bé Năm\tbe.nam@ldld.vn\tcán bộ cấp trên cơ sở";
    expect(pastedPeople(sheet).people).toEqual([
      {
        ...{ name: "Phan Thị Bé Năm", unit: "LĐLĐ TP Long Xuyên" },
        ...{ above: null, email: "be.nam@ldld.vn", login: null, role: "UPPER_EDITOR" },
      },
    ]);
  });

  it("says which columns that hold something are not read, with headings or without", () => {
    const unread = (list: string) => pastedPeople(list).unread;
    expect(unread("STT\tĐơn vị\tHọ và tên\tGhi chú\tNăm sinh\n1\tLX-001\tA\t\t1980")).toEqual(["Năm sinh"]);
    expect(unread("Lê Văn Tám\tLX-001\t\t\tmới bầu\nA\tLX-002")).toEqual(["mới bầu"]);
    expect(unread("Lê Văn Tám\tLX-001")).toEqual([]);
  });

  it("is typed by hand with semicolons", () => {
    expect(pastedPeople("Chau Rít Thi; LX-003; chauritthi; Người xem\n\n").people).toEqual([
      { name: "Chau Rít Thi", unit: "LX-003", above: null, email: null, login: "chauritthi", role: "READER" },
    ]);
  });

  it("gives a phone number its 0 back, and keeps a role that is none for the reader to see", () => {
    expect(pastedPeople("A\tLX-001\t912345678\tTrưởng phòng").people).toMatchObject([
      { login: "0912345678", role: "Trưởng phòng" },
    ]);
  });

  it("is empty where nothing is said", () => {
    expect(pastedPeople(" \n\t\t\n").people).toEqual([]);
  });

  it("is read by an office's own headings below a title, without what sums up and signs", () => {
    const { people, leftOut, missing, columns } = pastedPeople(
      [
        "DANH SÁCH CHỦ TỊCH CÔNG ĐOÀN CƠ SỞ\t\t\t\t",
        "TT\tHọ và tên chủ tịch CĐCS\tTên CĐCS\tCĐ cấp trên trực tiếp\tSố ĐT",
        "1\tLê Văn Tám\tTrường Mầm non Hoa Sen\tLĐLĐ huyện A\t912345678",
        "\tTổng cộng: 1 người\t\t\t",
        "\tNgười lập biểu\t\t\t",
      ].join("\n"),
    );
    expect(people).toMatchObject([
      {
        ...{ name: "Lê Văn Tám", unit: "Trường Mầm non Hoa Sen", above: "LĐLĐ huyện A" },
        ...{ login: "0912345678", ...CHAIR },
      },
    ]);
    expect(leftOut).toEqual(["Tổng cộng: 1 người", "Người lập biểu"]);
    expect(missing).toEqual([]);
    expect(columns.get("login")).toBe(4);
  });

  it("says which column it lacks, and takes the one that somebody names", () => {
    const list = "TT\tCán bộ\tTên CĐCS\n1\tLê Văn Tám\tA";
    expect(pastedPeople(list).missing).toEqual(["name"]);
    const { missing, people } = pastedPeople(list, saidOfList(remarked([], ["column", "name", 1])));
    expect([missing, people[0]?.name]).toEqual([[], "Lê Văn Tám"]);
  });
});
