-- What was handed in with a user task and accepted, until the task completes and applies it; and what was typed so far.
create table task_submission (
  task_id     varchar(64)  not null,
  user_id     varchar(64)  not null,
  fields      bytea        not null, -- encrypted JSON
  accepted_at timestamptz  not null,
  constraint task_submission_pk primary key (task_id)
);

create table task_draft (
  task_id  varchar(64) not null,
  user_id  varchar(64) not null,
  fields   bytea       not null, -- encrypted JSON
  saved_at timestamptz not null,
  constraint task_draft_pk primary key (task_id, user_id)
);
