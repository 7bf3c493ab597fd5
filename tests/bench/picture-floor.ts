import { boardPicture } from "@/lib/pictures/board";
import type { Board } from "@/lib/words/board";

const ROW = { name: "LĐLĐ TP Long Xuyên", figure: "92,5", note: "12/14", bullet: null, standing: null };

const BOARD: Board = {
  ...{ federation: "LĐLĐ tỉnh An Giang", title: "Xếp hạng", finding: "LĐLĐ TP Long Xuyên dẫn đầu nhóm." },
  parts: [
    {
      ...{ heading: "LĐLĐ huyện", left: 0, of: "UNIT" },
      rows: Array.from({ length: 10 }, (_, nth) => ({ ...ROW, key: String(nth), rank: String(nth + 1) })),
    },
  ],
  ...{ table: null, day: "Số liệu đến 30/09/2021" },
};

/** A picture of as many rows as the league's: what drawing alone takes, of which nothing was asked of anybody. */
export function drawConstants(): Promise<Buffer> {
  const look = () => ({ fill: "met-bg", ink: "ink", line: "line", sign: "" });
  return boardPicture(BOARD, { look, left: () => "", product: "Chỉ tiêu truyền thông" });
}
