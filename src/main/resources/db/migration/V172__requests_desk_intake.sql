-- How a request came to the desk (A1-A4, A6): who took it down, what its channel asks for, who acts or brought it.
create table desk_intake (
  case_number  varchar(20) not null,
  taken_by     varchar(64) not null,
  taken_at     timestamptz not null,
  particulars  bytea,                 -- encrypted JSON: date and reference of a letter, pages of a fax, window of a call
  volunteer_id uuid,                  -- who brought it
  acting_id    uuid,                  -- agent or guardian
  acts_as      varchar(10),
  agency       bytea,                 -- encrypted JSON: number and scope of an agent's agency, as sighted
  agency_until date,
  confirmed_at timestamptz,           -- of what a volunteer brought, by the beneficiary
  confirmed_by varchar(64),           -- who asked her
  confirmation bytea,                 -- encrypted JSON: when she was called, and the two questions
  constraint desk_intake_pk primary key (case_number),
  constraint desk_intake_request_fk foreign key (case_number) references service_request (case_number),
  constraint desk_intake_volunteer_fk foreign key (volunteer_id) references party (id),
  constraint desk_intake_acting_fk foreign key (acting_id) references party (id),
  constraint desk_intake_acts_as_ck check (acts_as in ('AGENT', 'GUARDIAN')),
  constraint desk_intake_acting_ck check ((acting_id is null) = (acts_as is null)),
  constraint desk_intake_confirmed_ck check ((confirmed_at is null) = (confirmed_by is null))
);
