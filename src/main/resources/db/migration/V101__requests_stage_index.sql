-- The few requests of one stage among many, such as decided ones whose answer has not gone out.
create index service_request_stage_ix on service_request (stage);
