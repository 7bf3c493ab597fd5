/** Settings of the caller's own installation that a test must not meet. */
const FOREIGN_SETTINGS = [
  "APP_URL",
  "AUTH_SECRET",
  "DATABASE_APP_CONNECTIONS",
  "DATABASE_APP_URL",
  "DATABASE_AUTH_CONNECTIONS",
  "DATABASE_AUTH_URL",
  "DATABASE_URL",
  "DATA_DIR",
  "DEMO_PASSWORD",
  "FILES_DIR",
  "FILES_QUOTA_MB",
  "FILES_S3_ENDPOINT",
  "HOST",
  "MAIL_FROM",
  "NEXTAUTH_URL",
  "PORT",
  "SEED_DEMO",
  "SMTP_URL",
  "TRUSTED_PROXIES",
];

/** Takes them out of an environment, and gives it back. */
export function forgetForeignSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  for (const name of FOREIGN_SETTINGS) delete env[name];
  return env;
}
