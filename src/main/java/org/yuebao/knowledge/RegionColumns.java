package org.yuebao.knowledge;

/** The places of the columns of regions, looked up once for 45,000 lines. */
record RegionColumns(
    int code, int name, int shortNames, int level, int parent, int status, int successor) {
  RegionColumns(Table table) {
    this(
        table.column("code"),
        table.column("name"),
        table.column("short_names"),
        table.column("level"),
        table.column("parent"),
        table.column("status"),
        table.column("successor"));
  }
}
