package org.yuebao.wire;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * What a contract must not have: a field without a doc, and a map, whose order would make bytes
 * differ.
 */
final class Undocumented {
  private final List<String> found = new ArrayList<>();

  private Undocumented() {}

  static List<String> fieldsOf(Schema schema) {
    Undocumented search = new Undocumented();
    search.visit(schema, schema.getName());
    return search.found;
  }

  private void visit(Schema schema, String place) {
    switch (schema.getType()) {
      case RECORD -> schema.getFields().forEach(field -> visit(field, place));
      case ARRAY -> visit(schema.getElementType(), place);
      case UNION -> schema.getTypes().forEach(type -> visit(type, place));
      case MAP -> found.add(place + " is a map");
      default -> {}
    }
  }

  private void visit(Schema.Field field, String place) {
    String here = place + "." + field.name();
    if (field.doc() == null || field.doc().isBlank()) {
      found.add(here);
    }
    visit(field.schema(), here);
  }
}
