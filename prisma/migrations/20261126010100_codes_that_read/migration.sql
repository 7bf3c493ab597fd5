-- A channel's code is made of its unit and platform by who records it (lib/records/channels.ts).
ALTER TABLE "channels" ALTER COLUMN "code" DROP DEFAULT;
