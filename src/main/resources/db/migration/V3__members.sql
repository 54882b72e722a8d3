-- Files that came in a container: numbered behind it, with the number of the file that was dropped.

ALTER TABLE receipt ADD COLUMN member INT DEFAULT 0 NOT NULL;       -- 0 is the dropped file itself
ALTER TABLE receipt ADD COLUMN depth INT DEFAULT 0 NOT NULL;        -- containers around it
ALTER TABLE receipt ADD COLUMN sent TIMESTAMP(9) WITH TIME ZONE;    -- when the mail that brought it was sent
ALTER TABLE receipt ADD COLUMN refused VARCHAR(20) DEFAULT '' NOT NULL; -- why it could not be taken out: then without bytes
ALTER TABLE receipt DROP PRIMARY KEY;
ALTER TABLE receipt ADD PRIMARY KEY (number, member);
