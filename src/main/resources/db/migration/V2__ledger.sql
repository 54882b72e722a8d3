-- The ledger of inputs and what was read from them. All of it can be made again from data/archive.

-- One row per input ever taken, also of bytes seen before; numbers rise in order of receipt.
CREATE TABLE receipt (
  number   BIGINT PRIMARY KEY,
  kind     VARCHAR(10) NOT NULL,         -- RETURN, ROSTER or DEFINITION
  stage    VARCHAR(8) NOT NULL,          -- CLAIMED, ARCHIVED (bytes and sidecar are safe), DONE (gone from the inbox)
  path     VARCHAR NOT NULL,             -- a return's under inbox/, the others' under the workspace; with "/"
  received TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  size     BIGINT NOT NULL,              -- size, modified, file_key: how the file looked when it was claimed
  modified VARCHAR(40) NOT NULL,
  file_key VARCHAR NOT NULL,
  sha256   VARCHAR(64)                   -- null until archived
);
CREATE INDEX receipt_by_content ON receipt (sha256, number);
CREATE INDEX receipt_by_stage ON receipt (stage);

-- What reading a content gave, whatever other files and rulings make of it later.
CREATE TABLE result (
  sha256      VARCHAR(64) PRIMARY KEY,
  recipe      VARCHAR(64) NOT NULL,      -- hash of everything the reading depended on
  verdict     VARCHAR(20) NOT NULL,
  reason      VARCHAR(60) NOT NULL,
  reason_args VARCHAR NOT NULL,          -- JSON array
  campaign    VARCHAR(60) NOT NULL,      -- '' when unknown, likewise unit
  unit        VARCHAR(20) NOT NULL,
  unit_type   VARCHAR(60) NOT NULL,
  submission  INT NOT NULL,
  saved_at    TIMESTAMP(9) WITH TIME ZONE,
  answered    VARCHAR NOT NULL           -- keys of tables in which it answers anything, by spaces
);
CREATE INDEX result_by_campaign ON result (campaign);

-- The figures of one return and table in one packed row, its findings in another; long ones go on in further parts.
CREATE TABLE packed (
  sha256 VARCHAR(64) NOT NULL,
  name   VARCHAR(60) NOT NULL,
  part   SMALLINT NOT NULL,
  bytes  VARBINARY(1000000) NOT NULL,
  PRIMARY KEY (sha256, name, part)
);

-- The frozen input of the current run: contents still to be read.
CREATE TABLE pending (
  position INT PRIMARY KEY,
  sha256   VARCHAR(64) NOT NULL
);
CREATE INDEX pending_by_content ON pending (sha256);

-- What the last listing of the inbox left where it was.
CREATE TABLE left_alone (
  path        VARCHAR PRIMARY KEY,
  verdict     VARCHAR(20) NOT NULL,      -- WAITING or IGNORED
  reason      VARCHAR(60) NOT NULL,
  reason_args VARCHAR NOT NULL
);

-- The totals of a campaign, valid while its state is this one.
CREATE TABLE consolidation (
  campaign VARCHAR(60) PRIMARY KEY,
  state    VARCHAR(64) NOT NULL,         -- fingerprint of everything they were added from
  bytes    BLOB NOT NULL
);
