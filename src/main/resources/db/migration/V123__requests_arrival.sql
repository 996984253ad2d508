-- The beneficiary's own word on whether what was granted has arrived (F3).
alter table entitlement
  add column arrival         varchar(10)
    constraint entitlement_arrival_ck check (arrival in ('ARRIVED', 'NOT_YET')),
  add column arrival_told_at timestamptz;
alter table entitlement add constraint entitlement_arrival_delivered_ck
  check (arrival is null or delivered_on is not null);
comment on column entitlement.arrival is 'What the beneficiary said last; null: nothing';
