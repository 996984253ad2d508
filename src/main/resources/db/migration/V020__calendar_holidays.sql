-- Holidays as a ledger: every act of a person on a holiday is a row, the last row is how it stands (C6).
create sequence holiday_seq;

create table holiday_entry (
    id bigint generated always as identity constraint holiday_entry_pk primary key,
    holiday_id bigint not null,
    version integer not null,
    act text not null,
    kind text not null,
    occasion text,
    status text not null,
    first_on date not null,
    last_on date not null,
    purpose_ar text,
    purpose_en text,
    reason_ar text,
    reason_en text,
    source text,
    entered_by text not null,
    entered_at timestamptz not null,
    constraint holiday_entry_version_uk unique (holiday_id, version),
    constraint holiday_entry_version_ck check (version >= 1),
    constraint holiday_entry_act_ck check (act in ('COMPUTED', 'ENTERED', 'CONFIRMED', 'MOVED', 'REFUSED')),
    constraint holiday_entry_kind_ck check (kind in ('STATUTORY', 'COMPENSATION', 'EXCEPTIONAL')),
    constraint holiday_entry_occasion_ck check (
        (kind = 'STATUTORY') = (occasion is not null)
        and occasion in ('EID_AL_FITR', 'EID_AL_ADHA', 'NATIONAL_DAY', 'FOUNDING_DAY')),
    constraint holiday_entry_status_ck check (status in ('TENTATIVE', 'CONFIRMED', 'REFUSED')),
    constraint holiday_entry_span_ck check (last_on >= first_on),
    constraint holiday_entry_purpose_ck check (
        (kind = 'STATUTORY') = (purpose_ar is null) and (kind = 'STATUTORY') = (purpose_en is null)),
    constraint holiday_entry_reason_ck check (
        act not in ('ENTERED', 'REFUSED') or (reason_ar is not null and reason_en is not null))
);

comment on table holiday_entry is 'Acts on holidays, never changed; the highest version of a holiday is how it stands';
comment on column holiday_entry.holiday_id is 'The holiday, the same through all its versions';
comment on column holiday_entry.first_on is 'First day, in Riyadh';
comment on column holiday_entry.last_on is 'Last day, included';
comment on column holiday_entry.purpose_ar is 'What an entered day is for; people read it where days are explained';
comment on column holiday_entry.reason_ar is 'Why this act was done';
comment on column holiday_entry.source is 'Circular, royal order or decision that it rests on';
comment on column holiday_entry.entered_by is 'User id in the engine, or law for what is computed';

create function holiday_entry_is_never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'holiday_entry is a ledger: % refused', tg_op;
end $$;

create trigger holiday_entry_ledger before update or delete on holiday_entry
    for each row execute function holiday_entry_is_never_changed();
create trigger holiday_entry_ledger_truncate before truncate on holiday_entry
    for each statement execute function holiday_entry_is_never_changed();

-- Changes with every act, so that every node sees that its copy of the calendar is old. Random, not counted: a restored
-- database must not arrive at the number of a calendar that it does not hold.
create table calendar_revision (
    id smallint constraint calendar_revision_pk primary key,
    revision uuid not null,
    constraint calendar_revision_one_ck check (id = 1)
);

comment on table calendar_revision is 'One row: which state of the calendar this is';

insert into calendar_revision (id, revision) values (1, gen_random_uuid());

create table office_hours (
    season text not null,
    day_of_week smallint not null,
    valid_from date not null,
    opens_at time not null,
    closes_at time not null,
    entered_by text not null,
    entered_at timestamptz not null,
    constraint office_hours_pk primary key (season, day_of_week, valid_from),
    constraint office_hours_season_ck check (season in ('REGULAR', 'RAMADAN')),
    constraint office_hours_day_ck check (day_of_week between 1 and 7),
    -- Labour Law art. 98: eight hours a day, six in Ramadan.
    constraint office_hours_length_ck check (
        closes_at > opens_at
        and closes_at - opens_at <= case season when 'RAMADAN' then interval '6 hours' else interval '8 hours' end)
);

comment on table office_hours is 'When the office is open, in Riyadh; the latest row valid on a day counts';
comment on column office_hours.day_of_week is 'ISO: 1 Monday to 7 Sunday';

-- Sunday to Thursday.
insert into office_hours (season, day_of_week, valid_from, opens_at, closes_at, entered_by, entered_at)
select season, day_of_week, date '2018-09-11', opens_at, closes_at, 'initial', timestamptz '2018-09-11 00:00:00+03'
from (values ('REGULAR', time '08:00', time '16:00'), ('RAMADAN', time '10:00', time '16:00'))
         as hours (season, opens_at, closes_at),
     (values (7), (1), (2), (3), (4)) as days (day_of_week);
