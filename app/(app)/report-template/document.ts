import { MEDIA_TYPES } from "@/lib/domain/file";
import { FILE_POLICY } from "@/lib/http/file-policy";
import { savedAs, UNKEPT } from "@/lib/http/headers";

/** A document that is to be saved under a name. */
export function documentResponse(content: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(content, {
    headers: {
      "Content-Type": MEDIA_TYPES.docx,
      ...savedAs(name),
      "Content-Security-Policy": FILE_POLICY,
      "X-Content-Type-Options": "nosniff",
      ...UNKEPT,
    },
  });
}
