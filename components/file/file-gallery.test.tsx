import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { FileType, ShownFile } from "@/lib/domain/file";
import { vi } from "@/lib/i18n/vi";
import { FileGallery } from "./file-gallery";

const file = (id: string, type: FileType): ShownFile => ({
  ...{
    id,
    type,
    name: `Kế hoạch ${id}.${type}`,
    size: 12_345,
    sha256: "",
    sentAt: "2021-11-05T08:30:00+07:00",
  },
});

it("says of a document what it is, its name and its size, and gives it to be saved", () => {
  const files = [file("1", "docx"), file("2", "xlsx"), file("3", "pdf"), file("4", "jpg")];
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={vi} timeZone="Asia/Ho_Chi_Minh">
      <FileGallery files={files} links={[]} checks={{}} />
    </NextIntlClientProvider>,
  );
  for (const [id, what] of [
    ["1", "Văn bản Word"],
    ["2", "Bảng tính Excel"],
    ["3", "Tệp PDF"],
  ])
    expect(shown).toMatch(
      new RegExp(`<a href="/api/v1/files/${id}" download="">Kế hoạch ${id}\\.\\w+</a>.*?${what} · 13.KB`),
    );
});
