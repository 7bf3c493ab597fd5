import type { WriteStream } from "node:tty";
import type { Progress } from "@/lib/transfer/import-bundle";
import { progressLine } from "@/lib/transfer/wording";

const BAR_WIDTH = 30;
/** Where nobody watches, a line every tenth is enough. */
const STEPS = 10;

/**
 * Shows how far long work is: a bar that redraws itself on a terminal, else a line now and then.
 * @param say the words for it; a load's by default
 */
export function progressOn(stream: NodeJS.WriteStream, say: typeof progressLine = progressLine): Progress {
  return stream.isTTY ? bar(stream, say) : lines(stream, say);
}

function bar(stream: WriteStream, say: typeof progressLine): Progress {
  return (done, total) => {
    const filled = Math.round((done / total) * BAR_WIDTH);
    stream.write(`\r${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ${say(done, total)}`);
    if (done === total) stream.write("\n");
  };
}

function lines(stream: NodeJS.WriteStream, say: typeof progressLine): Progress {
  let told = 0;
  return (done, total) => {
    const step = Math.floor((done / total) * STEPS);
    if (step === told) return;
    told = step;
    stream.write(`${say(done, total)}\n`);
  };
}
