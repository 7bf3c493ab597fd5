import { connect, createServer, type Socket } from "node:net";

/** A connection to a server that can be made worse. */
export interface WeakLink {
  readonly url: string;
  /** `silent`: nothing comes through until it is sound again; `cut`: every connection is ended as soon as it is used; `gone`: nobody listens. */
  turn(state: "sound" | "silent" | "cut" | "gone"): Promise<void>;
}

/** Stands between a client and the server of an address, as a network does. */
export async function weakLink(address: string): Promise<WeakLink> {
  const target = new URL(address);
  const open = new Set<Socket>();
  let state: Parameters<WeakLink["turn"]>[0] = "sound";
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on("data", (chunk) => {
      if (state === "cut") client.destroy();
      else upstream.write(chunk);
    });
    upstream.on("data", (chunk) => client.write(chunk));
    if (state === "silent") client.pause();
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  await listen(0);
  const held = server.address();
  const port = typeof held === "object" && held !== null ? held.port : 0;
  const url = new URL(address);
  url.host = `127.0.0.1:${port}`;
  server.unref();
  const leave = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    turn: async (next) => {
      const was = state;
      state = next;
      if (was === next) return;
      for (const socket of open) {
        if (next === "silent") socket.pause();
        else socket.resume();
      }
      if (next === "gone") leave();
      if (was === "gone") await listen(port);
    },
  };
}
