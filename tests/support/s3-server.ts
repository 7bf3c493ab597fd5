import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { freePort } from "@/lib/cli/database/free-port";

const BUCKET = "minh-chung";

/** It makes its pages' tokens with a cipher that OpenSSL 3 gives only when asked to. */
const FLAGS = ["--openssl-legacy-provider"];

/** A server of the npm package s3rver: it speaks S3, checks signatures, and keeps objects in a folder. */
export async function startS3(directory: string) {
  const options = { address: "127.0.0.1", port: await freePort(0), directory, silent: true };
  const buckets = [{ name: BUCKET, configs: [] }];
  const module = createRequire(import.meta.url).resolve("@20minutes/s3rver");
  const script = `const S3rver = require(${JSON.stringify(module)});
    new S3rver(${JSON.stringify({ ...options, configureBuckets: buckets })}).run().then(() => console.log("ready"));`;
  const child = spawn(process.execPath, [...FLAGS, "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return {
    settings: {
      endpoint: `http://127.0.0.1:${options.port}`,
      bucket: BUCKET,
      region: "us-east-1",
      ...{ accessKey: "S3RVER", secretKey: "S3RVER" },
    },
    async stop(): Promise<void> {
      child.kill();
      await once(child, "exit");
    },
  };
}
