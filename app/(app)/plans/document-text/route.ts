import { fieldError, refuse } from "@/lib/actions/field-error";
import { withScope } from "@/lib/auth/scope";
import { DOCUMENT_LENGTH } from "@/lib/domain/plan-document/document";
import { writerOf } from "@/lib/http/caller";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { sentFile } from "@/lib/http/sent-file";
import { ofAdministrator } from "@/lib/queries/plan-documents/page";
import { IMPORT_BYTES } from "@/lib/records/limits";
import { shape } from "@/lib/schemas/shape";
import { Refused } from "@/lib/transfer/workbook/grid";
import { openDocument } from "@/lib/transfer/workbook/open";

/** What a document says, for its text to be looked at and kept; nothing is written. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const { token } = await writerOf(request.headers);
    await withScope(token, "read", ofAdministrator);
    const { bytes } = await sentFile(request, IMPORT_BYTES, shape({}));
    const text = await readable(bytes);
    return unkept({ text });
  });
}

async function readable(bytes: Uint8Array): Promise<string> {
  try {
    return await openDocument(bytes, DOCUMENT_LENGTH);
  } catch (error) {
    if (error instanceof Refused) refuse([fieldError("file", `document.${error.reason}`)]);
    throw error;
  }
}
