-- The board's decision is printed as its number and its date, and its reasons apart (D2).
alter table minutes_answer add column reference text;
alter table minutes_answer add column decided_on date;
comment on column minutes_answer.reference is 'Number of the board''s decision; before it was kept apart it is in the text, with the date';
comment on column minutes_answer.decided_on is 'Date of the board''s decision';
alter table minutes_answer add constraint minutes_answer_board_ck
    check (kind = 'BOARD' or reference is null and decided_on is null);
