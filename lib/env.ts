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
  /** Whether links that records give are tried now and then, in the background. */
  LINK_CHECKS: z
    .enum(["0", "1"])
    .default("0")
    .transform((said) => said === "1"),
  /** Seals the sign-in cookie. */
  AUTH_SECRET: z.string().min(32),
  /** The product's public address where a proxy hides it, such as https://chitieu.example.vn. */
  APP_URL: z.url().optional(),
  /** Names the build that is served; none in development. */
  DEPLOYMENT_ID: z.string().optional(),
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

/** A store of files that speaks S3: all of these, or none. */
const s3 = z
  .object({
    FILES_S3_ENDPOINT: z.url(),
    FILES_S3_BUCKET: z.string().min(1),
    FILES_S3_REGION: z.string().default("us-east-1"),
    FILES_S3_ACCESS_KEY: z.string().min(1),
    FILES_S3_SECRET_KEY: z.string().min(1),
  })
  .transform((given) => ({
    endpoint: given.FILES_S3_ENDPOINT,
    bucket: given.FILES_S3_BUCKET,
    region: given.FILES_S3_REGION,
    accessKey: given.FILES_S3_ACCESS_KEY,
    secretKey: given.FILES_S3_SECRET_KEY,
  }));

/** Where a store that speaks S3 is, and as whom it is asked. */
export type S3Settings = Readonly<z.output<typeof s3>>;

/** The names of its settings. */
export const S3_NAMES = Object.keys(s3.in.shape);

/** A mail server: all of these, or none. A link in a mail leads to the public address, never to where it was asked from. */
const mail = z
  .object({ SMTP_URL: z.url({ protocol: /^smtps?$/ }), MAIL_FROM: z.string().min(1), APP_URL: z.url() })
  .transform((given) => ({ server: given.SMTP_URL, from: given.MAIL_FROM, appUrl: given.APP_URL }));

type MailSettings = Readonly<z.output<typeof mail>>;

type Settings = z.output<typeof settings> & {
  readonly FILES_S3: S3Settings | undefined;
  readonly MAIL: MailSettings | undefined;
};

let read: Settings | undefined;

/**
 * The settings of this process, read once.
 * @throws where one is missing or malformed, naming it
 */
export function env(): Settings {
  read ??= { ...settings.parse(process.env), FILES_S3: s3Settings(), MAIL: mailSettings() };
  return read;
}

function s3Settings(): S3Settings | undefined {
  return process.env.FILES_S3_ENDPOINT === undefined ? undefined : s3.parse(process.env);
}

function mailSettings(): MailSettings | undefined {
  return process.env.SMTP_URL === undefined ? undefined : mail.parse(process.env);
}
