import { z } from "zod";

const connections = (fallback: number) => z.coerce.number().int().min(1).max(200).default(fallback);

const settings = z.object({
  DATABASE_APP_URL: z.string().min(1),
  DATABASE_AUTH_URL: z.string().min(1),
  DATABASE_APP_CONNECTIONS: connections(10),
  DATABASE_AUTH_CONNECTIONS: connections(3),
  /** Where evidence files lie; also while they arrive. */
  FILES_DIR: z.string().min(1),
  /** How much all files of a federation may take up. */
  FILES_QUOTA_MB: z.coerce.number().int().min(1).default(10_240),
  /** Seals the sign-in cookie. */
  AUTH_SECRET: z.string().min(32),
  /** The product's public address where a proxy hides it, such as https://chitieu.example.vn. */
  APP_URL: z.url().optional(),
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed, joined by commas. */
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((entry) => entry.trim())
        .filter(Boolean),
    ),
});

let read: z.output<typeof settings> | undefined;

/**
 * The settings of this process, read once.
 * @throws where one is missing or malformed, naming it
 */
export function env(): z.output<typeof settings> {
  read ??= settings.parse(process.env);
  return read;
}
