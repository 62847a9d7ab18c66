package org.yuebao.publish.report;

import java.util.Map;
import org.yuebao.knowledge.Reasons.Reason;

/**
 * What the page says of the release as a whole, and what codes are called in it.
 *
 * @param name of the pipeline
 * @param about what it is for, in a sentence; may be empty
 * @param asOf only what was published until this day counts; empty for everything
 * @param before the release that differences are told against; empty when there is none
 * @param sources names of the publications by their ids
 * @param reasons of rejections and doubts, by their ids
 */
public record Heading(
    String name,
    String about,
    String asOf,
    String before,
    Map<String, String> sources,
    Map<String, Reason> reasons) {}
