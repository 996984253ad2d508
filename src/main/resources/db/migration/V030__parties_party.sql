create table party_category (
    code       varchar(40)  not null constraint party_category_pk primary key,
    name_ar    varchar(120) not null,
    name_en    varchar(120) not null,
    sort_order int          not null constraint party_category_sort_order_uq unique
);
comment on table party_category is 'Categories of beneficiaries (G1, خ/1).';

insert into party_category (code, name_ar, name_en, sort_order) values
    ('productive-family',   'أسرة منتجة',        'Productive family',   1),
    ('individual-producer', 'منتِج فرد',          'Individual producer', 2),
    ('craftsperson',        'حِرفي أو حِرفية',     'Craftsperson',        3),
    ('supported-family',    'أسرة مستحقة للدعم', 'Supported family',    4),
    ('trainee',             'متدرب أو متدربة',   'Trainee',             5),
    ('establishment',       'منشأة صغيرة',       'Small establishment', 6);

create table work_field (
    code       varchar(40)  not null constraint work_field_pk primary key,
    name_ar    varchar(120) not null,
    name_en    varchar(120) not null,
    sort_order int          not null constraint work_field_sort_order_uq unique
);
comment on table work_field is 'Fields of the association''s work (G1, خ/1).';

insert into work_field (code, name_ar, name_en, sort_order) values
    ('food',          'الأغذية',               'Food',                    1),
    ('palm-products', 'التمور ومنتجات النخيل', 'Dates and palm products', 2),
    ('handicrafts',   'الحِرف اليدوية',         'Handicrafts',             3),
    ('textiles',      'الخياطة والتطريز',      'Sewing and embroidery',   4),
    ('perfumes',      'العطور والبخور',        'Perfumes and incense',    5),
    ('digital-sales', 'التسويق الرقمي',        'Digital sales',           6);

create table party (
    id                   uuid         not null constraint party_pk primary key,
    version              int          not null,
    establishment        boolean      not null,
    name                 varchar(240) not null,
    name_key             text not null,
    other_name           varchar(240),
    search_key           text         not null,
    national_id_cipher   bytea,
    national_id_hash     bytea        constraint party_national_id_uq unique,
    category             varchar(40)  not null constraint party_category_fk references party_category,
    field                varchar(40)  constraint party_field_fk references work_field,
    address_form         varchar(10)  not null
                         constraint party_address_form_ck check (address_form in ('FEMININE', 'MASCULINE', 'NEUTRAL')),
    town                 varchar(80),
    short_address_cipher bytea,
    deceased_on          date,
    fictitious           boolean      not null,
    registered_at        timestamptz  not null,
    constraint party_national_id_ck check ((national_id_cipher is null) = (national_id_hash is null))
);
-- Without the list of pending entries, which every search would read through and which scares the planner away.
create index party_search_key_ix on party using gin (search_key gin_trgm_ops) with (fastupdate = off);
create index party_fictitious_ix on party (fictitious) where fictitious;

comment on table party is 'A person or establishment; identity number, contact and address lie encrypted (F2).';
comment on column party.name_key is 'The name as it is compared: spellings that readers take for one name are equal here.';
comment on column party.search_key is 'The keys of both names, for the search; one column, because of two indexes the planner uses none.';
comment on column party.other_name is 'The same name in another script, or as it stands on another paper.';
comment on column party.national_id_hash is 'Keyed hash of the identity number; null while it was never given (met through a volunteer).';
comment on column party.fictitious is 'Sample data: marked on screen and paper, never written to.';

create table party_role (
    party_id uuid        not null constraint party_role_party_fk references party,
    role     varchar(20) not null constraint party_role_role_ck check (role in ('MEMBER', 'BENEFICIARY')),
    since    date        not null,
    constraint party_role_pk primary key (party_id, role)
);
comment on table party_role is 'Member of the general assembly, beneficiary, or both.';

create table party_contact (
    id             bigint       generated always as identity constraint party_contact_pk primary key,
    party_id       uuid         not null constraint party_contact_party_fk references party,
    mobile_cipher  bytea,
    mobile_hash    bytea,
    mobile_owner   varchar(10)  constraint party_contact_owner_ck check (mobile_owner in ('OWN', 'SHARED', 'RELATIVE')),
    email_cipher   bytea,
    email_hash     bytea,
    agreed_channels varchar(120) not null,
    contact_time   varchar(20)  constraint party_contact_time_ck
                   check (contact_time in ('MORNING', 'AFTER_DHUHR', 'AFTER_ASR', 'AFTER_MAGHRIB', 'AFTER_ISHA')),
    language       varchar(2)   not null constraint party_contact_language_ck check (language in ('ar', 'en')),
    source         varchar(10)  not null
                   constraint party_contact_source_ck check (source in ('FILING', 'SIGNATURE', 'STAFF')),
    case_number    varchar(20),
    recorded_at    timestamptz  not null,
    confirmed_at   timestamptz,
    ended_at       timestamptz,
    constraint party_contact_mobile_ck check ((mobile_cipher is null) = (mobile_hash is null)),
    constraint party_contact_email_ck check ((email_cipher is null) = (email_hash is null))
);
create unique index party_contact_current_uq on party_contact (party_id) where ended_at is null;
create index party_contact_mobile_ix on party_contact (mobile_hash) where ended_at is null;
create index party_contact_email_ix on party_contact (email_hash) where ended_at is null;

comment on table party_contact is 'How and on which channels a party agreed to be reached (C5): the row without an end is in force, the others are its history.';
comment on column party_contact.agreed_channels is 'Codes in order of preference, separated by commas.';
comment on column party_contact.case_number is 'The signed case that brought this contact.';
comment on column party_contact.confirmed_at is 'When the person signed with it or staff took it down; null: typed by someone unproven.';

create table filing_contact (
    case_number     varchar(20)  not null constraint filing_contact_pk primary key,
    party_id        uuid         not null constraint filing_contact_party_fk references party,
    name            varchar(240) not null,
    mobile_cipher   bytea,
    mobile_hash     bytea,
    mobile_owner    varchar(10)  constraint filing_contact_owner_ck check (mobile_owner in ('OWN', 'SHARED', 'RELATIVE')),
    email_cipher    bytea,
    email_hash      bytea,
    agreed_channels varchar(120) not null,
    contact_time    varchar(20)  constraint filing_contact_time_ck
                    check (contact_time in ('MORNING', 'AFTER_DHUHR', 'AFTER_ASR', 'AFTER_MAGHRIB', 'AFTER_ISHA')),
    language        varchar(2)   not null constraint filing_contact_language_ck check (language in ('ar', 'en')),
    kept_at         timestamptz  not null
);
create index filing_contact_party_ix on filing_contact (party_id);
comment on table filing_contact is 'Contact typed in a filing that is not signed: becomes the party''s by the signature, goes with the case otherwise.';
