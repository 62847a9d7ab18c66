-- When another reading disputed a vintage: 2024-03-01/2024-05-02, joined by blanks; open while nothing settled it.
ALTER TABLE vintages ADD COLUMN disputed text;
