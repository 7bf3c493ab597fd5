const LENGTH_BYTES = 4;
const END = Buffer.alloc(LENGTH_BYTES);

/** A piece of a backup, behind its length. */
function frame(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** A document in a single frame. */
export function documentFrame(document: unknown): Buffer {
  return frame(Buffer.from(JSON.stringify(document)));
}

/** The frames of a section, which an empty one ends. */
export async function* sectionFrames(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) if (piece.length > 0) yield frame(piece);
  yield END;
}

/** Reads back what was framed, in the same order. */
export class FrameReader {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async document(): Promise<unknown> {
    return JSON.parse((await this.#frame()).toString("utf8"));
  }

  /** The pieces of the next section; all must be taken before anything else is read. */
  async *section(): AsyncGenerator<Buffer> {
    for (let piece = await this.#frame(); piece.length > 0; piece = await this.#frame()) yield piece;
  }

  async #frame(): Promise<Buffer> {
    return this.#take((await this.#take(LENGTH_BYTES)).readUInt32BE());
  }

  async #take(length: number): Promise<Buffer> {
    const pieces = [this.#rest];
    let held = this.#rest.length;
    while (held < length) {
      const next = await this.#source.next();
      if (next.done) throw new Error("The backup ends within a frame");
      pieces.push(next.value);
      held += next.value.length;
    }
    const whole = pieces.length === 1 ? this.#rest : Buffer.concat(pieces);
    this.#rest = whole.subarray(length);
    return whole.subarray(0, length);
  }
}
