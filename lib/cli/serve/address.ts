import { isFree } from "../database/free-port";
import { CommandFailure, EXIT } from "../failure";

const DEFAULT_PORT = 3000;
const HIGHEST_PORT = 65_535;
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** Where the app listens. */
export interface ServedAddress {
  host: string;
  port: number;
  /** Nobody but this machine can reach it. */
  local: boolean;
  /** What a person opens. */
  url: string;
}

/** HOST and PORT; by default this machine only, port 3000. */
export function servedAddress(): ServedAddress {
  const host = process.env.HOST ?? "127.0.0.1";
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT) {
    throw new CommandFailure(`PORT is ${process.env.PORT}: give a number from 1 to ${HIGHEST_PORT}.`, {
      exitCode: EXIT.usage,
    });
  }
  const local = LOOPBACK.has(host);
  return { host, port, local, url: process.env.APP_URL ?? `http://${local ? "localhost" : host}:${port}` };
}

/** @throws CommandFailure when another program listens there */
export async function claimAddress({ host, port }: ServedAddress): Promise<void> {
  if (await isFree(port, host)) return;
  throw new CommandFailure(`Port ${port} of ${host} is taken: stop the program that uses it, or set PORT.`, {
    exitCode: EXIT.portTaken,
  });
}
