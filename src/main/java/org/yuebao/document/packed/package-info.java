/**
 * Files become the files that are packed in them: gzip, bzip2, zip, tar and warc, one in another,
 * read in one go and never written to disk. May know outcomes and libraries for archives; knows
 * nothing of documents, encodings or file systems.
 */
@NullMarked
package org.yuebao.document.packed;

import org.jspecify.annotations.NullMarked;
