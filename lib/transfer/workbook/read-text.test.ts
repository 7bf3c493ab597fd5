import { expect, it } from "vitest";
import { readSeparated } from "./read-text";

const BOUNDS = { rows: 100, columns: 10 };
const read = (text: string) => readSeparated(Buffer.from(text), BOUNDS)[0]?.rows;

it.each([
  'Đơn vị,Loại,Tiêu đề\nLX,"Tin, bài","Bài một\nLX,"Tin, bài",Bài hai\nLX,"Tin, bài",Bài ba\n',
  'Tiêu đề,Số\n"Bài một,1\nBài hai,2\n',
  'Tiêu đề,Số\n"Bài một,1\n"Bài hai",2\n',
])("a quotation mark that never closes is told: %j", (text) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ reason: expect.stringMatching(/unclosed|broken/) }),
  );
});

it("lines in a closed cell and marks within a text are read as they stand", () => {
  expect(read('Tiêu đề,Số\n"Bài một\nhai",1\nCâu lạc bộ "Sách",2\n')).toEqual([
    ["Tiêu đề", "Số"],
    ["Bài một\nhai", "1"],
    ['Câu lạc bộ "Sách"', "2"],
  ]);
});

it.each(["%PDF-1.4\n%\u00e2\u00e3\nx", "{\\rtf1 abc}", "\u0089PNG\r\n", "\u00ff\u00d8\u00ff\u00e0x"])(
  "what is no table is called so, whatever its bytes are: %j",
  (text) => {
    expect(() => readSeparated(Buffer.from(text, "latin1"), BOUNDS)).toThrow(
      expect.objectContaining({ reason: "notTable" }),
    );
  },
);
