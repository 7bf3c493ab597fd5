import { expect, test } from "vitest";
import { searchable } from "@/lib/domain/text";
import { connectSuperuser } from "../support/database";

const LAST = 0xffff;
/** Of Unicode 17: Node knows them, PostgreSQL 18 does not. */
const YOUNGER = /[\uA7CE-\uA7F1]/;
/** Beyond the first plane: tags and their like. */
const IGNORABLE = [0x1bca0, 0x1d173, 0xe0001, 0xe0020, 0xe0100].map((code) => String.fromCodePoint(code));
const TEXTS = [
  "“3 tại chỗ” ở CĐCS",
  "Đài Phát thanh – Truyền hình",
  "Giảm ½ giá…",
  "ＱＵÝ ＩＩＩ",
  "Long\u200B Xuyên",
  " LX-001 (ủy ban)/ CĐCS_Sở  ",
];

/** Every character that both sides know, alone, and some sentences. */
function texts(): string[] {
  const plane = Array.from({ length: LAST }, (_, index) => String.fromCharCode(index + 1));
  const characters = [...plane, ...IGNORABLE];
  return [...TEXTS, ...characters.filter((each) => /[^\p{Cn}\p{Cs}]/u.test(each) && !YOUNGER.test(each))];
}

test("the database and the pages search one and the same text", async () => {
  const client = await connectSuperuser();
  const asked = texts();
  const { rows } = await client.query<{ plain: string }>(
    "SELECT app.searchable(word) AS plain FROM unnest($1::text[]) WITH ORDINALITY AS t (word, n) ORDER BY n",
    [asked],
  );
  await client.end();
  expect(asked.length).toBeGreaterThan(50_000);
  const differing = asked.flatMap((text, index) =>
    rows[index]?.plain === searchable(text) ? [] : [[text, rows[index]?.plain, searchable(text)]],
  );
  expect(differing).toEqual([]);
});
