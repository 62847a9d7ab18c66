package org.yuebao.indicator;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All indicators by code, in the order of the catalogue. */
public final class Catalogue {
  private final Map<String, Indicator> byCode;

  public Catalogue(Map<String, Indicator> byCode) {
    this.byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
  }

  public @Nullable Indicator get(String code) {
    return byCode.get(code);
  }

  public Collection<Indicator> all() {
    return byCode.values();
  }
}
