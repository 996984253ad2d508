-- As what somebody was invited, so that the message that takes it back says the right thing, and leads nobody to minutes that
-- they may not read (F2).
alter table minutes_invitation add column invited_as text not null default 'MEMBER',
    add constraint minutes_invitation_as_ck check (invited_as in ('MEMBER', 'ALTERNATE', 'SUBSTITUTE'));
alter table minutes_invitation alter column invited_as drop default;
