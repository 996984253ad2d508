-- A fact that was typed and that an officer checked with whoever issued it.
create table item_fact_check (
  case_number varchar(20) not null,
  item_code   varchar(60) not null,
  checked_by  varchar(64) not null,
  checked_at  timestamptz not null,
  constraint item_fact_check_pk primary key (case_number, item_code),
  constraint item_fact_check_request_fk foreign key (case_number) references service_request (case_number)
);
