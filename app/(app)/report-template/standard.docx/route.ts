import { documentResponse } from "@/app/(app)/report-template/document";
import { withScope } from "@/lib/auth/scope";
import { readerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";
import { ofAdministrator } from "@/lib/queries/plan-documents/page";
import { standardTemplate } from "@/lib/reports/docx";

const NAME = "Mẫu báo cáo";

/** The standard layout with its places, to begin a template with. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async () => {
    const { token } = await readerOf(request.headers);
    await withScope(token, "read", ofAdministrator);
    return documentResponse(await standardTemplate(NAME), `${NAME}.docx`);
  });
}
