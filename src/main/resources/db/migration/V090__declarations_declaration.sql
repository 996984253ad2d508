-- The texts that people sign, by version (C4); never changed, only followed by another version.
create table declaration_text (
  version    integer     not null,
  text_ar    text        not null,
  text_en    text        not null,
  valid_from date        not null,
  constraint declaration_text_pk primary key (version)
);
insert into declaration_text values (1,
  'أُقرّ بأن جميع البيانات والمعلومات والمستندات المقدَّمة في هذا الطلب صحيحة ومكتملة، وأتحمل المسؤولية المباشرة عنها، وألتزم بإبلاغ الجمعية بأي تغيير يطرأ عليها.',
  'I declare that all data, information and documents given in this request are true and complete, that I am directly responsible for them, and that I will tell the association of any change.',
  '2022-06-25');

-- One signature: what exactly was signed, when, and how.
create table declaration (
  id           uuid        not null,
  case_number  varchar(20) not null,
  text_version integer     not null,
  method       varchar(20) not null,
  content_hash varchar(64) not null, -- SHA-256 over the rendered declaration
  signed_at    timestamptz not null,
  signed_local varchar(40) not null, -- the same moment in Riyadh
  signed_hijri varchar(10) not null,
  constraint declaration_pk primary key (id),
  constraint declaration_case_uq unique (case_number),
  constraint declaration_text_fk foreign key (text_version) references declaration_text (version)
);

-- One-time codes, only as keyed hashes.
create table one_time_code (
  id          uuid        not null,
  case_number varchar(20) not null,
  code_hash   bytea       not null,
  sent_at     timestamptz not null,
  tries       integer     not null default 0,
  used_at     timestamptz,
  constraint one_time_code_pk primary key (id)
);
create index one_time_code_case_ix on one_time_code (case_number, sent_at desc);
