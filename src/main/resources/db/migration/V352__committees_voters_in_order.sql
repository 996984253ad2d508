-- Those who are asked about a version are named as in the list of attendance.
alter table minutes_voter add column position integer not null default 0;
comment on column minutes_voter.position is 'Its place among those who are asked: the order of the committee''s members';
update minutes_voter v set position = placed.position
  from (select minutes, version, user_id,
               row_number() over (partition by minutes, version order by presides desc, user_id) - 1 as position
          from minutes_voter) placed
 where (placed.minutes, placed.version, placed.user_id) = (v.minutes, v.version, v.user_id);
