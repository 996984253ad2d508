-- The public promise looks at what was answered in the last twelve months.
create index case_file_stopped_ix on case_file (stopped_on) where stopped_on is not null and not clock_running;
