import "server-only";
import { fileStoring, storing } from "@/lib/actions/files/store";
import { mayBegin, perform } from "@/lib/actions/pipeline";
import { fileStore } from "@/lib/files/stored";
import { takeIn } from "@/lib/files/take-in";
import { attemptOf, writerOf } from "../caller";
import { answering } from "../problem";

/** Takes a file in: who may not send one is refused before a byte of it is read. */
export function answerUpload(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await writerOf(request.headers);
    const attempt = { ...attemptOf(request.headers), token, requestId };
    await mayBegin(storing, attempt);
    const stored = await takeIn(request);
    const { id, name, sentSha256: sha256 } = stored;
    let known: string | undefined;
    try {
      const file = await perform(fileStoring(stored), { ...attempt, payload: { name, sha256 } });
      known = file.id;
      const headers = {
        "Cache-Control": "private, no-cache",
        "X-Request-Id": requestId,
        Location: `/api/v1/files/${file.id}`,
      };
      return Response.json(file, { status: 201, headers });
    } finally {
      // Refused, or known under another id already.
      if (known !== id) await fileStore().remove(id);
    }
  });
}
