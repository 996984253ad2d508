-- Sittings are planned, moved and called off with a trace (D2).
alter table sitting add column despite_day_off boolean not null default false;
alter table sitting add column cancelled_by varchar(64);
alter table sitting add column instead_of uuid;
alter table sitting add constraint sitting_instead_of_fk foreign key (instead_of) references sitting (id);
alter table sitting add constraint sitting_cancelled_ck check ((cancelled_at is null) = (cancelled_by is null));
comment on column sitting.despite_day_off is 'Whoever planned it knew that its day is no working day';
comment on column sitting.instead_of is 'The sitting from which it was moved';
create index sitting_meets_ix on sitting (meets_at) where cancelled_at is null;
