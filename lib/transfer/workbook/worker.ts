import { parentPort, workerData } from "node:worker_threads";
import { type Parts, packed, unpacked } from "./archive.ts";
import { documentText } from "./document-text.ts";
import { type Bounds, type CellGrid, type NotRead, Refused } from "./grid.ts";
import { type Marks, marked } from "./mark-rows.ts";
import { decoded, readSeparated } from "./read-text.ts";
import { type ReadTemplate, templatePlaces } from "./template-places.ts";

// Runs apart from the server, in a thread that may take so much memory and time and no more: what it is given was sent
// by somebody. It is started from its source, so that it imports by whole names and nothing but types from elsewhere.

/** What is asked of a file: its cells, itself with remarks, or the text of a document. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly marks: readonly Marks[] | null;
  readonly bounds: Bounds;
  /** So many letters at the most of a document's text; null = its cells are asked for. */
  readonly letters: number | null;
  /** The places of a template are asked for. */
  readonly places?: true;
}

/** What came of it. */
export type Done =
  | { readonly grids: readonly CellGrid[] }
  | { readonly file: Uint8Array }
  | { readonly text: string }
  | { readonly template: ReadTemplate }
  | { readonly refused: NotRead };

const [ZIP, COMPOUND] = [Buffer.from("PK\x03\x04", "latin1"), Buffer.from("d0cf11e0", "hex")];
/** Names of the streams of an encrypted workbook, as its container writes them. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

async function done(job: Job): Promise<Done> {
  const content = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength);
  if (content.length === 0) throw new Refused("empty");
  if (content.subarray(0, 4).equals(COMPOUND))
    throw new Refused(content.includes(ENCRYPTED) ? "encrypted" : "oldFormat");
  return content.subarray(0, 4).equals(ZIP) ? inParts(unpacked(content), job) : inText(content, job);
}

async function inParts(parts: Parts, { marks, bounds, letters, places }: Job): Promise<Done> {
  if (places) return { template: templatePlaces(parts) };
  if (letters !== null) return { text: documentText(parts, letters) };
  if (marks !== null) return { file: packed(marked(parts, marks), true) };
  // Loaded where it is needed: a text file is read without it.
  const { readSheets } = await import("./read-sheets.ts");
  return { grids: await readSheets(parts, bounds) };
}

function inText(content: Buffer, { bounds, letters, places }: Job): Done {
  if (places) throw new Refused("notTable");
  return letters === null
    ? { grids: readSeparated(content, bounds) }
    : { text: documentText(decoded(content), letters) };
}

/** What a reader cannot make sense of is broken; how it failed is nobody's business. */
done(workerData).then(
  (result) => parentPort?.postMessage(result),
  (error: unknown) =>
    parentPort?.postMessage({ refused: error instanceof Refused ? error.reason : "broken" } satisfies Done),
);
