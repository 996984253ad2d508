-- Who was invited to the meeting of minutes, so that another date corrects the calendar of each (RFC 5546).
create table minutes_invitation (
    minutes    text        not null,
    user_id    varchar(64) not null,
    sequence   integer     not null,
    meets_at   timestamptz not null,
    called_off boolean     not null default false,
    constraint minutes_invitation_pk primary key (minutes, user_id),
    constraint minutes_invitation_minutes_fk foreign key (minutes) references minutes (case_number)
);
comment on column minutes_invitation.sequence is 'Of the message that was sent last; calendars take the highest';
