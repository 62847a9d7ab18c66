package org.yuebao.beam;

import java.io.Serializable;
import org.yuebao.project.Projects;

/** How projects are told apart, as a worker gets hold of it. */
@FunctionalInterface
public interface Projecting extends Serializable {
  Projects projects();
}
