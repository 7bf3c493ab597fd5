import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** A letter as it came: whom it was handed in for, and what it says. */
export interface Received {
  readonly to: string;
  readonly text: string;
}

/** A mail server that keeps what it is handed, on this machine alone. */
export interface MailServer {
  readonly url: string;
  readonly received: Received[];
  close(): void;
}

/** @param port any that is free, unless said */
export async function mailServer(port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const server = createServer((socket) => void serve(socket, received));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: chosen } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${chosen}`, received, close: () => server.close() };
}

async function serve(socket: Socket, received: Received[]): Promise<void> {
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  socket.write("220 here\r\n");
  let to = "";
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    to = /^RCPT TO:<(.*?)>/.exec(line.value)?.[1] ?? to;
    if (line.value.startsWith("DATA")) {
      socket.write("354 go on\r\n");
      received.push({ to, text: plain(await untilDot(lines)) });
    }
    socket.write("250 done\r\n");
    if (line.value.startsWith("QUIT")) socket.end();
  }
}

async function untilDot(lines: AsyncIterator<string>): Promise<string[]> {
  const taken: string[] = [];
  for (let line = await lines.next(); !line.done && line.value !== "."; line = await lines.next())
    taken.push(line.value);
  return taken;
}

/** The body of a letter of one part, however it was packed for the way. */
function plain(lines: readonly string[]): string {
  const empty = lines.indexOf("");
  const body = lines.slice(empty + 1).join("\n");
  const head = lines.slice(0, empty).join("\n");
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll("=\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, byte) => String.fromCharCode(Number.parseInt(byte, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
