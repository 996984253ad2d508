-- More than one signature in a case (C4, D4): what is signed has a purpose with texts of its own, and a number in its case.
-- What was signed before is what each case was filed with.
alter table declaration_text add column purpose varchar(20) not null default 'FILING';
alter table declaration add column purpose varchar(20) not null default 'FILING';
alter table declaration add column number integer not null default 1;
alter table declaration_witness add column purpose varchar(20) not null default 'FILING';
alter table declaration_witness add column number integer not null default 1;
alter table declaration_confirmation add column purpose varchar(20) not null default 'FILING';
alter table declaration_confirmation add column number integer not null default 1;
alter table declaration_denial add column purpose varchar(20) not null default 'FILING';
alter table declaration_denial add column number integer not null default 1;

-- From now on whoever signs says what it is; a text that names no purpose stays one for filing.
alter table declaration alter column purpose drop default;
alter table declaration alter column number drop default;
alter table declaration_witness alter column purpose drop default;
alter table declaration_witness alter column number drop default;
alter table declaration_confirmation alter column purpose drop default;
alter table declaration_confirmation alter column number drop default;
alter table declaration_denial alter column purpose drop default;
alter table declaration_denial alter column number drop default;

alter table declaration drop constraint declaration_text_fk;
alter table declaration_text drop constraint declaration_text_pk;
alter table declaration_text add constraint declaration_text_pk primary key (purpose, version);
alter table declaration add constraint declaration_text_fk foreign key (purpose, text_version)
    references declaration_text (purpose, version);
alter table declaration drop constraint declaration_case_uq;
alter table declaration add constraint declaration_case_uq unique (case_number, purpose, number);
alter table declaration add constraint declaration_number_ck check (number >= 1);
alter table declaration_confirmation drop constraint declaration_confirmation_pk;
alter table declaration_confirmation add constraint declaration_confirmation_pk primary key (case_number, purpose, number);
alter table declaration_denial drop constraint declaration_denial_pk;
alter table declaration_denial add constraint declaration_denial_pk primary key (case_number, purpose, number);

comment on column declaration.purpose is 'FILING for what the case was filed with; its texts are those of the same purpose';
comment on column declaration.number is 'Which one of its purpose in this case, from 1';

-- The settlement with its release (D4, P1), as it is signed under an agreement.
insert into declaration_text (purpose, version, text_ar, text_en, valid_from) values ('SETTLEMENT', 1,
  'أقبل التسوية المبيَّنة في هذا الاتفاق مبلغاً وكيفيةً وموعداً، بعد اطلاعي على نصه كاملاً وعلى ما أثبته المحضر أو الحكم. وأُقرّ بأني متى وصلني المبلغ كاملاً فقد استوفيت حقي عن الضرر المبيَّن في هذه المعاملة، وأُبرئ ذمة الجمعية منه إبراءً نهائياً. ولا يسري هذا الإبراء قبل وصول المبلغ كاملاً، ولا يشمل ضرراً آخر.',
  'I accept the settlement set out in this agreement, its amount, its manner and its date, having read its whole text and what the minutes or the ruling found. I declare that once the whole amount has reached me, my right for the harm set out in this case is satisfied, and I release the association from it for good. This release has no effect before the whole amount has arrived, and covers no other harm.',
  '2022-06-25');
