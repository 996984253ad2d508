-- What was handed in with a start form until its process starts, under the case number reserved for it; and what was
-- typed so far. Both are kept for a limited time.
create table start_submission (
  case_number varchar(20) not null,
  process_id  varchar(64) not null,
  user_id     varchar(64) not null,
  fields      bytea       not null, -- encrypted JSON
  expires_at  timestamptz not null,
  constraint start_submission_pk primary key (case_number)
);

create table start_draft (
  process_id varchar(64) not null,
  user_id    varchar(64) not null,
  fields     bytea       not null, -- encrypted JSON
  saved_at   timestamptz not null,
  constraint start_draft_pk primary key (process_id, user_id)
);
