import { UNKEPT, unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";

/** Told now and then: how much has been done, of how much. */
export type Advance = (done: number, total: number) => void;

const LINES = { ...UNKEPT, "Content-Type": "application/x-ndjson" };

/**
 * Answers long work: at once where it ends before it tells of progress, as every refusal of what was asked does; else
 * line by line, each `{done, total}`, the last `{result}` or `{problem}`.
 */
export function answerInSteps(
  request: Request,
  work: (advance: Advance) => Promise<object>,
): Promise<Response> {
  return new Promise((resolve) => {
    let line: ((told: object) => void) | undefined;
    let close: () => void = () => undefined;
    const advance: Advance = (done, total) => {
      line ??= begin();
      line({ done, total });
    };
    const begin = () => {
      const encoder = new TextEncoder();
      let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start: (opened) => {
          controller = opened;
        },
        // Whoever has left hears no more; what is being written is written.
        cancel: () => {
          controller = undefined;
        },
      });
      close = () => controller?.close();
      resolve(new Response(body, { headers: LINES }));
      return (told: object) => controller?.enqueue(encoder.encode(`${JSON.stringify(told)}\n`));
    };
    void answering(request, async () => unkept(await work(advance))).then(async (answer) => {
      if (line === undefined) return resolve(answer);
      const told: unknown = await answer.json();
      line(answer.ok ? { result: told } : { problem: told });
      close();
    });
  });
}
