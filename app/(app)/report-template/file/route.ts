import { createHash } from "node:crypto";
import { documentResponse } from "@/app/(app)/report-template/document";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { mayBegin, perform } from "@/lib/actions/pipeline";
import { refuseFaults, templatePutting, templateStoring } from "@/lib/actions/report-templates/store";
import { withScope } from "@/lib/auth/scope";
import { keptName } from "@/lib/domain/file";
import { TEMPLATE_BYTES } from "@/lib/domain/report/template";
import { attemptOf, readerOf, writerOf } from "@/lib/http/caller";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { sentFile } from "@/lib/http/sent-file";
import { templateFile } from "@/lib/queries/report-templates/file";
import { templateSent } from "@/lib/schemas/report-template";
import { Refused } from "@/lib/transfer/workbook/grid";
import { openTemplate } from "@/lib/transfer/workbook/open";
import type { ReadTemplate } from "@/lib/transfer/workbook/template-places";

/** The template in force, as it was brought. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async () => {
    const { token } = await readerOf(request.headers);
    const { content, name } = await withScope(token, "read", templateFile);
    return documentResponse(new Uint8Array(content), name);
  });
}

/** Puts a document into force as the federation's template, or says where what keeps it from being one. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await writerOf(request.headers);
    const attempt = { ...attemptOf(request.headers), token, requestId };
    await mayBegin(templatePutting, attempt);
    const { bytes, question } = await sentFile(request, TEMPLATE_BYTES, templateSent);
    const { places, faults, content } = await readable(bytes);
    refuseFaults(faults);
    const payload = {
      name: keptName(question.name, "docx"),
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
    const storing = templateStoring({ content: content ?? bytes, places });
    const kept = await perform(storing, { ...attempt, payload });
    return unkept(kept, 201);
  });
}

async function readable(bytes: Uint8Array): Promise<ReadTemplate> {
  try {
    return await openTemplate(bytes);
  } catch (error) {
    if (error instanceof Refused) refuse([fieldError("file", `template.${error.reason}`)]);
    throw error;
  }
}
