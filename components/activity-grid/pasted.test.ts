import { describe, expect, it } from "vitest";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { keyed } from "@/lib/records/keys";
import { importedWordsIn } from "@/lib/words/imported";
import { type ChoiceNames, type ColumnHeadings, clipboardCells, pasted } from "./pasted";
import { likelyDay, sameDaysAbove } from "./problems";
import {
  type Column,
  emptyRow,
  GRID_COLUMNS,
  repeatedWeekly,
  type TypedRow,
  typed,
  without,
  withRoom,
  withUsualOutlet,
} from "./rows";

const WORDS = [vi, en].map((messages) => importedWordsIn("activities", messages));
const NAMES: ChoiceNames & { headings: ColumnHeadings } = {
  headings: keyed(GRID_COLUMNS, (column) => WORDS.flatMap(({ headings }) => headings(column))),
  outlets: [
    { value: "WEB", label: "Website LĐLĐ tỉnh" },
    { value: "BAO", label: "Báo An Giang" },
    { value: "BAO-LD", label: "Báo Lao động" },
  ],
  contents: [{ value: "EVENTS", label: "Sự kiện nổi bật" }],
};

function shown(rows: readonly TypedRow[], columns: readonly Column[] = GRID_COLUMNS): string[] {
  return rows.map((row) => columns.map((column) => row[column]).join("|"));
}

function taken(
  text: string,
  column: Column = "occurredOn",
  rows: readonly TypedRow[] = [emptyRow()],
  outlet = "",
): string[] {
  return shown(pasted(rows, { row: 0, column }, clipboardCells(text), NAMES, outlet).rows);
}

describe("what a spreadsheet puts on the clipboard", () => {
  it.each([
    ["one cell", "một", [["một"]]],
    [
      "cells and rows",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["an empty cell", "a\t\tb", [["a", "", "b"]]],
    [
      "a last cell that is empty",
      "a\t\nb\t",
      [
        ["a", ""],
        ["b", ""],
      ],
    ],
    ["a quoted cell with a line end, a tab and quotes", '"a\n""b""\tc"\td', [['a\n"b"\tc', "d"]]],
    ["a title that begins with a quotation", '"Tết sum vầy" 2021\tx', [['"Tết sum vầy" 2021', "x"]]],
  ])("%s", (_, text, cells) => {
    expect(clipboardCells(text)).toEqual(cells);
  });
});

describe("pasting", () => {
  it("fills columns from the cell in hand on, and rows downward", () => {
    expect(taken("Tin một\tBáo An Giang\nTin hai\tweb", "title")).toEqual([
      "|Tin một|BAO|||1",
      "|Tin hai|WEB|||1",
    ]);
  });

  it("goes by the headings where there are any, whatever their order", () => {
    expect(taken("Link bài\tTên bài\tNgười viết\tNGÀY\na.vn/1\tTin\tBN\t2021-09-28 00:00:00", "url")).toEqual(
      ["28/09/2021|Tin||a.vn/1||1"],
    );
    expect(taken("Tựa đề\tKênh đăng\tSố bài\nTin\tBAO\t2")).toEqual(["|Tin|BAO|||2"]);
  });

  it("finds an outlet and a content without marks, or by a part that only one has", () => {
    expect(taken("28/09/2021\tTin\tbao an giang\t\tsu kien")).toEqual(["28/09/2021|Tin|BAO||EVENTS|1"]);
  });

  it("leaves what is no name as it was written", () => {
    expect(taken("28/09/2021\tTin\tTạp chí\t\tkhác\tba")).toEqual(["28/09/2021|Tin|Tạp chí||khác|ba"]);
  });

  it("takes no more than can be sent, and says how many are left", () => {
    const text = Array.from({ length: 130 }, (_, nth) => `28/09/2021\tTin ${nth}`).join("\n");
    const { rows, left } = pasted(
      [emptyRow()],
      { row: 0, column: "occurredOn" },
      clipboardCells(text),
      NAMES,
      "",
    );
    expect([rows.length, left]).toEqual([100, 30]);
  });

  it("says which headed columns are none of the grid's", () => {
    const unread = (text: string) =>
      pasted([emptyRow()], { row: 0, column: "occurredOn" }, clipboardCells(text), NAMES, "").unread;
    expect(unread("STT\tNgày\tTên bài\t\tGhi chú\n1\t28/09/2021\tTin\t\tx")).toEqual(["STT", "Ghi chú"]);
    expect(unread("Ngày\tTên bài\n28/09/2021\tTin")).toEqual([]);
    expect(unread("28/09/2021\tTin")).toEqual([]);
    expect(unread("Ngày\tTên bài\t\n28/09/2021\tTin\tđã phát")).toEqual(["đã phát"]);
    expect(unread("Ngày\tTên bài\n28/09/2021\tTin\tđã phát")).toEqual(["đã phát"]);
  });

  it("says what stands beyond the last column, where no line heads them", () => {
    const lines = "Tin một\tBAO\t\t\t2\nTin hai\tBAO\ta.vn\t\t1\tđã phát\t\tBN";
    const { unread } = pasted([emptyRow()], { row: 0, column: "title" }, clipboardCells(lines), NAMES, "");
    expect(unread).toEqual(["đã phát", "BN"]);
  });

  it("says the usual outlet in every row where no outlet is pasted, and none where an empty one is", () => {
    const rows = [emptyRow("WEB")];
    expect(taken("28/09/2021\tMột\n29/09/2021\tHai", "occurredOn", rows, "WEB")).toEqual([
      "28/09/2021|Một|WEB|||1",
      "29/09/2021|Hai|WEB|||1",
    ]);
    expect(taken("Ngày\tTên bài\n28/09/2021\tMột\n29/09/2021\tHai", "url", rows, "WEB")).toEqual([
      "28/09/2021|Một|WEB|||1",
      "29/09/2021|Hai|WEB|||1",
    ]);
    expect(taken("28/09/2021\tMột\t\ta.vn", "occurredOn", rows, "WEB")).toEqual(["28/09/2021|Một||a.vn||1"]);
  });

  it("keeps what the rows say in other columns", () => {
    const rows = [{ ...emptyRow(), title: "Tin", outlet: "WEB" }];
    expect(taken("28/09/2021", "occurredOn", rows)).toEqual(["28/09/2021|Tin|WEB|||1"]);
  });
});

describe("rows", () => {
  it("begin with the day of the row above, once something is typed", () => {
    const rows = [{ ...emptyRow(), occurredOn: "28/09/2021", title: "Tin" }, emptyRow()];
    expect(shown(typed(rows, { row: 1, column: "title" }, "T"))).toEqual([
      "28/09/2021|Tin||||1",
      "28/09/2021|T||||1",
    ]);
    expect(shown(typed(rows, { row: 1, column: "occurredOn" }, "3"))[1]).toBe("3|||||1");
  });

  it("are repeated week by week until today, each without the link", () => {
    const rows = [{ ...emptyRow(), occurredOn: "14/09/2021", title: "Chuyên mục", url: "a.vn" }, emptyRow()];
    expect(shown(repeatedWeekly(rows, 0, "2021-09-28").rows, ["occurredOn", "title", "url"])).toEqual([
      "14/09/2021|Chuyên mục|a.vn",
      "21/09/2021|Chuyên mục|",
      "28/09/2021|Chuyên mục|",
      "||",
    ]);
    expect(repeatedWeekly(rows, 1, "2021-09-28").rows).toBe(rows);
  });

  it("are repeated once: weeks that stand there already are not added again", () => {
    const rows = [{ ...emptyRow(), occurredOn: "14/09/2021", title: "Chuyên mục" }];
    const { rows: once } = repeatedWeekly(rows, 0, "2021-09-28");
    expect(repeatedWeekly(once, 0, "2021-09-28")).toEqual({ rows: once, left: 0 });
    const without21 = without(once, new Set([once[1]?.id ?? ""]));
    expect(shown(repeatedWeekly(without21, 0, "2021-09-28").rows)).toEqual(shown(once));
  });

  it("are repeated as far as there is room, and none is pushed out", () => {
    const rows = [
      { ...emptyRow(), occurredOn: "14/09/2018", title: "Chuyên mục" },
      { ...emptyRow(), occurredOn: "01/01/2021", title: "Tin" },
    ];
    const { rows: full, left } = repeatedWeekly(rows, 0, "2021-09-28");
    expect([full.length, full.at(-1)?.title, left]).toEqual([100, "Tin", 60]);
    expect(repeatedWeekly(full, 0, "2021-09-28")).toEqual({ rows: full, left: 60 });
  });

  it("with one title on one day are told of the first", () => {
    const row = (occurredOn: string, title: string) => ({ ...emptyRow(), occurredOn, title });
    const rows = [
      row("14/9/2021", "Chuyên mục"),
      row("14/09/2021", "chuyen muc "),
      row("21/09/2021", "Chuyên mục"),
    ];
    expect([...sameDaysAbove([...rows, row("", "Chuyên mục"), row("14/09/2021", ""), row("", "")])]).toEqual([
      [rows[1]?.id, 1],
    ]);
  });

  it.each([
    ["14/11/20", "14/11/2020"],
    ["11/11", "11/11/2020"],
    ["1-9", "01/09/2021"],
    ["28/9/21", "28/09/2021"],
    ["14/11/21", null],
    ["31/11", null],
    ["hôm qua", null],
  ])("of a day that was written short, %s, the likely one is offered", (written, day) => {
    expect(likelyDay(written, "2021-10-01")).toBe(day);
  });

  it("follow the type's usual outlet, unless another was chosen", () => {
    const rows = [emptyRow("WEB"), emptyRow("BAO")];
    expect(shown(withUsualOutlet(rows, "WEB", "BAO-LD"), ["outlet"])).toEqual(["BAO-LD", "BAO"]);
  });

  it("have room for one more, and not for two", () => {
    const room = withRoom([{ ...emptyRow(), title: "Tin" }], "WEB");
    expect(shown(room)).toEqual(["|Tin||||1", "||WEB|||1"]);
    expect(withRoom(room, "WEB")).toBe(room);
  });
});
