import { describe, expect, it } from "vitest";
import { pastedPeople } from "./pasted-people";

const CHAIR = { role: "GRASSROOTS_CHAIR" };

describe("a list of people", () => {
  it("is read by the order of its columns, where no line heads them", () => {
    expect(pastedPeople("Lê Văn Tám\tLX-001\t0912 345 678\tChủ tịch\nTrần Quốc Huy\tLX-002")).toEqual([
      { name: "Lê Văn Tám", unit: "LX-001", email: null, login: "0912 345 678", ...CHAIR },
      { name: "Trần Quốc Huy", unit: "LX-002", email: null, login: null, ...CHAIR },
    ]);
  });

  it("is read by its headings, in any order, beside columns that nobody asks for", () => {
    const sheet =
      "STT\tĐơn vị\tHỌ VÀ TÊN\tEmail\tVai trò\n1\tLĐLĐ TP Long Xuyên\tPhan Thị Bé Năm\tbe.nam@ldld.vn\tcán bộ cấp trên cơ sở";
    expect(pastedPeople(sheet)).toEqual([
      {
        ...{ name: "Phan Thị Bé Năm", unit: "LĐLĐ TP Long Xuyên" },
        ...{ email: "be.nam@ldld.vn", login: null, role: "UPPER_EDITOR" },
      },
    ]);
  });

  it("is typed by hand with semicolons", () => {
    expect(pastedPeople("Chau Rít Thi; LX-003; chauritthi; Người xem\n\n")).toEqual([
      { name: "Chau Rít Thi", unit: "LX-003", email: null, login: "chauritthi", role: "READER" },
    ]);
  });

  it("gives a phone number its 0 back, and keeps a role that is none for the reader to see", () => {
    expect(pastedPeople("A\tLX-001\t912345678\tTrưởng phòng")).toMatchObject([
      { login: "0912345678", role: "Trưởng phòng" },
    ]);
  });

  it("is empty where nothing is said", () => {
    expect(pastedPeople(" \n\t\t\n")).toEqual([]);
  });
});
