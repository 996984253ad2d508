-- Volunteers, agents and guardians are known by name and telephone, and are beneficiaries of nothing (A6).
alter table party alter column category drop not null;
comment on column party.category is 'Null for who only acts for another: a volunteer, an agent, a guardian.';

alter table guardianship add column deed_until date;
comment on column guardianship.deed_until is 'The last day of the deed; afterwards the relation has no effect.';
