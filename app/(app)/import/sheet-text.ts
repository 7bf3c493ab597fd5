import type { Headed } from "@/lib/domain/headings";
import { unkept } from "@/lib/http/headers";
import { sentFile } from "@/lib/http/sent-file";
import { IMPORT_BYTES } from "@/lib/records/limits";
import { shape } from "@/lib/schemas/shape";
import { listText } from "@/lib/transfer/workbook/list-text";
import { openWorkbook } from "@/lib/transfer/workbook/open";
import { readable } from "./checked";

/**
 * The list that a sent workbook holds, as it would be pasted from it; nothing is written.
 * @throws Failure INVALID with the reason why a file is not read
 */
export async function sheetText(request: Request, headed: readonly Headed[]): Promise<Response> {
  const { bytes } = await sentFile(request, IMPORT_BYTES, shape({}));
  const text = listText(await readable(() => openWorkbook(bytes)), headed);
  return unkept({ text });
}
