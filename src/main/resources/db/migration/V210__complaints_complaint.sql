-- Complaints and objections (E1, E3, F4). What was typed lies encrypted.
create table complaint (
  case_number    varchar(20) not null,
  stage          varchar(20) not null,
  kind           varchar(30) not null,
  facts          varchar(200) not null,  -- codes that the filer ticked
  respondent     varchar(30) not null,
  hearing        varchar(30) not null,
  severity       varchar(20),            -- with amicable, by the table complaint-severity
  amicable       boolean,
  detail         bytea       not null,   -- encrypted JSON: text, wish, whom it is about, a case number as typed
  notice_version integer     not null,
  filed_at       timestamptz not null,
  taken_by       varchar(64),
  settler        varchar(64),
  round          integer     not null,   -- one more with each reopening
  word           varchar(20),            -- the complainant's own
  word_at        timestamptz,
  closed_on      date,                   -- the day in Riyadh
  version        bigint      not null default 0,
  constraint complaint_pk primary key (case_number),
  constraint complaint_case_fk foreign key (case_number) references case_file (case_number),
  constraint complaint_word_ck check ((word is null) = (word_at is null))
);
comment on table complaint is 'Complaints and objections to decisions';

-- A proposal for an amicable settlement, and the complainant's reply (E3).
create table complaint_proposal (
  id          uuid        not null,
  case_number varchar(20) not null,
  content     bytea       not null,
  proposed_by varchar(64) not null,
  proposed_at timestamptz not null,
  accepted    boolean,
  reply       bytea,
  replied_by  varchar(64),
  replied_at  timestamptz,
  constraint complaint_proposal_pk primary key (id),
  constraint complaint_proposal_complaint_fk foreign key (case_number) references complaint (case_number),
  constraint complaint_proposal_reply_ck check ((accepted is null) = (replied_at is null))
);
create index complaint_proposal_case_ix on complaint_proposal (case_number, proposed_at);

-- What was said and found: both sides, the findings, what was learnt at the check of conflicts, management's notes.
create table complaint_statement (
  id          uuid        not null,
  case_number varchar(20) not null,
  kind        varchar(20) not null,
  round       integer     not null,
  code        varchar(30),              -- the root cause of findings
  content     bytea       not null,
  written_by  varchar(64) not null,
  written_at  timestamptz not null,
  constraint complaint_statement_pk primary key (id),
  constraint complaint_statement_complaint_fk foreign key (case_number) references complaint (case_number)
);
create index complaint_statement_case_ix on complaint_statement (case_number, written_at);

-- A decision with its remedy; its letter's number in the outgoing register; a refund by two people in finance.
create table complaint_decision (
  id            uuid        not null,
  case_number   varchar(20) not null,
  outcome       varchar(20) not null,
  remedy        varchar(20) not null,
  amount        numeric(12,2),
  harm_found    boolean     not null,
  detail        bytea       not null,   -- encrypted JSON: reasons, remedy, corrective action, competent body
  decided_by    varchar(64) not null,
  decided_at    timestamptz not null,
  sent_at       timestamptz,
  letter_year   integer,
  letter_serial bigint,
  refund        bytea,                  -- encrypted JSON: to which account, by which reference
  prepared_by   varchar(64),
  approved_by   varchar(64),
  paid_on       date,
  constraint complaint_decision_pk primary key (id),
  constraint complaint_decision_complaint_fk foreign key (case_number) references complaint (case_number),
  constraint complaint_decision_amount_ck check ((remedy = 'REFUND') = (amount is not null) and (amount is null or amount > 0)),
  constraint complaint_decision_letter_fk foreign key (letter_year, letter_serial)
    references outgoing_letter (hijri_year, serial),
  constraint complaint_decision_two_ck check (approved_by is null or approved_by <> prepared_by)
);
create index complaint_decision_case_ix on complaint_decision (case_number, decided_at);
