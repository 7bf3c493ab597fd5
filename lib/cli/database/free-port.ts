import { createServer } from "node:net";

/** @returns whether something could listen on this port of this host now */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** @returns the wanted port where it is free, else one that is */
export async function freePort(wanted: number): Promise<number> {
  if (wanted !== 0 && (await isFree(wanted, "127.0.0.1"))) return wanted;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
