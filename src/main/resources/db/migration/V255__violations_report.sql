-- Reports of violations. What was typed lies encrypted; who reports has a column of its own, opened by itself and logged.
create table violation_report (
  case_number    varchar(20) not null,
  stage          varchar(20) not null,
  asked_from     varchar(20),            -- the stage to which the reporter's reply leads back
  concerned      varchar(30) not null,
  detail         bytea       not null,   -- encrypted JSON: text, day, whom or what it concerns, how it is known
  reporter       bytea,                  -- encrypted JSON: name and contact; null while nobody is named
  text_hash      bytea       not null,   -- finds the same text again within a minute
  twin           varchar(20),            -- the report with the same text that came just before
  notice_version integer     not null,
  filed_at       timestamptz not null,
  taken_by       varchar(64),            -- who took it down; reads nothing of it afterwards
  sheet_at       timestamptz,            -- when number and code were handed out at the desk, once
  withdrawal_at  timestamptz,
  investigated_by varchar(64),
  outcome        varchar(20),
  decision       bytea,                  -- encrypted JSON: reasons, what the reporter is told, measure, authority
  decided_by     varchar(64),
  decided_at     timestamptz,
  told_at        timestamptz,
  version        bigint      not null default 0,
  constraint violation_report_pk primary key (case_number),
  constraint violation_report_case_fk foreign key (case_number) references case_file (case_number),
  constraint violation_report_outcome_ck check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)),
  constraint violation_report_told_ck check (told_at is null or outcome is not null)
);
comment on table violation_report is 'Reports of violations, for their readers alone';
create index violation_report_text_ix on violation_report (text_hash);

-- The talk with the reporter, and what the readers found; never changed afterwards.
create table violation_statement (
  id          uuid        not null,
  case_number varchar(20) not null,
  kind        varchar(20) not null,
  content     bytea       not null,
  written_by  varchar(64) not null,
  written_at  timestamptz not null,
  constraint violation_statement_pk primary key (id),
  constraint violation_statement_report_fk foreign key (case_number) references violation_report (case_number)
);
create index violation_statement_case_ix on violation_statement (case_number, written_at);

-- Readers whom the report itself names: they are excluded before anybody reads it.
create table violation_named_reader (
  case_number varchar(20) not null,
  user_id     varchar(64) not null,
  constraint violation_named_reader_pk primary key (case_number, user_id),
  constraint violation_named_reader_report_fk foreign key (case_number) references violation_report (case_number)
);
