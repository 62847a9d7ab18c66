package org.yuebao.publish.sdmx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The messages that tell of the structure, and what heads all messages. */
final class Messages {
  static final String AGENCY = "YUEBAO";
  static final String VERSION = "1.0";

  /** The standard demands a time of preparation; equal data must give equal bytes. */
  private static final String PREPARED = "2000-01-01T00:00:00Z";

  private Messages() {}

  /** What the data say of their structure. */
  static String namespace(Flow flow) {
    return "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure="
        + AGENCY
        + ":"
        + flow.id()
        + "("
        + VERSION
        + "):ObsLevelDim:TIME_PERIOD";
  }

  /** The beginning of a header; its element stays open. */
  static void header(Xml xml, String id) throws IOException {
    xml.start("mes:Header");
    xml.start("mes:ID").text(id).end();
    xml.start("mes:Test").text("false").end();
    xml.start("mes:Prepared").text(PREPARED).end();
    xml.start("mes:Sender").with("id", AGENCY).end();
  }

  /** {@code dataflow.xml}. */
  static void writeFlow(Path file, Flow flow) throws IOException {
    try (Xml xml = new Xml(file)) {
      xml.root("mes:Structure", Map.of());
      header(xml, "DATAFLOW");
      xml.end().start("mes:Structures").start("str:Dataflows");
      maintained(xml, "str:Dataflow", flow.id(), flow.zh(), flow.en());
      xml.start("str:Structure");
      reference(xml, flow.id(), "DataStructure", "datastructure");
      xml.end();
      xml.finish();
    }
  }

  /** {@code structure.xml}. */
  static void writeStructure(Path file, Flow flow) throws IOException {
    try (Xml xml = new Xml(file)) {
      xml.root("mes:Structure", Map.of());
      header(xml, "STRUCTURE");
      xml.end().start("mes:Structures").start("str:Codelists");
      for (CodeList list : flow.lists()) {
        codes(xml, list);
      }
      xml.end().start("str:Concepts");
      concepts(xml, flow);
      xml.end().start("str:DataStructures");
      definition(xml, flow);
      xml.finish();
    }
  }

  /** Begins an element that has an agency, an id, a version and two names. */
  private static void maintained(Xml xml, String element, String id, String zh, String en)
      throws IOException {
    xml.start(element)
        .with("id", id)
        .with("agencyID", AGENCY)
        .with("version", VERSION)
        .with("isFinal", "true");
    xml.name("en", en).name("zh", zh);
  }

  private static void reference(Xml xml, String id, String type, String packageName)
      throws IOException {
    xml.start("Ref")
        .with("id", id)
        .with("agencyID", AGENCY)
        .with("version", VERSION)
        .with("class", type)
        .with("package", packageName)
        .end();
  }

  private static void codes(Xml xml, CodeList list) throws IOException {
    maintained(xml, "str:Codelist", list.id(), list.name().zh(), list.name().en());
    for (Map.Entry<String, CodeList.Name> code : list.codes().entrySet()) {
      xml.start("str:Code").with("id", code.getKey());
      xml.name("en", code.getValue().en()).name("zh", code.getValue().zh()).end();
    }
    xml.end();
  }

  private static void concepts(Xml xml, Flow flow) throws IOException {
    maintained(xml, "str:ConceptScheme", flow.concepts(), "概念", "Concepts");
    for (Dimension dimension : flow.dimensions()) {
      CodeList.Name name = dimension.codes().name();
      boolean partner = dimension.id().equals("COUNTERPART_AREA");
      concept(xml, dimension.id(), partner ? "伙伴地区" : name.zh(), partner ? "Partner" : name.en());
    }
    concept(xml, "TIME_PERIOD", "时期", "Time period");
    concept(xml, "OBS_VALUE", "数值", "Observation value");
    concept(xml, Attribute.UNIT_MULT);
    concept(xml, Attribute.TITLE);
    for (Attribute attribute : flow.attributes()) {
      concept(xml, attribute);
    }
    xml.end();
  }

  private static void concept(Xml xml, Attribute attribute) throws IOException {
    concept(xml, attribute.id(), attribute.zh(), attribute.en());
  }

  private static void concept(Xml xml, String id, String zh, String en) throws IOException {
    xml.start("str:Concept").with("id", id);
    xml.name("en", en).name("zh", zh).end();
  }

  private static void definition(Xml xml, Flow flow) throws IOException {
    maintained(xml, "str:DataStructure", flow.id(), flow.zh(), flow.en());
    xml.start("str:DataStructureComponents");
    xml.start("str:DimensionList").with("id", "DimensionDescriptor");
    int position = 1;
    for (Dimension dimension : flow.dimensions()) {
      xml.start("str:Dimension")
          .with("id", dimension.id())
          .with("position", Integer.toString(position++));
      identity(xml, dimension.id(), flow);
      xml.start("str:LocalRepresentation").start("str:Enumeration");
      reference(xml, dimension.codes().id(), "Codelist", "codelist");
      xml.end().end().end();
    }
    xml.start("str:TimeDimension")
        .with("id", "TIME_PERIOD")
        .with("position", Integer.toString(position));
    identity(xml, "TIME_PERIOD", flow);
    format(xml, "ObservationalTimePeriod");
    xml.end().end();
    attributes(xml, flow);
    xml.start("str:MeasureList").with("id", "MeasureDescriptor");
    xml.start("str:PrimaryMeasure").with("id", "OBS_VALUE");
    identity(xml, "OBS_VALUE", flow);
    format(xml, "Decimal");
    xml.end().end();
  }

  private static void attributes(Xml xml, Flow flow) throws IOException {
    xml.start("str:AttributeList").with("id", "AttributeDescriptor");
    attribute(xml, Attribute.UNIT_MULT, flow);
    attribute(xml, Attribute.TITLE, flow);
    for (Attribute attribute : flow.attributes()) {
      attribute(xml, attribute, flow);
    }
    xml.end();
  }

  private static void attribute(Xml xml, Attribute attribute, Flow flow) throws IOException {
    xml.start("str:Attribute").with("id", attribute.id()).with("assignmentStatus", "Conditional");
    identity(xml, attribute.id(), flow);
    format(xml, attribute.type());
    xml.start("str:AttributeRelationship");
    if (attribute.ofSeries()) {
      for (Dimension dimension : flow.dimensions()) {
        xml.start("str:Dimension").start("Ref").with("id", dimension.id()).end().end();
      }
    } else {
      xml.start("str:PrimaryMeasure").start("Ref").with("id", "OBS_VALUE").end().end();
    }
    xml.end().end();
  }

  private static void identity(Xml xml, String concept, Flow flow) throws IOException {
    xml.start("str:ConceptIdentity")
        .start("Ref")
        .with("id", concept)
        .with("maintainableParentID", flow.concepts())
        .with("maintainableParentVersion", VERSION)
        .with("agencyID", AGENCY)
        .with("class", "Concept")
        .with("package", "conceptscheme")
        .end()
        .end();
  }

  private static void format(Xml xml, String type) throws IOException {
    xml.start("str:LocalRepresentation").start("str:TextFormat").with("textType", type).end().end();
  }
}
