import type { FileType } from "@/lib/domain/file";
import { type ZipEntry, zipEntries } from "@/lib/zip";

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const PDF = Buffer.from("%PDF-");
const PDF_END = Buffer.from("%%EOF");
/** A PDF ends within so many bytes. */
const PDF_TAIL = 1_024;

/** A document of ours unfolds to far less; an archive that is made to fill a disk to far more. */
const MOST_UNFOLDED = 200 * 1_048_576;
const MOST_ENTRIES = 5_000;

/** What a file is by its content, whatever it is called; null for what is not taken. */
export function recognised(bytes: Buffer): FileType | null {
  if (begins(bytes, JPEG)) return "jpg";
  if (begins(bytes, PNG)) return "png";
  if (bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP") return "webp";
  if (begins(bytes, PDF)) return bytes.subarray(-PDF_TAIL).includes(PDF_END) ? "pdf" : null;
  return begins(bytes, ZIP) ? document(zipEntries(bytes)) : null;
}

function begins(bytes: Buffer, with_: Buffer): boolean {
  return bytes.subarray(0, with_.length).equals(with_);
}

/** A workbook or a text without programs in it, which unfolds to a size that can be. */
function document(entries: readonly ZipEntry[] | null): "docx" | "xlsx" | null {
  if (entries === null || entries.length > MOST_ENTRIES) return null;
  const names = new Set(entries.map(({ name }) => name));
  const unfolded = entries.reduce((sum, { size }) => sum + size, 0);
  const isPlain = entries.every(
    ({ name }) => !/vba(Project|Data)|macrosheets|activeX|(^|[\\/])\.\.([\\/]|$)/i.test(name),
  );
  if (unfolded > MOST_UNFOLDED || !isPlain || !names.has("[Content_Types].xml")) return null;
  const [isText, isWorkbook] = [names.has("word/document.xml"), names.has("xl/workbook.xml")];
  if (isText === isWorkbook) return null;
  return isText ? "docx" : "xlsx";
}
