import { digest, pdf } from "../api/send-file";

/** A request that sends no plain form with one file. */
export interface OddForm {
  readonly about: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

const B = "b0undary";
const TYPE = `multipart/form-data; boundary=${B}`;
const CONTENT = pdf("mot tep").toString("latin1");

function part(disposition: string, content: string, more = ""): string {
  return `--${B}\r\nContent-Disposition: ${disposition}\r\n${more}\r\n${content}\r\n`;
}

const FILE = part('form-data; name="file"; filename="a.pdf"', CONTENT, "Content-Type: application/pdf\r\n");
const END = `--${B}--\r\n`;

function field(name: string, value: string): string {
  return part(`form-data; name="${name}"`, value);
}

/** Breaks off in the middle, as a lost connection does. */
function broken(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(Buffer.from(text.slice(0, text.length / 2), "latin1"));
      controller.error(Object.assign(new Error("aborted"), { code: "ECONNRESET" }));
    },
  });
}

/** Never says how long it is, and never ends by itself. */
function endless(): ReadableStream<Uint8Array> {
  const head = 'Content-Disposition: form-data; name="file"; filename="a.pdf"';
  let begun = false;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(begun ? Buffer.alloc(262_144, "x") : Buffer.from(`--${B}\r\n${head}\r\n\r\n%PDF-`));
      begun = true;
    },
  });
}

const RIGHT = digest(Buffer.from(CONTENT, "latin1"));

/** Every odd form, with what it is answered. */
export function oddForms(): OddForm[] {
  const form = (about: string, body: OddForm["body"], status: number, type = TYPE): OddForm => ({
    about,
    type,
    body,
    status,
  });
  const whole = FILE + END;
  const cuts = [10, 40, 100, whole.length - 30, whole.length - 4];
  return [
    form("a plain one", whole, 201),
    form("with its digest", field("sha256", RIGHT) + whole, 201),
    form(
      "with its digest in capitals, behind the file",
      FILE + field("sha256", RIGHT.toUpperCase()) + END,
      201,
    ),
    form("with another digest", field("sha256", "0".repeat(64)) + whole, 422),
    form("with a digest that is none", field("sha256", "x") + whole, 422),
    form("with an empty digest", field("sha256", "") + whole, 422),
    form("with two digests", field("sha256", RIGHT) + field("sha256", RIGHT) + whole, 400),
    form("with a digest without end", field("sha256", "0".repeat(100_000)) + whole, 400),
    form("with another field", field("tenant", "x") + whole, 400),
    form("with a prototype", field("__proto__", "x") + whole, 400),
    form("with a hundred fields", field("x", "y").repeat(100) + whole, 400),
    form("with two files", FILE + whole, 400),
    form("with its file under another name", whole.replace('name="file"', 'name="upload"'), 400),
    form("with a file without a name", whole.replace('name="file"', ""), 400),
    form("with a file that is called nothing", whole.replace('"a.pdf"', '""'), 201),
    form("with a text in place of the file", field("file", "x") + END, 400),
    form("without a file", END, 400),
    form("without anything", "", 400),
    form("of nothing but lines", "\r\n".repeat(1_000), 400),
    form("of NULs", new Uint8Array(10_000), 400),
    form("with a header without end", `--${B}\r\nX: ${"y".repeat(200_000)}\r\n\r\n`, 400),
    form(
      "with a thousand headers",
      whole.replace("Content-Type", `${"X-A: b\r\n".repeat(1_000)}Content-Type`),
      201,
    ),
    form("with a part without a disposition", `--${B}\r\n\r\nx\r\n${whole}`, 201),
    form("with text before it", `preamble\r\n${whole}`, 201),
    form("with text behind it", `${whole}epilogue`, 201),
    form("with other line ends", whole.replaceAll("\r\n", "\n"), 400),
    form("of another boundary", whole.replaceAll(B, "other"), 400),
    form("without a boundary", whole, 400, "multipart/form-data"),
    form("with a boundary without end", whole, 400, `multipart/form-data; boundary=${"x".repeat(10_000)}`),
    form("mixed", whole, 400, `multipart/mixed; boundary=${B}`),
    form("that is a text", "x", 400, "text/plain"),
    form("that is JSON", '{"file":"x"}', 400, "application/json"),
    form("that is an address", "file=x&sha256=y", 400, "application/x-www-form-urlencoded"),
    form("that is the file itself", CONTENT, 400, "application/pdf"),
    ...cuts.map((at) => form(`cut at ${at}`, whole.slice(0, at), 400)),
    form("that breaks off", broken(whole), 400),
    form("without end", endless(), 413),
    { ...form("that says it is longer than may be", whole, 413), headers: { "content-length": "99999999" } },
  ];
}
