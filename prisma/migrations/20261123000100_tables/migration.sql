-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "auth";


-- CreateTable
CREATE TABLE "outlets" (
    "tenant_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "outlets_pkey" PRIMARY KEY ("tenant_id","code")
);

-- CreateTable
CREATE TABLE "activity_types" (
    "tenant_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reviewed" BOOLEAN NOT NULL DEFAULT true,
    "own" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "activity_types_pkey" PRIMARY KEY ("tenant_id","code")
);

-- CreateTable
CREATE TABLE "activities" (
    "tenant_id" UUID NOT NULL,
    "id" TEXT NOT NULL DEFAULT (uuidv7())::text,
    "unit_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "occurred_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "outlet" TEXT,
    "url" TEXT,
    "url_key" TEXT,
    "status" TEXT NOT NULL,
    "content" TEXT,
    "form" TEXT,
    "audiences" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "changed_in_review" BOOLEAN NOT NULL DEFAULT false,
    "submitted_at" TIMESTAMPTZ(6),
    "submitted_by" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "decided_by" UUID,
    "decision_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" UUID,
    "withdrawal_reason" TEXT,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "activity_counts" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "outlet" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "months" INTEGER[],

    CONSTRAINT "activity_counts_pkey" PRIMARY KEY ("tenant_id","unit_id","year","type","outlet","status")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "purpose" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "unit_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "tenant_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "reply" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("tenant_id","actor_id","action","key")
);

-- CreateTable
CREATE TABLE "auth"."tenants" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "upper_decides" BOOLEAN NOT NULL DEFAULT true,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."tenant_revisions" (
    "tenant_id" UUID NOT NULL,
    "shard" INTEGER NOT NULL,
    "value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "tenant_revisions_pkey" PRIMARY KEY ("tenant_id","shard")
);

-- CreateTable
CREATE TABLE "auth"."users" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tenant_id" UUID NOT NULL,
    "email" TEXT,
    "login" TEXT,
    "name" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."credentials" (
    "user_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "auth"."memberships" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("tenant_id","user_id","unit_id","role")
);

-- CreateTable
CREATE TABLE "auth"."sessions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" BYTEA NOT NULL,
    "tenant_id" UUID NOT NULL,
    "user_id" UUID,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_seconds" INTEGER,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."invitations" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "accepted_at" TIMESTAMPTZ(6),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."sign_in_attempts" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(6) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "sign_in_attempts_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "channels" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL DEFAULT (uuidv7())::text,
    "unit_id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "opened" DATE,
    "closed" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" UUID,
    "withdrawal_reason" TEXT,

    CONSTRAINT "channels_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "coverage_readings" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "channel_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "audience" TEXT NOT NULL,
    "connected" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" UUID,
    "withdrawal_reason" TEXT,

    CONSTRAINT "coverage_readings_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "chair_links" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "channel_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "joined" DATE NOT NULL,
    "left_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" UUID,
    "withdrawal_reason" TEXT,

    CONSTRAINT "chair_links_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "enquiries" (
    "tenant_id" UUID NOT NULL,
    "id" TEXT NOT NULL DEFAULT (uuidv7())::text,
    "unit_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "answered_at" TIMESTAMPTZ(6),
    "topic" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" UUID,
    "withdrawal_reason" TEXT,

    CONSTRAINT "enquiries_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "reporters" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "unit_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "position" TEXT,
    "appointed" DATE NOT NULL,
    "ended" DATE,
    "decision_no" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" UUID,
    "withdrawal_reason" TEXT,

    CONSTRAINT "reporters_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "facilities" (
    "tenant_id" UUID NOT NULL,
    "id" TEXT NOT NULL DEFAULT (uuidv7())::text,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "installed" DATE,
    "removed" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" UUID,
    "withdrawal_reason" TEXT,

    CONSTRAINT "facilities_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "misinformation" (
    "tenant_id" UUID NOT NULL,
    "id" TEXT NOT NULL DEFAULT (uuidv7())::text,
    "unit_id" UUID NOT NULL,
    "spotted_on" DATE,
    "claim" TEXT,
    "action" TEXT,
    "handled_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by" UUID,
    "withdrawal_reason" TEXT,

    CONSTRAINT "misinformation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plans" (
    "tenant_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "document_no" TEXT,
    "issued_on" DATE,
    "starts_on" DATE,
    "ends_on" DATE,
    "classes" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'ISSUED',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("tenant_id","year")
);

-- CreateTable
CREATE TABLE "targets" (
    "tenant_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sentence" TEXT,
    "level" TEXT NOT NULL,
    "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "condition" JSONB NOT NULL DEFAULT '[]',
    "measure" JSONB,
    "force" TEXT NOT NULL,
    "weight" DECIMAL(8,2) NOT NULL DEFAULT 1,
    "due_on" DATE,

    CONSTRAINT "targets_pkey" PRIMARY KEY ("tenant_id","year","code")
);

-- CreateTable
CREATE TABLE "overrides" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "required" INTEGER,
    "waived" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,

    CONSTRAINT "overrides_pkey" PRIMARY KEY ("tenant_id","unit_id","year","target")
);

-- CreateTable
CREATE TABLE "units" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL DEFAULT ''::text,
    "level" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_on" DATE,
    "to_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "units_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "placements" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "unit_id" UUID NOT NULL,
    "parent_id" UUID,
    "from_on" DATE,
    "to_on" DATE,

    CONSTRAINT "placements_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "successions" (
    "tenant_id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on_date" DATE NOT NULL,

    CONSTRAINT "successions_pkey" PRIMARY KEY ("tenant_id","predecessor_id","successor_id","on_date")
);

-- CreateTable
CREATE TABLE "headcounts" (
    "tenant_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "workers" INTEGER,
    "members" INTEGER,
    "full_time_officials" INTEGER,
    "committee_members" INTEGER,
    "union_groups" INTEGER,
    "group_leaders" INTEGER,

    CONSTRAINT "headcounts_pkey" PRIMARY KEY ("tenant_id","unit_id","as_of")
);

-- CreateIndex
CREATE INDEX "activities_tenant_id_unit_id_occurred_on_id_idx" ON "activities"("tenant_id", "unit_id", "occurred_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "activities_tenant_id_occurred_on_id_idx" ON "activities"("tenant_id", "occurred_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "activities_tenant_id_type_unit_id_occurred_on_idx" ON "activities"("tenant_id", "type", "unit_id", "occurred_on");

-- CreateIndex
CREATE INDEX "activity_counts_tenant_id_year_type_idx" ON "activity_counts"("tenant_id", "year", "type");

-- CreateIndex
CREATE INDEX "audit_entries_tenant_id_entity_entity_id_idx" ON "audit_entries"("tenant_id", "entity", "entity_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "tenants_code_key" ON "auth"."tenants"("code");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "auth"."users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_login_key" ON "auth"."users"("login");

-- CreateIndex
CREATE UNIQUE INDEX "users_tenant_id_id_key" ON "auth"."users"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "auth"."memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "auth"."sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "auth"."sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "auth"."invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_user_id_idx" ON "auth"."invitations"("user_id");

-- CreateIndex
CREATE INDEX "channels_tenant_id_unit_id_idx" ON "channels"("tenant_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "channels_tenant_id_code_key" ON "channels"("tenant_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "channels_tenant_id_id_unit_id_key" ON "channels"("tenant_id", "id", "unit_id");

-- CreateIndex
CREATE INDEX "coverage_readings_tenant_id_owner_id_idx" ON "coverage_readings"("tenant_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "coverage_readings_tenant_id_channel_id_audience_as_of_key" ON "coverage_readings"("tenant_id", "channel_id", "audience", "as_of");

-- CreateIndex
CREATE INDEX "chair_links_tenant_id_owner_id_idx" ON "chair_links"("tenant_id", "owner_id");

-- CreateIndex
CREATE INDEX "chair_links_tenant_id_unit_id_idx" ON "chair_links"("tenant_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "chair_links_tenant_id_channel_id_unit_id_joined_key" ON "chair_links"("tenant_id", "channel_id", "unit_id", "joined");

-- CreateIndex
CREATE INDEX "enquiries_tenant_id_unit_id_received_at_idx" ON "enquiries"("tenant_id", "unit_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "reporters_tenant_id_unit_id_full_name_appointed_key" ON "reporters"("tenant_id", "unit_id", "full_name", "appointed");

-- CreateIndex
CREATE INDEX "facilities_tenant_id_unit_id_idx" ON "facilities"("tenant_id", "unit_id");

-- CreateIndex
CREATE INDEX "misinformation_tenant_id_unit_id_idx" ON "misinformation"("tenant_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "units_tenant_id_code_key" ON "units"("tenant_id", "code");

-- CreateIndex
CREATE INDEX "placements_tenant_id_unit_id_idx" ON "placements"("tenant_id", "unit_id");

-- CreateIndex
CREATE INDEX "placements_tenant_id_parent_id_idx" ON "placements"("tenant_id", "parent_id");

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_tenant_id_type_fkey" FOREIGN KEY ("tenant_id", "type") REFERENCES "activity_types"("tenant_id", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_tenant_id_outlet_fkey" FOREIGN KEY ("tenant_id", "outlet") REFERENCES "outlets"("tenant_id", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "channels" ADD CONSTRAINT "channels_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coverage_readings" ADD CONSTRAINT "coverage_readings_tenant_id_channel_id_owner_id_fkey" FOREIGN KEY ("tenant_id", "channel_id", "owner_id") REFERENCES "channels"("tenant_id", "id", "unit_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chair_links" ADD CONSTRAINT "chair_links_tenant_id_channel_id_owner_id_fkey" FOREIGN KEY ("tenant_id", "channel_id", "owner_id") REFERENCES "channels"("tenant_id", "id", "unit_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chair_links" ADD CONSTRAINT "chair_links_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reporters" ADD CONSTRAINT "reporters_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "misinformation" ADD CONSTRAINT "misinformation_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_tenant_id_year_fkey" FOREIGN KEY ("tenant_id", "year") REFERENCES "plans"("tenant_id", "year") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_tenant_id_year_target_fkey" FOREIGN KEY ("tenant_id", "year", "target") REFERENCES "targets"("tenant_id", "year", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "successions" ADD CONSTRAINT "successions_tenant_id_predecessor_id_fkey" FOREIGN KEY ("tenant_id", "predecessor_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "successions" ADD CONSTRAINT "successions_tenant_id_successor_id_fkey" FOREIGN KEY ("tenant_id", "successor_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "headcounts" ADD CONSTRAINT "headcounts_tenant_id_unit_id_fkey" FOREIGN KEY ("tenant_id", "unit_id") REFERENCES "units"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
