-- Service requests (C1-C6), from the filing to the entitlement. Free text lies encrypted.
create table service_request (
  case_number     varchar(20) not null,
  service_code    varchar(40) not null,
  service_version integer     not null,
  stage           varchar(30) not null,
  answers         bytea       not null, -- encrypted JSON, by the service's fields
  notice_version  integer     not null, -- privacy notice that was shown
  filed_at        timestamptz not null,
  signed_at       timestamptz,
  signed_on       date,                 -- the day in Riyadh
  committee       varchar(40),
  study_round     integer     not null default 0,
  version         bigint      not null default 0,
  constraint service_request_pk primary key (case_number),
  constraint service_request_case_fk foreign key (case_number) references case_file (case_number)
);

-- A required item that an officer named as missing or invalid (C3).
create table request_gap (
  id          uuid        not null,
  case_number varchar(20) not null,
  item_code   varchar(60) not null,
  reason      varchar(20) not null,
  note        bytea,
  named_by    varchar(64) not null,
  named_at    timestamptz not null,
  settled_on  date,
  constraint request_gap_pk primary key (id),
  constraint request_gap_request_fk foreign key (case_number) references service_request (case_number)
);
create index request_gap_case_ix on request_gap (case_number);

-- One round of study: opinion on each criterion, or a question to the beneficiary (C5).
create table request_study (
  id           uuid        not null,
  case_number  varchar(20) not null,
  round        integer     not null,
  opinion      bytea,
  findings     bytea       not null, -- encrypted JSON: criterion code to finding
  recommended  varchar(30),
  question     bytea,
  invalid_item varchar(60),
  reply        bytea,
  replied_at   timestamptz,
  studied_by   varchar(64) not null,
  studied_at   timestamptz not null,
  constraint request_study_pk primary key (id),
  constraint request_study_round_uq unique (case_number, round),
  constraint request_study_request_fk foreign key (case_number) references service_request (case_number)
);

-- A decision; taken back, it stays with its reason.
create table request_decision (
  id                uuid        not null,
  case_number       varchar(20) not null,
  outcome           varchar(30) not null,
  criterion         varchar(20),
  detail            bytea       not null, -- encrypted JSON: reasons and what belongs to the outcome
  decided_by        varchar(64) not null,
  decided_at        timestamptz not null,
  taken_back_by     varchar(64),
  taken_back_at     timestamptz,
  taken_back_reason bytea,
  answered_at       timestamptz,
  constraint request_decision_pk primary key (id),
  constraint request_decision_request_fk foreign key (case_number) references service_request (case_number)
);
create index request_decision_case_ix on request_decision (case_number);

-- What was granted, where it comes from, when it is due, and the proof that it was handed over (P1, F3).
create table entitlement (
  id                uuid          not null,
  case_number       varchar(20)   not null,
  decision_id       uuid          not null,
  what              bytea         not null,
  amount            numeric(12,2),
  due_on            date          not null,
  delivered_by      varchar(40)   not null,
  basis             varchar(30)   not null,
  basis_reference   varchar(200)  not null,
  funding_source    varchar(30),
  delivered_on      date,
  proof             varchar(30),
  proof_reference   varchar(200),
  recorded_by       varchar(64),
  constraint entitlement_pk primary key (id),
  constraint entitlement_decision_uq unique (decision_id),
  constraint entitlement_amount_ck check (amount > 0),
  constraint entitlement_request_fk foreign key (case_number) references service_request (case_number),
  constraint entitlement_decision_fk foreign key (decision_id) references request_decision (id)
);
create index entitlement_case_ix on entitlement (case_number);

-- An original that was seen and not copied, with the one fact that is needed (data-protection law, art. 28).
create table item_sighting (
  case_number varchar(20) not null,
  item_code   varchar(60) not null,
  fact        bytea       not null,
  sighted_by  varchar(64) not null,
  sighted_at  timestamptz not null,
  constraint item_sighting_pk primary key (case_number, item_code),
  constraint item_sighting_request_fk foreign key (case_number) references service_request (case_number)
);
