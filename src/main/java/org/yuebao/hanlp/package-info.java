/**
 * Words and names by HanLP, behind the core's port. The only importer of {@code com.hankcs}; may
 * know the core.
 */
@NullMarked
package org.yuebao.hanlp;

import org.jspecify.annotations.NullMarked;
