package sa.org.esrar.casework.api;

/** The first answer to an Idempotency-Key: what it takes to give it again. {@code body} is JSON, or null for none. */
record StoredAnswer(int status, String contentType, String location, String body) {}
