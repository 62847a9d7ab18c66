package org.yuebao.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for fonts that a document names and does not hold. PDFBox would look through the
 * machine's fonts, and write a list of them into the user's home; for text the widths that the
 * document gives are enough.
 */
final class NoSystemFonts implements FontMapper {
  private static final String ANY = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private @Nullable TrueTypeFont any;

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(any(), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(any(), true);
  }

  @Override
  @SuppressWarnings("NullAway") // PDFBox marks nothing; without an OpenType font it takes the other
  public CIDFontMapping getCIDFont(
      String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
    return new CIDFontMapping(null, any(), true);
  }

  private synchronized TrueTypeFont any() {
    if (any == null) {
      any = load();
    }
    return any;
  }

  private static TrueTypeFont load() {
    try (InputStream in = FontMapper.class.getResourceAsStream(ANY)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, ANY)));
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the jar", e);
    }
  }
}
