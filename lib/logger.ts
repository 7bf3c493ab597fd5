import pino from "pino";

/** The server's log: one line of JSON per entry, without secrets. */
export const logger = pino({
  redact: {
    paths: ["password", "token", "*.password", "*.token", "headers.cookie", "headers.authorization"],
    censor: "[redacted]",
  },
});
