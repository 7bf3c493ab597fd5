/** Of an answer that is nobody's to keep. */
export const UNKEPT = { "Cache-Control": "private, no-store" };

/** Of what is saved under a name. */
export function savedAs(name: string): { readonly "Content-Disposition": string } {
  return { "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
}

/** An answer that is nobody's to keep, as JSON. */
export function unkept(answer: unknown, status = 200): Response {
  return Response.json(answer, { status, headers: UNKEPT });
}
